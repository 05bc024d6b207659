// A batch of lines in, a verdict or a fault for each line out. Runs in a worker thread or in place.
import { createScanner, type RuleBook, readPack, type Scanner } from '../../src/engine/index.ts';
import { type ChatMessage, type Fault, parseConversation } from './conversation.ts';
import { judge, type Verdict } from './judge.ts';

/** A verdict with what the reports need to know of its conversation; no text of it. */
export interface Judged extends Verdict {
  readonly id: string;
  readonly lang: string;
  readonly label: string | undefined;
  /** Messages in the conversation. */
  readonly messages: number;
}

export interface JudgedBatch {
  readonly first: number;
  /** One for each line; undefined for a blank one. */
  readonly lines: readonly (Judged | Fault | undefined)[];
  /** Where times are measured: microseconds to scan each message, the least of the rounds. */
  readonly micros: Float64Array;
}

export interface JudgeSetup {
  readonly pack: Uint8Array;
  readonly book: RuleBook;
  /** Rounds of timing a message; 0 measures nothing. */
  readonly rounds: number;
}

export const isFault = (line: Judged | Fault): line is Fault => 'fault' in line;

export type JudgeLines = (first: number, lines: readonly string[]) => JudgedBatch;

/** Loads the pack once and judges batch after batch. */
export function createJudgeLines({ pack, book, rounds }: JudgeSetup): JudgeLines {
  const scan = createScanner(readPack(pack));
  return (first, lines) => {
    const parsed = lines.map((line) => (line.trim() === '' ? undefined : parseConversation(line)));
    const judged = parsed.map((record) => {
      if (record === undefined || 'fault' in record) return record;
      const { id, lang, label, messages } = record;
      const scans = messages.map(({ text, direction }) => scan(text, direction));
      return { id, lang, label, messages: messages.length, ...judge(messages, scans, book) };
    });
    const messages = parsed.flatMap((record) => (record && 'messages' in record ? record.messages : []));
    return { first, lines: judged, micros: timeScans(scan, rounds > 0 ? messages : [], rounds) };
  };
}

/** Each round goes over all messages, so that no message is measured straight after itself. */
function timeScans(scan: Scanner, messages: readonly ChatMessage[], rounds: number): Float64Array {
  const least = new Float64Array(messages.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    messages.forEach(({ text, direction }, index) => {
      const start = performance.now();
      scan(text, direction);
      const micros = (performance.now() - start) * 1000;
      if (micros < (least[index] ?? 0)) least[index] = micros;
    });
  }
  return least;
}
