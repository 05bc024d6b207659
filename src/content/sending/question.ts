// Shows the question at a field, and afterwards, where it is needed, how to send what was held.
import type { Question } from './answers.ts';
import { type Bubble, openBubble } from './bubble.ts';
import { hintCard, questionCard } from './question-card.ts';

/** The second half of a double click, or of Enter pressed twice, chooses nothing. */
const READY_MS = 400;
const HINT_MS = 8_000;

/** The keyboard is then on "Edit", so that Enter sends nothing by accident. */
export function showQuestion(
  field: HTMLElement,
  question: Question,
  onChoose: (choice: 'send' | 'edit', byHand: boolean) => void,
): Bubble {
  const shownAt = performance.now();
  const ended = new AbortController();
  const choose = (choice: 'send' | 'edit', byHand = true): void => {
    if (byHand && performance.now() - shownAt < READY_MS) return;
    close();
    onChoose(choice, byHand);
  };
  const bubble = openBubble(field, 'dialog', (element) => {
    element.setAttribute('aria-labelledby', 'title');
    element.setAttribute('aria-describedby', 'body');
    element.append(questionCard(question, choose));
    element.querySelector('button')?.focus();
    element.addEventListener('keydown', (event) => {
      // Keys pressed here are none of the page's business, and a key held down is no choice.
      event.stopPropagation();
      if (event.repeat || event.key === 'Escape') event.preventDefault();
      if (event.key === 'Escape' && event.isTrusted) choose('edit');
    });
  });
  const close = (): void => {
    ended.abort();
    bubble.close();
  };
  // Whoever goes on elsewhere has left the message as it is; unless the page took the question away.
  const leave = (event: Event): void => {
    if (event.isTrusted && bubble.isShown() && !isWithin(event, bubble)) choose('edit', false);
  };
  addEventListener('pointerdown', leave, { signal: ended.signal, capture: true });
  addEventListener('pagehide', () => choose('edit', false), { signal: ended.signal });
  return { ...bubble, close };
}

/** Says how to go on, until the child does. */
export function showHint(field: HTMLElement, question: Question): void {
  const ended = new AbortController();
  const bubble = openBubble(field, 'status', (element) => {
    // A live region speaks of what comes into it.
    requestAnimationFrame(() => element.append(hintCard(question)));
  });
  const close = (): void => {
    ended.abort();
    clearTimeout(timer);
    bubble.close();
  };
  const timer = setTimeout(close, HINT_MS);
  for (const type of ['keydown', 'pointerdown', 'input', 'pagehide'])
    addEventListener(type, close, { signal: ended.signal, capture: true });
}

/** From outside, what happens in the bubble happens at its host. */
function isWithin(event: Event, { element }: Bubble): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && event.composedPath().includes(root.host);
}
