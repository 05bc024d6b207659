// Invented conversations with what a careful adult would want of them: tests/scenarios/*.jsonl, one a line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Split, splitOf } from '../evaluate/split.ts';

const Message = v.strictObject({ speaker: v.pipe(v.string(), v.nonEmpty()), text: v.string() });
const Common = {
  id: v.pipe(v.string(), v.nonEmpty()),
  lang: v.picklist(['en', 'zh', 'zh-Hant']),
  /** The tactic it is about, or the one it resembles. */
  tactic: v.pipe(v.string(), v.nonEmpty()),
  messages: v.pipe(v.array(Message), v.minLength(1)),
};
const Risky = v.strictObject({
  ...Common,
  pace: v.picklist(['quick', 'slow']),
  level: v.picklist(['warn', 'urgent']),
  /** Index of the message at which the warning is wanted. */
  due: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const LookAlike = v.strictObject({ ...Common, level: v.literal('none'), about: v.optional(v.string()) });
const Scenario = v.pipe(
  v.variant('level', [Risky, LookAlike]),
  v.check(
    (scenario) => scenario.level === 'none' || scenario.due < scenario.messages.length,
    'expected due to be a message',
  ),
);
/** Which round of writing a scenario comes from: each was written by people who had not seen the rules. */
export const ROUNDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'everyday',
] as const;
export type Round = (typeof ROUNDS)[number];
/** Held-out are a fifth of all, and every scenario of some files: rules were written without a look at them. */
export type Scenario = v.InferOutput<typeof Scenario> & { readonly split: Split; readonly round: Round };
export type Risky = Extract<Scenario, v.InferOutput<typeof Risky>>;

export class ScenarioError extends Error {
  override name = 'ScenarioError';
}

export const isRisky = (scenario: Scenario): scenario is Risky => scenario.level !== 'none';

/** Every scenario of a folder. @throws ScenarioError naming file, line, field, expected and found. */
export function readScenarios(folder: string): Scenario[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  const seen = new Map<string, string>();
  return files.sort().flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, place: `${file}:${index + 1}` }]))
      .map(({ line, place }) => {
        const parsed = parse(line, place);
        const scenario = {
          ...parsed,
          split: UNSEEN.has(nameOf(file)) ? 'held-out' : splitOf(parsed.id),
          round: roundOf(file),
        } as const;
        const before = seen.get(scenario.id);
        if (before !== undefined)
          throw new ScenarioError(`${place}: id: expected a new id, found ${scenario.id} also in ${before}`);
        seen.set(scenario.id, place);
        return scenario;
      }),
  );
}

/** Files that are held out as a whole. */
const UNSEEN: ReadonlySet<string> = new Set(['unseen', 'fourth', 'seventh']);
const nameOf = (file: string): string => file.split('.')[0] ?? '';

/** `unseen.*` belongs to the second round. */
function roundOf(file: string): Round {
  const name = nameOf(file);
  return name === 'unseen' ? 'second' : (ROUNDS.find((round) => round === name) ?? 'first');
}

function parse(line: string, place: string): v.InferOutput<typeof Scenario> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new ScenarioError(`${place}: expected JSON, found ${String(cause)}`, { cause });
  }
  const parsed = v.safeParse(Scenario, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ScenarioError(
    `${place}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}, found ${issue.received}`,
  );
}
