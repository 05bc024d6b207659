// The page as plain text, for whoever looks after the browsers. What was chosen in this browser may be a pupil's choice:
// that something was chosen is said, what it is not. Pure.
import type { PolicyProblem } from '../../messages/contract.ts';
import type { Texts } from '../../ui/texts.tsx';
import { holdsInstead } from './holds-instead.ts';
import type { PolicyKnown } from './known.ts';
import { type SettingRow, settingRows } from './setting-rows.ts';
import { stateRows } from './state-rows.ts';

export function reportText(known: PolicyKnown, texts: Texts): string {
  const { say } = texts;
  const { held } = known;
  const state = stateRows(known, texts).map(({ label, text, sites = [] }) => lineOf(label, [text, ...sites]));
  const parts = [part(say('policy_title'), state)];
  if (held === undefined) parts.push(part(say('policy_none_title'), []));
  else {
    const rows = settingRows(held, known.settings, texts).map((row) => withoutChoice(row, say));
    const problems = held.problems.map((problem) => problemText(problem, rows, say));
    parts.push(
      part(say('policy_problems_title'), problems.length > 0 ? problems : [say('policy_problems_none')]),
      part(
        say('policy_settings_title'),
        rows.map((row) => settingText(row, say)),
      ),
    );
  }
  return parts.join('\n');
}

const part = (heading: string, lines: readonly string[]): string => `${[heading, ...lines].join('\n')}\n`;
const lineOf = (name: string, values: readonly string[]): string => `- ${name}: ${values.join('; ')}`;

function withoutChoice(row: SettingRow, say: Texts['say']): SettingRow {
  return row.from === 'device' ? { ...row, values: [say('policy_from_device')] } : row;
}

function settingText({ name, values, from, isLocked }: SettingRow, say: Texts['say']): string {
  const about = [
    ...(from === 'device' ? [] : [say(`policy_from_${from}`)]),
    say(isLocked ? 'policy_change_school' : 'policy_change_here'),
  ];
  return `${lineOf(name, values)} (${about.join('; ')})`;
}

function problemText(problem: PolicyProblem, rows: readonly SettingRow[], say: Texts['say']): string {
  const { field, expected, found } = problem;
  return [
    `- ${field}`,
    `  ${lineOf(say('policy_column_expected'), [expected])}`,
    `  ${lineOf(say('policy_column_found'), [found])}`,
    `  ${lineOf(say('policy_column_instead'), holdsInstead(problem, rows, say))}`,
  ].join('\n');
}
