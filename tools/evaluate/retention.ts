// How much the rules still find when their own examples are spelled otherwise.
import type { Scanner } from '../../src/engine/index.ts';
import type { Rule } from '../../src/engine/rule.ts';
import { share } from './corpus-measures.ts';
import { EVASIONS, type Evasion } from './evasions.ts';
import type { Measure } from './measure.ts';

export interface Retention {
  readonly measures: readonly Measure[];
  /** Examples no longer hit, by evasion and rule id. */
  readonly lost: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Example {
  readonly rule: Rule;
  readonly text: string;
  readonly language: string;
}

/** Measures each evasion on every example that is hit as it stands and that the evasion changes. */
export function measureRetention(
  rules: readonly Rule[],
  scan: Scanner,
  evasions: readonly Evasion[] = EVASIONS,
): Retention {
  const isHit = (rule: Rule, text: string): boolean =>
    scan(text, rule.direction === 'sent' ? 'sent' : 'received').signals.some(
      (signal) => signal.rule === rule.id,
    );
  // A cue is a word or two, and says nothing alone; respelled it says nothing either.
  const speaking = rules.filter(({ status }) => status !== 'cue');
  const examples = speaking.flatMap(examplesOf).filter(({ rule, text }) => isHit(rule, text));
  const lost: Record<string, Record<string, number>> = {};
  const measures = evasions.flatMap(({ name, apply }) => {
    const counts = new Map<string, { kept: number; changed: number }>();
    const losers: Record<string, number> = {};
    for (const { rule, text, language } of examples) {
      const spelled = apply(text);
      if (spelled === text) continue;
      const count = counts.get(language) ?? { kept: 0, changed: 0 };
      counts.set(language, count);
      count.changed += 1;
      if (isHit(rule, spelled)) count.kept += 1;
      else losers[rule.id] = (losers[rule.id] ?? 0) + 1;
    }
    if (Object.keys(losers).length > 0) lost[name] = losers;
    return [...counts].sort().flatMap(([language, { kept, changed }]): Measure[] => {
      const row = `${name} (${language})`;
      return [
        { table: 'evasions', row, name: 'examples', value: changed, unit: 'count', better: 'neither' },
        share('evasions', row, 'kept', kept, changed, 'higher'),
      ];
    });
  });
  return { measures, lost };
}

/** The matching examples of a rule without the marks around their hit. */
function examplesOf(rule: Rule): Example[] {
  const language = rule.languages.join('+');
  return rule.examples.matches.map((example) => ({
    rule,
    text: example.replace('[[', '').replace(']]', ''),
    language,
  }));
}
