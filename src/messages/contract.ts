// Every message there is: who may send it, what it holds, what comes back.
// Content scripts may add evidence and learn what to show; they can never read what is stored.
import * as v from 'valibot';

/** A content script, or a page of this extension. Anything else is nobody. */
export type SenderKind = 'content' | 'page';

const Id = v.pipe(v.string(), v.uuid());
const Short = v.pipe(v.string(), v.maxLength(300));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Nothing = v.strictObject({});
export const Level = v.picklist(['note', 'warn', 'urgent']);
export const Locale = v.picklist(['en', 'zh_CN', 'zh_TW']);
export const Band = v.picklist(['under10', '10to13', '14to17']);

/** What is known of the chats in a tab. `partly`: one is watched, and another cannot be read. */
export const ChatState = v.picklist(['starting', 'noChat', 'watching', 'partly', 'unreadable']);
export type ChatState = v.InferOutput<typeof ChatState>;

/** What the watcher of a frame leaves for the background, under `FRAME_READING` in our own world. */
export const FrameReading = v.strictObject({
  state: ChatState,
  messages: Count,
  /** No reader was made for this site: it is read by the shape that chats share. */
  byShape: v.boolean(),
});
export type FrameReading = v.InferOutput<typeof FrameReading>;
export const FRAME_READING = 'nightlight.reading';

const SignalHit = v.strictObject({
  rule: Short,
  /** The words that matched, cut to 80 characters: kept in memory until the browser closes, never on disk. */
  excerpt: v.pipe(v.string(), v.maxLength(80)),
});

/** The signals of one contact, from messages read together. */
const Report = v.strictObject({
  /** Made by the watcher; sending the same id again changes nothing. */
  id: Id,
  /** As the page names the contact; only a salted hash of it is stored. */
  contact: Short,
  /** Messages that arrived since the last report of this conversation. */
  heard: Count,
  messages: v.pipe(
    v.array(
      v.strictObject({
        id: Short,
        direction: v.picklist(['received', 'sent', 'unknown']),
        at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
        /** Messages of the conversation that came after this one. */
        before: Count,
        signals: v.pipe(v.array(SignalHit), v.minLength(1), v.maxLength(50)),
      }),
    ),
    v.minLength(1),
    v.maxLength(200),
  ),
});
export type Report = v.InferOutput<typeof Report>;

/** Everything the in-page alert shows; ready texts, so that the page script carries none. */
const AlertView = v.strictObject({
  id: Id,
  level: v.picklist(['warn', 'urgent']),
  locale: Locale,
  title: v.string(),
  body: v.array(v.string()),
  step: v.string(),
  reassurance: v.string(),
  sign: v.string(),
  help: v.string(),
  later: v.string(),
  fine: v.string(),
});
export type AlertView = v.InferOutput<typeof AlertView>;

export const Choice = v.picklist(['help', 'later', 'fine']);
export type Choice = v.InferOutput<typeof Choice>;

/** An alert as the popup lists it. */
const AlertEntry = v.strictObject({
  id: Id,
  at: v.number(),
  site: v.string(),
  /** The salted hash, to show what belongs together. */
  contact: v.string(),
  level: Level,
  tactics: v.array(v.string()),
  rules: v.array(v.string()),
  choice: v.optional(Choice),
  excerpts: v.array(v.string()),
  thisTab: v.boolean(),
});
export type AlertEntry = v.InferOutput<typeof AlertEntry>;

export const Settings = v.strictObject({
  /** `auto`: as the browser. */
  locale: v.optional(v.picklist(['auto', ...Locale.options])),
  country: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  band: v.optional(Band),
});
export type Settings = v.InferOutput<typeof Settings>;

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
