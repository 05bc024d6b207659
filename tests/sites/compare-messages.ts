// What a page shows against what was read of it: how much was read, and whether it is known who wrote it.
import type { ReadMessage } from '../../tools/read/reading.ts';

export interface ExpectedMessage {
  readonly author?: string | undefined;
  /** `unknown` where nothing on the page tells. */
  readonly direction: 'received' | 'sent' | 'unknown';
  readonly text: string;
}

export interface Comparison {
  readonly expected: number;
  readonly read: number;
  /** Of those read, how many have the right direction. */
  readonly directed: number;
  readonly faults: readonly string[];
  /** Texts that were read and are no message, or were read twice. */
  readonly surplus: readonly string[];
}

export function compareMessages(
  expected: readonly ExpectedMessage[],
  messages: readonly ReadMessage[],
): Comparison {
  const left = [...messages];
  const faults: string[] = [];
  let read = 0;
  let directed = 0;
  for (const { author, direction, text } of expected) {
    // Of equal texts the one of the right direction is the right one.
    const alike = left.filter((one) => one.text === text);
    const found = alike.find((one) => one.direction === direction) ?? alike[0];
    if (found === undefined) {
      faults.push(`not read: ${text}`);
      continue;
    }
    left.splice(left.indexOf(found), 1);
    read += 1;
    if (found.direction === direction) directed += 1;
    else faults.push(`${found.direction}, not ${direction}: ${text}`);
    if (author !== undefined && found.author !== author)
      faults.push(`by ${found.author ?? 'nobody'}, not ${author}: ${text}`);
  }
  return { expected: expected.length, read, directed, faults, surplus: left.map(({ text }) => text) };
}
