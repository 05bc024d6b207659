// What messages carry. Each is parsed where it arrives.
import * as v from 'valibot';

export const Id = v.pipe(v.string(), v.uuid());
export const Short = v.pipe(v.string(), v.maxLength(300));
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Direction = v.picklist(['received', 'sent', 'unknown']);
/** Milliseconds since 1970. */
export const Time = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Nothing = v.strictObject({});
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
/** Where the watcher answers whether the chat of an alert is still on the page, and keeps it as text. */
export const OPEN_CHATS = 'nightlight.open-chats';

const SignalHit = v.strictObject({
  rule: Short,
  /** The words that matched, cut to 80 characters: kept in memory until the browser closes, never on disk. */
  excerpt: v.pipe(v.string(), v.maxLength(80)),
});

/** The signals of one contact, from messages read together. */
export const Report = v.strictObject({
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
        direction: Direction,
        at: v.optional(Time),
        /** Messages of the conversation that came after this one. */
        before: Count,
        /** What the contact's last messages lean to, this one among them, in bits (`engine/tone.ts`). */
        tone: v.pipe(v.number(), v.minValue(-100), v.maxValue(100)),
        signals: v.pipe(v.array(SignalHit), v.minLength(1), v.maxLength(50)),
      }),
    ),
    v.minLength(1),
    v.maxLength(200),
  ),
});
export type Report = v.InferOutput<typeof Report>;

/** What a child can choose at an alert. */
export const Choice = v.picklist([
  /** Hands the device to a grown-up, with a page to read together. */
  'adult',
  /** Keeps the text of the chat. */
  'save',
  'why',
  /** A short guide for those who want to decide themselves. */
  'decide',
  'takedown',
  'report',
  /** Opens what there is to know, from outside the page. */
  'help',
  'later',
  'fine',
  /** Told the school, in the way the school set. */
  'school',
]);
export type Choice = v.InferOutput<typeof Choice>;

/** Part of the window's width and height, from the start and the top. */
export const Place = v.strictObject({ inline: Share, block: Share });
export type Place = v.InferOutput<typeof Place>;

/** A small card, a card at the whole side, a cover over the page, or a dialog. */
export const AlertForm = v.picklist(['card', 'side', 'cover', 'dialog']);
export type AlertForm = v.InferOutput<typeof AlertForm>;

/** Everything the in-page alert shows; ready texts, so that the page script carries none. */
export const AlertView = v.strictObject({
  id: Id,
  level: v.picklist(['warn', 'urgent']),
  form: AlertForm,
  locale: Locale,
  title: v.string(),
  body: v.array(v.string()),
  step: v.string(),
  reassurance: v.string(),
  sign: v.string(),
  /** At most three, the main one first. */
  actions: v.pipe(
    v.array(v.strictObject({ choice: Choice, label: v.string() })),
    v.minLength(1),
    v.maxLength(3),
  ),
  /** The label of the button that closes it. */
  later: v.string(),
  /** The label of the handle by which a card is moved. */
  move: v.string(),
  /** Where the child moved the last one. */
  place: v.optional(Place),
});
export type AlertView = v.InferOutput<typeof AlertView>;

/** What a message that is about to be sent would give away. */
export const Disclosure = v.picklist([
  'address',
  'school',
  'phone',
  'idNumber',
  'location',
  'password',
  'photo',
]);
export type Disclosure = v.InferOutput<typeof Disclosure>;

const ChatText = v.pipe(v.string(), v.maxLength(5_000));
/** A chat as text, kept because the child asked for it. */
export const SavedChat = v.strictObject({
  contact: Short,
  /** Of the page, without what could open an account, and the time: both set by the background. */
  address: v.optional(ChatText),
  savedAt: v.optional(Time),
  messages: v.pipe(
    v.array(
      v.strictObject({
        direction: Direction,
        author: v.optional(Short),
        text: ChatText,
        at: v.optional(Time),
        /** The page's own. */
        id: v.optional(Short),
        /** A picture stood there. */
        picture: v.optional(v.literal(true)),
      }),
    ),
    v.maxLength(2_000),
  ),
});
export type SavedChat = v.InferOutput<typeof SavedChat>;

/** An alert as the popup lists it. */
export const AlertEntry = v.strictObject({
  id: Id,
  at: v.number(),
  site: v.string(),
  /** The salted hash, to show what belongs together. */
  contact: v.string(),
  level: Level,
  tactics: v.array(v.string()),
  rules: v.array(v.string()),
  choice: v.optional(Choice),
  /** When an evidence pack was last made of it. */
  packedAt: v.optional(Time),
  /** The child said that this contact is somebody from real life. */
  known: v.boolean(),
  /** A page confirmed that the child could see it. */
  shown: v.boolean(),
  /** No message would have warned alone: the talk around it tipped the scale. */
  byTone: v.boolean(),
  excerpts: v.array(v.string()),
  thisTab: v.boolean(),
});
export type AlertEntry = v.InferOutput<typeof AlertEntry>;

/** Hashes, keys and signatures; how long each is, a pack itself says. */
export const Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64,128}$/));

/** Who set Nightlight up, and for whom. */
export const User = v.picklist(['child', 'self', 'school']);
export type User = v.InferOutput<typeof User>;

/** How many days a family may have things kept, and what holds without a choice. */
export const KEEP_DAYS = [30, 60, 90] as const;
export const DEFAULT_KEEP_DAYS = 90;

export const Settings = v.strictObject({
  /** Days until alerts and what was shared are deleted. */
  keepDays: v.optional(v.picklist(KEEP_DAYS)),
  user: v.optional(User),
  /** `auto`: as the browser. */
  locale: v.optional(v.picklist(['auto', ...Locale.options])),
  country: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  band: v.optional(Band),
  /** How often the same is said again to those of 14 and more: after a day, a week, or only when it gets worse. */
  frequency: v.optional(v.picklist(['day', 'week', 'worse'])),
  /** Asks before personal details are sent. On unless switched off. */
  beforeSending: v.optional(v.boolean()),
  place: v.optional(Place),
});
export type Settings = v.InferOutput<typeof Settings>;
