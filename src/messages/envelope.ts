// What travels between the two ends.
import * as v from 'valibot';

/** What travels: a name with its request, and back either a reply or the kind of fault. Never text of the chat. */
export const Envelope = v.strictObject({ name: v.string(), request: v.unknown() });
/** `locked`: only the guardian may do that, and the PIN was not given. `managed`: only the school may, by its policy. */
export const FAULTS = ['unknown-name', 'wrong-sender', 'bad-request', 'locked', 'managed', 'failed'] as const;
export type Fault = (typeof FAULTS)[number];
export const Answer = v.union([
  v.strictObject({ ok: v.literal(true), reply: v.unknown() }),
  v.strictObject({ ok: v.literal(false), fault: v.picklist(FAULTS) }),
]);
export type Answer = v.InferOutput<typeof Answer>;
