// One engine at one size: build it, see what it finds, and time it on harmless messages.
import { harmlessMessages, SCRIPTS } from '../data/messages.ts';
import { GAPPED_SHARE, gappedPhrases, literalPhrases } from '../data/phrases.ts';
import { plantedMessages } from '../data/planted.ts';
import type { PhraseList, Search } from '../engines/engine.ts';
import { engineOf } from '../engines/registry.ts';
import type { Figure } from '../figure.ts';
import type { JobEffort } from '../job.ts';
import { measureAgainstFloor } from '../measure/against-floor.ts';
import { timeCpu } from '../measure/clock.ts';
import { keptMegabytes } from '../measure/memory.ts';
import { engineRow, engineTable, FLOOR_ROW, MESSAGE_TABLE } from '../tables.ts';
import { byMeasure, messageFigures, noiseFigure, speedFigures } from './texts.ts';

const PLANTED = 50;
/** Texts searched before memory is measured, for what an engine makes only when it is used. */
const FIRST_TEXTS = 100;

/** Phrases every engine of this size gets, and the gapped ones for those that know gaps. */
export function phraseList(size: number, hasGaps: boolean): PhraseList {
  return {
    literal: literalPhrases(size),
    gapped: hasGaps ? gappedPhrases(Math.round(size * GAPPED_SHARE)) : [],
  };
}

/** All figures of one engine at one size. */
export async function runCompare(name: string, size: number, effort: JobEffort): Promise<Figure[]> {
  const engine = engineOf(name);
  if (engine === undefined) throw new Error(`expected an engine of the registry, found ${name}`);
  const phrases = phraseList(size, engine.hasGaps);
  const table = engineTable(size);
  const build = await engine.load();
  const before = keptMegabytes();
  let search: Search = () => 0;
  const buildMs = timeCpu(() => {
    search = build(phrases);
  });
  for (const text of phrases.literal.slice(0, FIRST_TEXTS)) search(text);
  const after = keptMegabytes();
  // Made only now, or what making them leaves behind would count as memory of the engine.
  const texts = SCRIPTS.map((script) => ({
    prefix: `${script} `,
    messages: harmlessMessages(script, effort.messages),
  }));
  const measured = texts.map(({ prefix, messages }) => {
    const times = measureAgainstFloor(search, messages, effort);
    const { floorAgain, floorMsPerUnit } = times;
    const floor = { times: floorAgain, msPerUnit: floorMsPerUnit };
    return {
      floor: speedFigures(floor, messages, { table, row: FLOOR_ROW, prefix }),
      engine: speedFigures(times, messages, { table, row: name, prefix }),
      noise: noiseFigure({ table, row: engineRow(name, size), prefix }, times),
    };
  });
  return [
    ...byMeasure(measured.map(({ floor }) => floor)),
    ...byMeasure(measured.map((each) => each.engine)),
    ...measured.map(({ noise }) => noise),
    { table, row: name, name: 'build ms', value: buildMs, unit: 'ms' },
    {
      table,
      row: name,
      name: 'kept MB',
      value: after.heap + after.buffers - before.heap - before.buffers,
      unit: 'MB',
    },
    ...findings(search, phrases, table, name),
    ...(effort.repeats === 0
      ? []
      : byMeasure(
          texts.map(({ prefix, messages }) =>
            messageFigures(
              search,
              messages,
              { table: MESSAGE_TABLE, row: engineRow(name, size), prefix },
              effort.repeats,
            ),
          ),
        )),
  ];
}

/** Which share of planted phrases is found, and which share of those inside other words by mistake. */
function findings(search: Search, { literal }: PhraseList, table: string, row: string): Figure[] {
  const { english, chinese, insideWords } = plantedMessages(literal, PLANTED);
  const share = (name: string, texts: readonly string[]): Figure => ({
    table,
    row,
    name,
    value: texts.filter((text) => search(text) > 0).length / texts.length,
    unit: 'share',
  });
  return [share('finds EN', english), share('finds ZH', chinese), share('false', insideWords)];
}
