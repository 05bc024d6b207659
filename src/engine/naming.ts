// Which tactic a warning names first. Most talks that are warned of show more than one, and what a child reads first is what
// the warning is about: what a talk is about is said in several ways, while one strong hint may be a side of it.
import type { Reason } from './assess.ts';
import type { RuleBook } from './rule.ts';

/** What another rule says for its tactic, in bits. Basis: fitted once to what invented talks are about. */
const EACH_RULE = 2;

/** How much speaks for each tactic: its most telling reason, and how many rules there are. Bits, by tactic. */
export function prominences(reasons: readonly Reason[]): Map<string, number> {
  const most = new Map<string, number>();
  const rules = new Map<string, Set<string>>();
  for (const { tactic, rule, contribution } of reasons) {
    most.set(tactic, Math.max(most.get(tactic) ?? 0, contribution));
    rules.set(tactic, (rules.get(tactic) ?? new Set()).add(rule));
  }
  return new Map(
    [...most].map(([tactic, bits]) => [tactic, bits + EACH_RULE * (rules.get(tactic)?.size ?? 0)]),
  );
}

/** The tactics of these reasons, the one the talk is most likely about first; of equals the one that asks for something now. */
export function named(reasons: readonly Reason[], tactics: RuleBook['tactics']): string[] {
  const rising = (a: string, b: string): number => (a < b ? -1 : 1);
  return [...prominences(reasons)]
    .map(([id, bits]) => ({
      id,
      bits: bits + (tactics[id]?.lead ?? 0),
      now: Number(tactics[id]?.imperative),
    }))
    .sort((a, b) => b.bits - a.bits || b.now - a.now || rising(a.id, b.id))
    .map(({ id }) => id);
}
