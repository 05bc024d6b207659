// The rules as they are shipped, on the generated messages and on ordinary messages of research collections.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../../src/engine/fold.ts';
import { compileRulePack } from '../../rules/rule-pack.ts';
import { parseConversation } from '../../scan/conversation.ts';
import { flatten, harmlessMessages, SCRIPTS } from '../data/messages.ts';
import type { Search } from '../engines/engine.ts';
import { loadNightlight } from '../engines/nightlight.ts';
import type { Figure } from '../figure.ts';
import type { JobEffort } from '../job.ts';
import { measureAgainstFloor } from '../measure/against-floor.ts';
import { CORPUS_TABLE, FOLD_ROW, MESSAGE_TABLE, SHIPPED_ROW, SHIPPED_TABLE } from '../tables.ts';
import { byMeasure, messageFigures, noiseFigure, speedFigures, unitsOf } from './texts.ts';

/** Folding alone, and folding and scanning with the shipped rules, on the generated messages. */
export function runShipped(rules: string, effort: JobEffort): Figure[] {
  const scan = loadNightlight(compileRulePack(rules).bytes);
  const texts = SCRIPTS.map((script) => ({
    prefix: `${script} `,
    messages: harmlessMessages(script, effort.messages),
  }));
  const timed = (row: string, search: Search): Figure[] =>
    byMeasure(
      texts.map(({ prefix, messages }) => {
        const times = measureAgainstFloor(search, messages, effort);
        const place = { table: SHIPPED_TABLE, row, prefix };
        return [...speedFigures(times, messages, place), noiseFigure(place, times)];
      }),
    );
  return [
    ...timed(FOLD_ROW, (text) => fold(text).length),
    ...timed(SHIPPED_ROW, scan),
    ...byMeasure(
      texts.map(({ prefix, messages }) =>
        messageFigures(scan, messages, { table: MESSAGE_TABLE, row: SHIPPED_ROW, prefix }, effort.repeats),
      ),
    ),
  ];
}

/** The shipped rules on the first messages of one collection. */
export function runCorpus(rules: string, file: string, effort: JobEffort): Figure[] {
  const scan = loadNightlight(compileRulePack(rules).bytes);
  const messages = readMessages(file, effort.messages);
  const table = CORPUS_TABLE;
  const row = path.basename(file).replace(/\.jsonl(\.gz)?$/, '');
  const place = { table, row, prefix: '' };
  const times = measureAgainstFloor(scan, messages, effort);
  return [
    { table, row, name: 'messages', value: messages.length, unit: 'count' },
    { table, row, name: 'mean length', value: unitsOf(messages) / messages.length, unit: 'count' },
    ...speedFigures(times, messages, place),
    noiseFigure(place, times),
    ...messageFigures(scan, messages, place, effort.repeats),
  ];
}

function readMessages(file: string, most: number): string[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
  const texts: string[] = [];
  for (const line of lines) {
    const record = parseConversation(line);
    if ('fault' in record) continue;
    texts.push(...record.messages.map(({ text }) => text).filter((text) => text !== ''));
    if (texts.length >= most) break;
  }
  return flatten(texts.slice(0, most));
}
