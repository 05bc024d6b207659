// What the extension does in a scenario, compared with what was wanted.
import type { RuleBook, Scanner } from '../../src/engine/index.ts';
import { judge, rank, type Verdict } from '../scan/judge.ts';
import { recordOf } from './record.ts';
import { isRisky, type Scenario } from './scenario.ts';

export interface Outcome {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
  /** A warning was given, at any time. */
  readonly warned: boolean;
  /** It was given no later than one message after it was due. */
  readonly inTime: boolean;
  /** The first warning names first what the conversation is about. */
  readonly named: boolean;
  /** At least the level that was wanted was reached. */
  readonly highEnough: boolean;
}

/** Plays a scenario as the extension would hear it. */
export function play(scenario: Scenario, scan: Scanner, book: RuleBook): Outcome {
  const { messages } = recordOf(scenario);
  const verdict = judge(
    messages,
    messages.map(({ text, direction }) => scan(text, direction)),
    book,
  );
  const first = verdict.alerts.find(({ level }) => rank(level) >= rank('warn'));
  return {
    scenario,
    verdict,
    warned: first !== undefined,
    inTime: first !== undefined && isRisky(scenario) && first.message <= scenario.due + 1,
    named: first?.tactics[0] === scenario.tactic,
    highEnough: rank(verdict.level) >= rank(scenario.level),
  };
}
