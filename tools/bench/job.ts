// What one process is asked to measure. It travels as JSON, so it is checked where it arrives.
import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Effort = v.object({
  /** Messages of each script, or of each collection. */
  messages: Count,
  rounds: Count,
  warmUpMs: Count,
  budgetMs: Count,
  /** Times each message is timed by itself. */
  repeats: Count,
});
export type JobEffort = v.InferOutput<typeof Effort>;

/** Folder of the rules: a bundled script no longer knows where it came from. */
const Rules = v.string();

export const Job = v.variant('kind', [
  v.object({ kind: v.literal('compare'), engine: v.string(), size: Count, effort: Effort }),
  v.object({ kind: v.literal('shipped'), rules: Rules, effort: Effort }),
  v.object({ kind: v.literal('corpus'), rules: Rules, file: v.string(), effort: Effort }),
  v.object({
    kind: v.literal('load'),
    row: v.string(),
    pack: v.string(),
    /** What is scanned first. Brought along: making them would leave more behind than a pack takes. */
    messages: v.array(v.string()),
  }),
  v.object({
    kind: v.literal('growth'),
    rules: Rules,
    /** Phrases of the generated list, or 0 for the shipped rules. */
    size: Count,
    rounds: Count,
    longest: Count,
  }),
  v.object({ kind: v.literal('assess'), rules: Rules }),
]);
export type Job = v.InferOutput<typeof Job>;

/** How a job is called where it is spoken of. */
export function labelOf(job: Job): string {
  switch (job.kind) {
    case 'compare':
      return `${job.engine}, ${job.size}`;
    case 'corpus':
      return job.file;
    case 'load':
      return `load, ${job.row}`;
    case 'growth':
      return job.size === 0 ? 'growth, shipped rules' : `growth, ${job.size}`;
    default:
      return job.kind;
  }
}
