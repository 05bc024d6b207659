// Asks before personal details are sent. The text is looked at where it stands and never changed; only what kind of
// thing is in it, and for whom, goes to the background.
import { disclosuresIn } from '../../engine/index.ts';
import type { ContentSend } from '../../messages/content-send.ts';
import { containsDeep } from '../../sites/deep.ts';
import type { OpenChat } from '../observe.ts';
import { createAnswers } from './answers.ts';
import type { Correspondents } from './correspondents.ts';
import { fieldIn, textIn } from './field.ts';
import { createHolding, type Leaving } from './holding.ts';
import { watchPictures } from './pictures.ts';
import { chatAt, isSendKey, pressEnter, sendButtonAt } from './ways-out.ts';

/** An answer of this age is asked for anew while the child writes on: a contact may be marked as known by then. */
const FRESH_MS = 5_000;

/** Hears of a person's events of a kind before the page does, with the innermost element they happened at. */
export type Listen = <K extends keyof WindowEventMap>(
  type: K,
  listener: (event: WindowEventMap[K], node: Element) => void,
) => void;

/** Lives until `signal` aborts. */
export function askBeforeSending(
  chats: () => readonly OpenChat[],
  correspondents: Correspondents,
  send: ContentSend,
  signal: AbortSignal,
): void {
  const answers = createAnswers(send);
  const holding = createHolding(answers, signal);

  function writtenIn(chat: OpenChat | undefined): Leaving | undefined {
    const field = chat && fieldIn(chat.composer);
    const found = field === undefined ? [] : disclosuresIn(textIn(field));
    if (chat === undefined || field === undefined || found.length === 0) return undefined;
    const { conversation } = chat;
    const kinds = found.filter((kind) => !holding.isAgreed(conversation, kind));
    if (kinds.length === 0) return undefined;
    return {
      field,
      conversation,
      contact: correspondents.of(conversation),
      kinds,
      content: () => textIn(field),
    };
  }
  /** A key press cannot be kept waiting: the answer is there before it. */
  function lookAhead(chat: OpenChat | undefined): void {
    const leaving = writtenIn(chat);
    if (leaving !== undefined) answers.askAhead(leaving.contact, leaving.kinds, performance.now() - FRESH_MS);
  }

  const listen: Listen = (type, listener) => {
    addEventListener(
      type,
      (event) => {
        const [node] = event.composedPath();
        if (event.isTrusted && node instanceof Element) listener(event, node);
      },
      { signal, capture: true },
    );
  };
  listen('focusin', (_event, node) => lookAhead(chatAt(chats(), node)));
  listen('input', (_event, node) => {
    const chat = chatAt(chats(), node);
    if (chat !== undefined) holding.changed();
    lookAhead(chat);
  });
  let enterIsHeld = false;
  listen('keydown', (event, node) => {
    const leaving = isSendKey(event) ? writtenIn(chatAt(chats(), node)) : undefined;
    if (leaving === undefined) return;
    holding.hold(event, { ...leaving, again: () => pressEnter(node) });
    enterIsHeld = event.defaultPrevented;
  });
  listen('keyup', (event) => {
    if (event.key !== 'Enter' || !enterIsHeld) return;
    // Some pages send when the key comes up.
    enterIsHeld = false;
    event.stopImmediatePropagation();
  });
  listen('click', (event, node) => {
    const found = sendButtonAt(chats(), node);
    const leaving = writtenIn(found?.chat);
    if (leaving !== undefined) holding.hold(event, { ...leaving, again: () => found?.button.click() });
  });
  listen('submit', (event, form) => {
    const leaving = writtenIn(chats().find(({ composer }) => containsDeep(form, composer)));
    if (leaving === undefined || !(form instanceof HTMLFormElement)) return;
    const { submitter } = event;
    holding.hold(event, { ...leaving, again: () => form.requestSubmit(submitter) });
  });
  watchPictures({ chats, correspondents, answers, holding, listen });
  // Somebody comes back from the popup, where a contact or a setting may have changed.
  addEventListener('focus', answers.forget, { signal });
}
