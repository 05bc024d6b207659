// The public surface of the engine: text in, evidence out. No DOM, browser, clock or randomness in here.
export {
  type Assessment,
  assess,
  type ContactState,
  EMPTY_STATE,
  type Evidence,
  evidenceKey,
  LEVELS,
  type Level,
  type Reason,
  remember,
  WINDOW_MS,
} from './assess.ts';
export { type DisclosureKind, disclosuresIn } from './disclosure.ts';
export type { Conversation, Direction, Message } from './message.ts';
export { type Pack, PackError, readPack } from './pack.ts';
export type { RuleBook, RuleFacts, Tactic } from './rule.ts';
export { createScanner, type Scanned, type Scanner, type Signal } from './scan.ts';
export { Tones } from './tone.ts';
