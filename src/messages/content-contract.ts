// The messages that a content script may send: who may, what each holds, what comes back. They add evidence and learn what
// to show; none of them reads what is stored. Apart from those of our pages, because every byte of it is in each chat page.
import * as v from 'valibot';
import { message } from './message-spec.ts';
import {
  AlertView,
  ChatState,
  Choice,
  Disclosure,
  Id,
  Locale,
  Nothing,
  Place,
  Report,
  SavedChat,
  Short,
} from './shapes.ts';

export const contentContract = {
  'chat/found': message(['content'], Nothing, Nothing),
  'chat/state': message(['content'], v.strictObject({ state: ChatState }), Nothing),
  'signals/report': message(
    ['content'],
    Report,
    v.strictObject({
      /** The report's id: only this says that it arrived. */
      id: Id,
      /** False where the store failed; the alert is shown all the same. */
      recorded: v.boolean(),
      alert: v.optional(AlertView),
    }),
  ),
  'alert/shown': message(['content'], v.strictObject({ id: Id }), Nothing),
  /** The page takes the alert away whatever we do: the browser itself has to show it. */
  'alert/hidden': message(['content'], v.strictObject({ id: Id }), Nothing),
  'alert/moved': message(['content'], Place, Nothing),
  /** The only message that carries text of the chat, and only because the child pressed "Save this chat". */
  'chat/save': message(['content'], v.strictObject({ id: Id, chat: SavedChat }), Nothing),
  'sending/ask': message(
    ['content'],
    v.strictObject({ contact: Short, kinds: v.pipe(v.array(Disclosure), v.minLength(1), v.maxLength(7)) }),
    v.strictObject({
      /** Missing where there is nothing to ask. */
      question: v.optional(
        v.strictObject({
          locale: Locale,
          title: v.string(),
          text: v.string(),
          send: v.string(),
          edit: v.string(),
          /** Said where the page did not send by itself what was held back. */
          again: v.string(),
        }),
      ),
    }),
  ),
  'alert/answer': message(['content', 'page'], v.strictObject({ id: Id, choice: Choice }), Nothing),
} as const;
