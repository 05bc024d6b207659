// An engine and the floor by turns, F E F E, so that what slows the machine down slows down both.
import type { Search } from '../engines/engine.ts';
import { median } from '../figure.ts';
import { calibrate, cpuMs, timeCpu, warmUp } from './clock.ts';
import { keepResult, readAll } from './floor.ts';

export interface Effort {
  /** Rounds of F E F E at most; each gives one ratio. */
  readonly rounds: number;
  readonly warmUpMs: number;
  /** CPU time after which an engine that is very slow gets no further round. */
  readonly budgetMs: number;
}

export interface AgainstFloor {
  /** Time of the engine as a multiple of the floor. */
  readonly times: number;
  /** The same of the floor against itself; far from 1 the machine was not quiet. */
  readonly floorAgain: number;
  /** Milliseconds for one UTF-16 unit. */
  readonly msPerUnit: number;
  readonly floorMsPerUnit: number;
}

/** Messages of one slice at least, so that long and short ones are in it. */
const LEAST_MESSAGES = 50;
const LEAST_ROUNDS = 3;

/** Times an engine over messages, going round and round through all of them. */
export function measureAgainstFloor(
  search: Search,
  texts: readonly string[],
  { rounds, warmUpMs, budgetMs }: Effort,
): AgainstFloor {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const over = createWalk(search, texts);
  warmUp(() => over(LEAST_MESSAGES), warmUpMs);
  const messages = calibrate(over, LEAST_MESSAGES);
  const runFloor = (passes: number): void => {
    for (let pass = 0; pass < passes; pass += 1) keepResult(readAll(texts));
  };
  warmUp(() => runFloor(1), warmUpMs / 4);
  const passes = calibrate(runFloor);
  const floorTime = (): number => timeCpu(() => runFloor(passes)) / (passes * units);

  const ratios: number[] = [];
  const again: number[] = [];
  const costs: number[] = [];
  const floors: number[] = [];
  const start = cpuMs();
  while (ratios.length < rounds) {
    if (ratios.length >= LEAST_ROUNDS && cpuMs() - start > budgetMs) break;
    const firstFloor = floorTime();
    const first = timeUnits(over, messages);
    const secondFloor = floorTime();
    const second = timeUnits(over, messages);
    ratios.push((first + second) / (firstFloor + secondFloor));
    again.push(secondFloor / firstFloor);
    costs.push((first + second) / 2);
    floors.push((firstFloor + secondFloor) / 2);
  }
  return {
    times: median(ratios),
    floorAgain: median(again),
    msPerUnit: median(costs),
    floorMsPerUnit: median(floors),
  };
}

/** Milliseconds for one UTF-16 unit over the next messages. */
function timeUnits(over: (messages: number) => number, messages: number): number {
  let units = 0;
  const ms = timeCpu(() => {
    units = over(messages);
  });
  return ms / units;
}

/** Each call goes on where the last one stopped, and gives the UTF-16 units it went over. */
function createWalk(search: Search, texts: readonly string[]): (messages: number) => number {
  let at = 0;
  return (messages) => {
    let units = 0;
    let hits = 0;
    for (let i = 0; i < messages; i += 1) {
      const text = texts[at] ?? '';
      hits += search(text);
      units += text.length;
      at = at + 1 === texts.length ? 0 : at + 1;
    }
    keepResult(hits);
    return units;
  };
}
