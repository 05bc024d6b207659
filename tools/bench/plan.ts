// Which processes a run of the benchmark consists of. One measures one engine at one size, so that none finds the
// compiler's mind made up by another.
import { harmlessMessages } from './data/messages.ts';
import { ENGINE_NAMES, engineOf } from './engines/registry.ts';
import type { Job, JobEffort } from './job.ts';
import type { BenchOptions } from './options.ts';
import { SHIPPED_ROW } from './tables.ts';

interface Extent {
  /** Numbers of phrases the engines are given. */
  readonly sizes: readonly number[];
  readonly effort: JobEffort;
  /** Processes for the same job; their median counts. */
  readonly turns: number;
  /** The same for loading, which is over in milliseconds, so that chance weighs more. */
  readonly loads: number;
  readonly growth: { readonly rounds: number; readonly longest: number };
}

const FULL: Extent = {
  sizes: [100, 1000, 5000],
  effort: { messages: 20_000, rounds: 12, warmUpMs: 600, budgetMs: 2500, repeats: 5 },
  turns: 3,
  loads: 5,
  growth: { rounds: 3, longest: 1_024_000 },
};
const QUICK: Extent = {
  sizes: [100, 1000],
  effort: { messages: 5000, rounds: 5, warmUpMs: 150, budgetMs: 400, repeats: 3 },
  turns: 1,
  loads: 3,
  growth: { rounds: 2, longest: 128_000 },
};
/** Messages a chat shows when it opens. */
const FIRST_MESSAGES = 200;
/** Growth with the shipped rules. */
const SHIPPED = 0;

/** Files and folders the processes read. */
export interface Sources {
  readonly rules: string;
  readonly corpora: readonly string[];
  /** File of the pack for each row of the table on loading. */
  readonly packs: readonly { readonly row: string; readonly file: string }[];
}

const extentOf = ({ isQuick }: BenchOptions): Extent => (isQuick ? QUICK : FULL);

/** Numbers of phrases the engines are given. */
export const sizesOf = (options: BenchOptions): readonly number[] => extentOf(options).sizes;

/** Sizes of the packs that are loaded; 0 stands for the shipped rules. */
export const packSizes = (options: BenchOptions): readonly number[] =>
  options.only.includes('load') ? [SHIPPED, ...sizesOf(options)] : [];

/** Row of a pack in the table on loading. */
export const packRow = (size: number): string =>
  size === SHIPPED ? SHIPPED_ROW : `${size.toLocaleString('en')} phrases and gaps`;

/** All jobs in the order in which they run: repeats lie far apart, so that a busy minute spoils one of them. */
export function planJobs(options: BenchOptions, { rules, corpora, packs }: Sources): Job[] {
  const { effort, turns, loads, growth } = extentOf(options);
  const wanted = (jobs: readonly Job[]): Job[] => jobs.filter((job) => options.only.includes(partOf(job)));
  const messages = harmlessMessages('MIX', FIRST_MESSAGES);
  const loading = packs.map(({ row, file }): Job => ({ kind: 'load', row, pack: file, messages }));
  const each = Array.from({ length: turns }, (_, turn): Job[] => [
    ...compareJobs(options, turn),
    { kind: 'shipped', rules, effort },
    { kind: 'assess', rules },
  ]).flat();
  const grown = options.isQuick ? [SHIPPED] : [SHIPPED, ...sizesOf(options).slice(-1)];
  return wanted([
    ...each,
    ...corpora.map((file): Job => ({ kind: 'corpus', rules, file, effort })),
    ...Array.from({ length: loads }, () => loading).flat(),
    ...grown.map((size): Job => ({ kind: 'growth', rules, size, ...growth })),
  ]);
}

/** Slow engines have their turn once. */
function compareJobs(options: BenchOptions, turn: number): Job[] {
  const { sizes, effort } = extentOf(options);
  const names = ENGINE_NAMES.filter((name) => turn === 0 || !engineOf(name)?.isSlow);
  return sizes.flatMap((size) =>
    names.map((engine): Job => ({ kind: 'compare', engine, size, effort: effortFor(engine, effort) })),
  );
}

/** Single messages are timed for our engine only: the others are compared by their mean. */
const effortFor = (engine: string, effort: JobEffort): JobEffort =>
  engine.startsWith('nightlight') ? effort : { ...effort, repeats: 0 };

/** What `--only` calls it. */
function partOf(job: Job): string {
  if (job.kind === 'compare') return job.engine;
  return job.kind === 'corpus' ? 'corpora' : job.kind;
}
