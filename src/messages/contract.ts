// Every message there is: who may send it, what it holds, what comes back. Those of content scripts stand apart.
import * as v from 'valibot';
import { contentContract } from './content-contract.ts';
import { message } from './message-spec.ts';
import { HeldPolicy } from './policy-shapes.ts';
import {
  GuardianState,
  Health,
  NewPin,
  PauseMinutes,
  PauseReason,
  Protection,
  Secret,
  SharedChat,
} from './protection-shapes.ts';
import {
  AlertEntry,
  AlertView,
  Band,
  ChatState,
  Count,
  Hex,
  Id,
  Locale,
  Nothing,
  Report,
  SavedChat,
  Settings,
  Short,
  TabId,
  Time,
} from './shapes.ts';

export * from './envelope.ts';
export type { SenderKind } from './message-spec.ts';
export * from './policy-shapes.ts';
export * from './protection-shapes.ts';
export * from './shapes.ts';

export const contract = {
  ...contentContract,
  'chat/saved': message(
    ['page'],
    v.strictObject({ id: Id }),
    v.strictObject({
      chat: v.optional(SavedChat),
      /** It is not kept, and could be: its page is open. */
      isOpen: v.optional(v.literal(true)),
    }),
  ),
  /** Asks the page of an alert to keep its chat, as its "Save this chat" does. */
  'chat/keep': message(['page'], v.strictObject({ id: Id }), v.strictObject({ kept: v.boolean() })),
  /** Seals an evidence pack with the key of this device, and notes that it was made. Content scripts may not. */
  'evidence/seal': message(
    ['page'],
    v.strictObject({ alerts: v.array(Id), head: Hex, records: Count }),
    v.strictObject({ publicKey: Hex, signature: Hex }),
  ),
  /** Missing where no pack was made on this device. */
  'evidence/key': message(['page'], Nothing, v.strictObject({ publicKey: v.optional(Hex) })),
  'contact/known': message(['page'], v.strictObject({ contact: Short, known: v.boolean() }), Nothing),
  'alerts/list': message(
    ['page'],
    v.strictObject({ tab: v.optional(TabId) }),
    v.strictObject({ alerts: v.array(AlertEntry), unsaved: Count }),
  ),
  'tab/state': message(
    ['page'],
    v.strictObject({ tab: TabId }),
    v.strictObject({
      state: v.picklist([
        ...ChatState.options,
        'notAllowed',
        'cannotWatch',
        'notSetUp',
        'paused',
        'leftAlone',
      ]),
      /** Until when, where it is paused. */
      until: v.optional(Time),
      /** Messages read in the chats of this tab so far, where any is watched. */
      messages: Count,
      byShape: v.optional(v.boolean()),
      /** What to ask permission for, where the site is not allowed. */
      origin: v.optional(v.string()),
    }),
  ),
  /** A chat somebody plays, as far as it has come. It is weighed as a real one and leaves no trace. */
  'practice/report': message(
    ['page'],
    v.strictObject({ report: Report, band: Band, locale: Locale }),
    v.strictObject({
      /** Missing where nothing would be shown. */
      raised: v.optional(
        v.strictObject({ alert: AlertView, tactics: v.array(v.string()), rules: v.array(v.string()) }),
      ),
    }),
  ),
  /** What a school set by the browser's policy; missing where it set nothing. */
  'policy/read': message(['page'], Nothing, v.strictObject({ held: v.optional(HeldPolicy) })),
  'settings/read': message(['page'], Nothing, Settings),
  'settings/change': message(['page'], Settings, Settings),
  'protection/read': message(['page'], Nothing, Protection),
  /** Before this nothing is read. */
  'protection/agree': message(['page'], Nothing, Nothing),
  /** Takes that back: everything stops, in open tabs too. */
  'protection/withdraw': message(['page'], Nothing, Nothing),
  /** Deletes everything that is kept, keys first. */
  'protection/forget': message(['page'], Nothing, Nothing),
  'protection/pause': message(
    ['page'],
    v.strictObject({ minutes: PauseMinutes, reason: PauseReason }),
    Nothing,
  ),
  'protection/resume': message(['page'], Nothing, Nothing),
  /** Only where there is no PIN yet. The code is shown once and kept nowhere. */
  'guardian/create': message(
    ['page'],
    v.strictObject({ pin: NewPin }),
    v.strictObject({ recoveryCode: v.string() }),
  ),
  'guardian/unlock': message(
    ['page'],
    v.strictObject({ secret: Secret }),
    v.strictObject({ isRight: v.boolean(), guardian: GuardianState }),
  ),
  'guardian/lock': message(['page'], Nothing, Nothing),
  /** `secret` is the PIN so far or the recovery code. */
  'guardian/change': message(
    ['page'],
    v.strictObject({ secret: Secret, pin: NewPin }),
    v.strictObject({ isRight: v.boolean(), guardian: GuardianState }),
  ),
  'guardian/remove': message(['page'], Nothing, Nothing),
  /** The guardian's view; that it was opened is noted, for the child to see. */
  'parent/read': message(
    ['page'],
    Nothing,
    v.strictObject({ alerts: v.array(AlertEntry), shared: v.array(SharedChat), health: Health }),
  ),
  'parent/openings': message(['page'], Nothing, v.strictObject({ openings: v.array(Time) })),
  /** The child shares the chat that is saved for an alert. `shared` is false where no PIN is set, or no chat kept. */
  'vault/share': message(['page'], v.strictObject({ id: Id }), v.strictObject({ shared: v.boolean() })),
  'vault/list': message(['page'], Nothing, v.strictObject({ shared: v.array(SharedChat) })),
  /** Only with the PIN. */
  'vault/read': message(
    ['page'],
    v.strictObject({ id: Id }),
    v.strictObject({ chat: v.optional(SavedChat) }),
  ),
  'vault/remove': message(['page'], v.strictObject({ id: Id }), Nothing),
  /** A file that says nothing without the PIN. Locked where no PIN is set: then there is nobody to seal it for. */
  'backup/make': message(['page'], Nothing, v.strictObject({ text: v.string() })),
  /** Puts it in place of all there is. `secret` is the PIN or the recovery code of the backup. */
  'backup/restore': message(
    ['page'],
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(50_000_000)), secret: Secret }),
    v.strictObject({ result: v.picklist(['restored', 'wrong', 'damaged']) }),
  ),
  /** Sites the family added can be taken away again. */
  'sites/forget': message(['page'], v.strictObject({ origin: Short }), Nothing),
} as const;

export type MessageName = keyof typeof contract;
export type Request<N extends MessageName> = v.InferOutput<(typeof contract)[N]['request']>;
export type Reply<N extends MessageName> = v.InferOutput<(typeof contract)[N]['reply']>;
