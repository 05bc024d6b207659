// Pictures on their way out, pasted or chosen as files, to somebody who said things worth a report.
import type { Disclosure } from '../../messages/contract.ts';
import type { OpenChat } from '../observe.ts';
import type { Answers } from './answers.ts';
import type { Correspondents } from './correspondents.ts';
import { fieldIn } from './field.ts';
import type { Holding, Leaving } from './holding.ts';
import type { Listen } from './sending.ts';
import { chatAt, chatNear, tellChosen } from './ways-out.ts';

/** A report takes a moment until the background knows of it. */
const REPORTED_MS = 1_000;
const KINDS: readonly Disclosure[] = ['photo'];

export interface PictureWatch {
  chats: () => readonly OpenChat[];
  correspondents: Correspondents;
  answers: Answers;
  holding: Holding;
  listen: Listen;
}

export function watchPictures({ chats, correspondents, answers, holding, listen }: PictureWatch): void {
  /** A paste cannot be kept waiting, so it is asked about ahead; but only where there is anything to know. */
  const lookAhead = (_event: Event, node: Element): void => {
    if (!correspondents.isAnyReported) return;
    const chat = chatAt(chats(), node);
    const reported = chat && correspondents.reportedIn(chat.conversation);
    if (reported === undefined) return;
    const since = reported.at + REPORTED_MS;
    if (performance.now() >= since) answers.askAhead(reported.contact, KINDS, since);
  };
  const pictureTo = (chat: OpenChat | undefined, files: Iterable<File> = []): Leaving | undefined => {
    const pictures = [...files].filter(({ type }) => type.startsWith('image/'));
    const field = chat && fieldIn(chat.composer);
    if (chat === undefined || field === undefined || pictures.length === 0) return undefined;
    const { conversation } = chat;
    const reported = correspondents.reportedIn(conversation);
    if (reported === undefined || holding.isAgreed(conversation, 'photo')) return undefined;
    const content = pictures.map(({ name, size }) => `${name} ${size}`).join();
    return { field, conversation, contact: reported.contact, kinds: KINDS, content: () => content };
  };
  const pasted = (event: Event, node: Element, data: DataTransfer | null): void => {
    const leaving = pictureTo(chatAt(chats(), node), data?.files);
    // Not known yet means let through: a paste that was held cannot be done again.
    if (leaving !== undefined && !(answers.get(leaving.contact, KINDS) instanceof Promise))
      holding.hold(event, leaving);
  };
  const chosen = (event: Event, node: Element): void => {
    if (!(node instanceof HTMLInputElement) || node.type !== 'file') return;
    const open = chats();
    const chat = chatNear(open, node) ?? (open.length === 1 ? open[0] : undefined);
    const leaving = pictureTo(chat, node.files ?? []);
    if (leaving === undefined) return;
    const leave = (): void => {
      // So that the same picture can be chosen later.
      node.value = '';
    };
    holding.hold(event, { ...leaving, again: () => tellChosen(node), leave });
  };

  for (const type of ['focusin', 'keydown', 'input'] as const) listen(type, lookAhead);
  listen('paste', (event, node) => pasted(event, node, event.clipboardData));
  listen('drop', (event, node) => pasted(event, node, event.dataTransfer));
  listen('input', chosen);
  listen('change', chosen);
}
