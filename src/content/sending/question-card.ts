// The question before sending. It says what kind of thing is in the message, never the thing itself.
import { LAMP } from '../../ui/drawing.ts';
import { build, draw } from '../build-element.ts';
import type { Question } from './answers.ts';

/** The keyboard belongs on the first button, "Edit". */
export function questionCard(question: Question, onChoose: (choice: 'send' | 'edit') => void): HTMLElement {
  const button = (choice: 'send' | 'edit', name: string | undefined): HTMLElement => {
    const made = build('button', { type: 'button', class: name }, question[choice]);
    // A page can send clicks of its own making; only the person's count.
    made.addEventListener('click', (event) => event.isTrusted && onChoose(choice));
    return made;
  };
  return build(
    'div',
    { class: 'inside', lang: question.locale.replace('_', '-') },
    draw(LAMP, 'lamp'),
    build('div', {}, build('h2', { id: 'title' }, question.title), build('p', { id: 'body' }, question.text)),
    build('div', { class: 'buttons' }, button('edit', 'main'), button('send', undefined)),
  );
}

/** How to go on, where the page did not take what was sent again. */
export function hintCard({ locale, again }: Question): HTMLElement {
  return build(
    'div',
    { class: 'inside hint', lang: locale.replace('_', '-') },
    draw(LAMP, 'lamp'),
    build('p', {}, again),
  );
}
