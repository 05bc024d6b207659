// Every message there is: who may send it, what it holds, what comes back.
// Content scripts may add evidence and learn what to show; they can never read what is stored.
import * as v from 'valibot';
import {
  AlertEntry,
  AlertView,
  ChatState,
  Choice,
  Count,
  Disclosure,
  Id,
  Locale,
  Nothing,
  Place,
  Report,
  SavedChat,
  Settings,
  Short,
  TabId,
} from './shapes.ts';

export * from './shapes.ts';

/** A content script, or a page of this extension. Anything else is nobody. */
export type SenderKind = 'content' | 'page';

const message = <S extends readonly SenderKind[], Q extends v.GenericSchema, P extends v.GenericSchema>(
  from: S,
  request: Q,
  reply: P,
) => ({ from, request, reply });

export const contract = {
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
  'chat/saved': message(
    ['page'],
    v.strictObject({ id: Id }),
    v.strictObject({ chat: v.optional(SavedChat) }),
  ),
  'contact/known': message(['page'], v.strictObject({ contact: Short, known: v.boolean() }), Nothing),
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
  'alerts/list': message(
    ['page'],
    v.strictObject({ tab: v.optional(TabId) }),
    v.strictObject({ alerts: v.array(AlertEntry), unsaved: Count }),
  ),
  'tab/state': message(
    ['page'],
    v.strictObject({ tab: TabId }),
    v.strictObject({
      state: v.picklist([...ChatState.options, 'notAllowed', 'cannotWatch']),
      /** Messages read in the chats of this tab so far, where any is watched. */
      messages: Count,
      byShape: v.optional(v.boolean()),
      /** What to ask permission for, where the site is not allowed. */
      origin: v.optional(v.string()),
    }),
  ),
  'settings/read': message(['page'], Nothing, Settings),
  'settings/change': message(['page'], Settings, Settings),
} as const;

export type MessageName = keyof typeof contract;
export type Request<N extends MessageName> = v.InferOutput<(typeof contract)[N]['request']>;
export type Reply<N extends MessageName> = v.InferOutput<(typeof contract)[N]['reply']>;

/** What travels: a name with its request, and back either a reply or the kind of fault. Never text of the chat. */
export const Envelope = v.strictObject({ name: v.string(), request: v.unknown() });
export const FAULTS = ['unknown-name', 'wrong-sender', 'bad-request', 'failed'] as const;
export type Fault = (typeof FAULTS)[number];
export const Answer = v.union([
  v.strictObject({ ok: v.literal(true), reply: v.unknown() }),
  v.strictObject({ ok: v.literal(false), fault: v.picklist(FAULTS) }),
]);
export type Answer = v.InferOutput<typeof Answer>;
