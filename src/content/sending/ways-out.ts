// How a message leaves: by Enter, by a button near the composer, or as a form. And the same again, on behalf of the
// child: an event of our own making is not trusted, but nearly all pages take it.
import { SEND } from '../../sites/composer-signs.ts';
import { closestDeep, containsDeep, parentOf } from '../../sites/deep.ts';
import type { OpenChat } from '../observe.ts';

const BUTTON = 'button, a, [role="button"], input[type="submit"], input[type="button"], input[type="image"]';
/** In names and in the code of the page. */
const SENDS = /send(?!er)|submit|发送|發送|傳送|送出/i;
const NAMES = ['aria-label', 'title', 'value', 'class', 'id', 'name', 'data-testid', 'data-icon', 'data-e2e'];

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'isComposing' | 'isTrusted' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'
>;

/** Enter, pressed by a person and meant to send: not a new line, and not the end of a word still being composed. */
export function isSendKey(event: KeyPress): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey, isComposing, keyCode } = event;
  const isPlain = !(shiftKey || altKey || ctrlKey || metaKey);
  return key === 'Enter' && isPlain && !isComposing && keyCode !== 229 && event.isTrusted;
}

/** The chat whose composer holds a node. */
export function chatAt(chats: readonly OpenChat[], node: Element): OpenChat | undefined {
  return chats.find(({ composer }) => containsDeep(composer, node));
}

/** The chat whose composer an element stands beside; none where several do. */
export function chatNear(chats: readonly OpenChat[], element: Element): OpenChat | undefined {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    const around = at;
    const near = chats.filter(({ composer }) => containsDeep(around, composer));
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  }
  return undefined;
}

/** The button at a node, if it sends what stands in the composer near it. */
export function sendButtonAt(
  chats: readonly OpenChat[],
  node: Element,
): { button: HTMLElement; chat: OpenChat } | undefined {
  const button = closestDeep(node, BUTTON);
  const chat = button && chatNear(chats, button);
  if (!(button instanceof HTMLElement) || chat === undefined) return undefined;
  if (containsDeep(chat.list, button) || !(submits(button, chat) || isCalledSend(button))) return undefined;
  return { button, chat };
}

function submits(button: HTMLElement, { composer }: OpenChat): boolean {
  if (!(button instanceof HTMLButtonElement || button instanceof HTMLInputElement)) return false;
  return (
    /^(?:submit|image)$/.test(button.type) && button.form !== null && containsDeep(button.form, composer)
  );
}

/** An icon has no words of its own, but its page calls it something. */
function isCalledSend(button: HTMLElement): boolean {
  const parts = [button, ...button.querySelectorAll('svg, use, i, img, span')].slice(0, 6);
  const names = parts.flatMap((part) => NAMES.map((name) => part.getAttribute(name) ?? ''));
  const words = (button.textContent ?? '').slice(0, 40);
  return SEND.test(words) || names.some((name) => SEND.test(name) || SENDS.test(name));
}

/** Enter with all that comes of it. */
export function pressEnter(field: Element): void {
  const enter = {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  const press = (type: string): boolean => field.dispatchEvent(new KeyboardEvent(type, enter));
  // Only a trusted key sends the form of a line by itself.
  if (press('keydown') && press('keypress') && field instanceof HTMLInputElement) field.form?.requestSubmit();
  press('keyup');
}

/** Files chosen, told to the page once more. */
export function tellChosen(input: HTMLInputElement): void {
  for (const type of ['input', 'change'])
    input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
}
