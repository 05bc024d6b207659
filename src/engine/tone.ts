// What the words of a contact lean to, whether a rule asks for them or not: weights of evidence, added up (Good, 1950).
// A friend and a stranger may both ask who is at home; how the talk around it sounds makes the question one or the other.
import type { Direction } from './message.ts';
import type { Occurrences } from './occurrences.ts';
import type { Pack } from './pack.ts';
import type { Reading } from './reading.ts';
import { createScratch } from './scratch.ts';

/** Bits in a pack are counted in quarters. */
export const TONE_UNIT = 0.25;
/** One entry leans no further to either side. */
export const MOST_BITS = 4;
/** Nor does one message: a long one holds many words, and nobody is to hide behind a hundred friendly ones. */
const MOST_IN_MESSAGE = 6;
/**
 * Nor do the last messages together, to the friendly side: small talk is how most of it begins. Basis: between -8 and no bound
 * there is no difference in what is found at the same rate of false alarms; at -3 a seventh less is found.
 */
const FRIENDLIEST = -8;
/** Messages of the contact whose tone still counts. */
export const TONE_MESSAGES = 12;

/** A stretch of the text, in UTF-16 units, half open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The entries that lean, of the message read last. */
export interface ToneReader {
  read(reading: Reading, entries: Occurrences): void;
  /** What they lean to, in bits, each once; words that a rule names count by that rule alone. */
  without(named: readonly Span[]): number;
}

/** Prepares a pack for reading tones. */
export function createToneReader(pack: Pack): ToneReader {
  const tones = tonesByNode(pack);
  /** The last message in which each entry was counted. */
  const counted = new Uint32Array(tones.length);
  let messages = 0;
  /** Where the entries that lean stand, column by column: most words of a message may. */
  const rows = { nodes: createScratch(), starts: createScratch(), ends: createScratch() };
  let [leaning, starts, ends] = [rows.nodes(0), rows.starts(0), rows.ends(0)];
  let count = 0;
  return {
    read(reading, entries) {
      count = 0;
      leaning = rows.nodes(entries.count);
      starts = rows.starts(entries.count);
      ends = rows.ends(entries.count);
      for (let o = 0; o < entries.count; o += 1) {
        const node = entries.nodes[o] ?? 0;
        if (tones[node] === 0) continue;
        leaning[count] = node;
        starts[count] = reading.starts[entries.starts[o] ?? 0] ?? 0;
        ends[count] = reading.ends[entries.ends[o] ?? 0] ?? 0;
        count += 1;
      }
    },
    without(named) {
      messages = (messages + 1) >>> 0;
      let units = 0;
      for (let i = 0; i < count; i += 1) {
        const node = leaning[i] ?? 0;
        if (counted[node] === messages || isNamed(named, starts[i] ?? 0, ends[i] ?? 0)) continue;
        counted[node] = messages;
        units += tones[node] ?? 0;
      }
      return Math.max(-MOST_IN_MESSAGE, Math.min(MOST_IN_MESSAGE, units * TONE_UNIT));
    },
  };
}

const isNamed = (named: readonly Span[], from: number, to: number): boolean =>
  named.length > 0 && named.some(({ start, end }) => from < end && start < to);

/** What the entry that ends at each node of the trie leans to, in units. */
export function tonesByNode({ edgeOffsets, toneNodes, tones }: Pack): Int8Array {
  const byNode = new Int8Array(edgeOffsets.length);
  // Not `entries()`: making 5,000 pairs takes milliseconds in a page that has just begun.
  for (let i = 0; i < toneNodes.length; i += 1) byNode[toneNodes[i] ?? 0] = tones[i] ?? 0;
  return byNode;
}

/** Contacts whose tone is remembered; of more the one not heard for longest is forgotten. */
const CONTACTS = 200;

/** The tone of the last messages of each contact together: bits, never a word of them. */
export class Tones {
  readonly #byContact = new Map<string, readonly number[]>();

  /** Takes in a message; what the child wrote changes nothing. Gives what the last ones lean to, this one among them. */
  hear(contact: string, direction: Direction, tone: number): number {
    if (direction === 'sent') return this.of(contact);
    const tones = [...(this.#byContact.get(contact) ?? []), tone].slice(-TONE_MESSAGES);
    this.#byContact.delete(contact);
    this.#byContact.set(contact, tones);
    const oldest = this.#byContact.keys().next().value;
    if (this.#byContact.size > CONTACTS && oldest !== undefined) this.#byContact.delete(oldest);
    return this.of(contact);
  }

  /** What the last messages of a contact lean to. */
  of(contact: string): number {
    const sum = (this.#byContact.get(contact) ?? []).reduce((all, tone) => all + tone, 0);
    return Math.max(FRIENDLIEST, sum);
  }
}
