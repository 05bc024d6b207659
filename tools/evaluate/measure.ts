// A figure of an evaluation, and the form in which results are saved and read back.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

export const TABLES = ['false alerts', 'risky conversations', 'time', 'evasions'] as const;

const Measure = v.object({
  table: v.picklist(TABLES),
  row: v.string(),
  name: v.string(),
  /** null where it cannot be told, as recall without risky conversations. */
  value: v.nullable(v.number()),
  /** Wilson's 95 % interval. */
  low: v.optional(v.number()),
  high: v.optional(v.number()),
  unit: v.picklist(['count', 'per 10,000', 'share', 'microseconds', 'messages']),
  better: v.picklist(['lower', 'higher', 'neither']),
});
export type Measure = v.InferOutput<typeof Measure>;

const Counts = v.object({ benign: v.number(), risky: v.number() });

const Result = v.object({
  version: v.literal(1),
  rules: v.number(),
  packBytes: v.number(),
  measures: v.array(Measure),
  /** Alerts at warn or above that name a tactic, by corpus and part. */
  tactics: v.record(v.string(), v.record(v.string(), Counts)),
  /** The same by rule, over the tune part of all corpora. */
  ruleAlerts: v.record(v.string(), Counts),
  /** Examples no longer hit, by evasion and rule. */
  lost: v.record(v.string(), v.record(v.string(), v.number())),
});
export type Result = v.InferOutput<typeof Result>;

export class ResultError extends Error {
  override name = 'ResultError';
}

/** Reads a saved result. @throws ResultError if the file is not one. */
export function readResult(file: string): Result {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ResultError(`${file}: expected a saved result, found ${String(cause)}`, { cause });
  }
  const parsed = v.safeParse(Result, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ResultError(`${file}: ${v.getDotPath(issue) ?? 'whole file'}: ${issue.message}`);
}
