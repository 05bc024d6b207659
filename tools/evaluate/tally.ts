// Counts over the conversations of one row: a corpus or a language, in one part.

import { rank } from '../scan/judge.ts';
import type { Judged } from '../scan/judge-lines.ts';

const WARN = rank('warn');
const BENIGN = 'benign';

export type Counts = Record<'benign' | 'risky', number>;

export interface Tally {
  readonly conversations: Counts;
  readonly messages: Counts;
  /** Alerts, which are at most one a message. */
  readonly warns: Counts;
  readonly urgents: Counts;
  /** Conversations with at least one alert at warn or above. */
  readonly warned: Counts;
  /** Of risky conversations: the number of the message that first warned, counted from 1. */
  readonly firstAlerts: number[];
  readonly tactics: Map<string, Counts>;
  readonly rules: Map<string, Counts>;
  readonly micros: Float64Array[];
}

const none = (): Counts => ({ benign: 0, risky: 0 });

export function emptyTally(): Tally {
  return {
    conversations: none(),
    messages: none(),
    warns: none(),
    urgents: none(),
    warned: none(),
    firstAlerts: [],
    tactics: new Map(),
    rules: new Map(),
    micros: [],
  };
}

/** Adds a conversation; one without a label counts as benign. */
export function addConversation(tally: Tally, judged: Judged, micros: Float64Array): void {
  const kind = (judged.label ?? BENIGN) === BENIGN ? 'benign' : 'risky';
  const warns = judged.alerts.filter(({ level }) => rank(level) >= WARN);
  tally.conversations[kind] += 1;
  tally.messages[kind] += judged.messages;
  tally.warns[kind] += warns.length;
  tally.urgents[kind] += warns.filter(({ level }) => level === 'urgent').length;
  const [first] = warns;
  if (first) tally.warned[kind] += 1;
  if (first && kind === 'risky') tally.firstAlerts.push(first.message + 1);
  for (const { tactics, rules } of warns) {
    for (const tactic of tactics) count(tally.tactics, tactic, kind);
    for (const rule of rules) count(tally.rules, rule, kind);
  }
  tally.micros.push(micros);
}

function count(counts: Map<string, Counts>, name: string, kind: keyof Counts): void {
  const found = counts.get(name) ?? none();
  found[kind] += 1;
  counts.set(name, found);
}
