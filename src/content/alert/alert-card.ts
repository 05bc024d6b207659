// What the child sees, in four forms. All words arrive ready; the message itself is never quoted here, because a page
// can read even a closed shadow root.
import type { AlertView, Choice } from '../../messages/contract.ts';
import { type Drawing, GROWN_UP, LAMP } from '../../ui/drawing.ts';
import { build, draw } from '../build-element.ts';

export interface AlertCard {
  readonly card: HTMLElement;
  /** Where the words go, once the rest stands: a live region speaks of what comes into it. */
  readonly place: HTMLElement;
  /** By which it is moved, where it can be. */
  readonly handle: HTMLElement | undefined;
}

const CLOSE: Drawing = { width: 20, height: 20, shapes: [['path', { d: 'M5 5l10 10M15 5L5 15' }]] };
const GRIP: Drawing = {
  width: 20,
  height: 20,
  shapes: [['path', { class: 'dots', d: 'M7 5h.01M13 5h.01M7 10h.01M13 10h.01M7 15h.01M13 15h.01' }]],
};

export function alertCard(
  alert: AlertView,
  isMovable: boolean,
  onChoose: (choice: Choice, event: MouseEvent) => void,
): AlertCard {
  const button = (choice: Choice, attributes: Record<string, string>, label: Node | string) => {
    const made = build('button', { type: 'button', ...attributes }, label);
    made.addEventListener('click', (event) => onChoose(choice, event));
    return made;
  };
  const place = build('div', { class: 'words', role: isMovable ? 'status' : undefined });
  const handle = isMovable
    ? build(
        'button',
        { type: 'button', class: 'handle', 'aria-label': alert.move, title: alert.move },
        draw(GRIP, 'icon'),
      )
    : undefined;
  // Where the one thing to do is to get a grown-up, that is what the drawing shows.
  const showsGrownUp = alert.actions.every(({ choice }) => choice === 'adult');
  const card = build(
    'div',
    { class: showsGrownUp ? 'inside simple' : 'inside', lang: alert.locale.replace('_', '-') },
    build('p', { class: 'sign' }, draw(LAMP, 'lamp'), alert.sign),
    showsGrownUp ? draw(GROWN_UP, 'grown-up') : undefined,
    place,
    build(
      'div',
      { class: 'buttons' },
      ...alert.actions.map(({ choice, label }, at) =>
        button(choice, { class: at === 0 ? 'main' : 'other' }, label),
      ),
    ),
    build(
      'div',
      { class: 'corner' },
      handle,
      button('later', { 'aria-label': alert.later, title: alert.later }, draw(CLOSE, 'icon')),
    ),
  );
  return { card, place, handle };
}

/** The words, in the order in which they are read. */
export function alertWords({ title, body, step, reassurance, locale }: AlertView): Node[] {
  const [message, ...further] = body;
  const line = (text: string, name?: string) => build('p', { class: name }, text);
  return [
    build('h2', { id: 'title', tabindex: -1 }, title),
    build(
      'div',
      { id: 'body' },
      message === undefined ? undefined : line(message),
      line(step, 'step'),
      line(reassurance, 'soft'),
      further.length === 0 ? undefined : line(further.join(locale === 'en' ? ' ' : ''), 'soft'),
    ),
  ];
}
