// Runs the rules over every corpus of a folder and over their own examples respelled.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createScanner, readPack } from '../../src/engine/index.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { Pool } from '../scan/pool.ts';
import { type Streams, scanFiles } from '../scan/run.ts';
import { measuresOf } from './corpus-measures.ts';
import type { Result } from './measure.ts';
import { measureRetention } from './retention.ts';
import { splitOf } from './split.ts';
import { addConversation, emptyTally, type Tally } from './tally.ts';

/** Row over all corpora, and over those of a language. */
const ALL = 'all';
const CORPUS = /\.jsonl(\.gz)?$/;

/** The corpora of a folder, or undefined if there is no such folder. */
export function findCorpora(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((file) => CORPUS.test(file))
      .sort()
      .map((file) => path.join(folder, file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The result, and 1 where a line or file could not be read. `pool` has to measure times. */
export async function evaluate(
  files: readonly string[],
  { rules, bytes }: RulePack,
  pool: Pool,
  streams: Streams,
): Promise<{ result: Result; status: 0 | 1 }> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (row: string): Tally => {
    const tally = tallies.get(row) ?? emptyTally();
    tallies.set(row, tally);
    return tally;
  };
  const corpora = files.map((file) => path.basename(file).replace(CORPUS, ''));
  const status = await scanFiles(files, pool, streams, {
    verdict(file, judged, micros) {
      const split = splitOf(judged.id);
      const corpus = path.basename(file).replace(CORPUS, '');
      for (const group of new Set([corpus, `${ALL} ${judged.lang}`.trim(), ALL])) {
        addConversation(tallyOf(`${group}, ${split}`), judged, micros);
      }
    },
  });
  const rows = [...tallies].sort(byCorpus(corpora));
  const retention = measureRetention(rules, createScanner(readPack(bytes)));
  const result: Result = {
    version: 1,
    rules: rules.length,
    packBytes: bytes.length,
    measures: [...rows.flatMap(([row, tally]) => measuresOf(row, tally)), ...retention.measures],
    tactics: Object.fromEntries(
      rows
        .map(([row, { tactics }]) => [row, Object.fromEntries(tactics)] as const)
        .filter(([row, counts]) => !row.startsWith(`${ALL} `) && Object.keys(counts).length > 0),
    ),
    // Only of the part to tune on: naming rules of the held-out part would tune on it.
    ruleAlerts: Object.fromEntries(tallies.get(`${ALL}, tune`)?.rules ?? []),
    lost: Object.fromEntries(Object.entries(retention.lost).map(([name, rules]) => [name, { ...rules }])),
  };
  return { result, status };
}

/** Corpora in the order of their files, the rows over several last; tune before held-out. */
function byCorpus(corpora: readonly string[]): (a: [string, Tally], b: [string, Tally]) => number {
  const place = (row: string): string => {
    const [group = '', split = ''] = row.split(', ');
    const index = corpora.indexOf(group);
    const order = String(index < 0 ? corpora.length : index).padStart(6, '0');
    return `${order} ${group} ${split === 'tune' ? 0 : 1}`;
  };
  return ([a], [b]) => (place(a) < place(b) ? -1 : 1);
}
