// `npm run scenarios`: which invented conversations are warned of, and when. `--misses` shows what was missed
// and what was flagged in vain, of the part that rules may be written with; the rest is only counted.
import { fileURLToPath } from 'node:url';
import { createScanner, readPack } from '../../src/engine/index.ts';
import { SPLITS } from '../evaluate/split.ts';
import { compileRulePack } from '../rules/rule-pack.ts';
import { formatTable } from '../scan/table.ts';
import { parseOptions, UsageError } from '../usage.ts';
import { figuresOf } from './figures.ts';
import { type Outcome, play } from './outcome.ts';
import { isRisky, ROUNDS, readScenarios, ScenarioError } from './scenario.ts';

const USAGE = 'npm run scenarios [-- --misses [--tactic NAME] [--lang en|zh] | --floors | --markdown]';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;

function rowOf(name: string, outcomes: readonly Outcome[]): string[] {
  const risky = outcomes.filter(({ scenario }) => isRisky(scenario));
  const warned = risky.filter((outcome) => outcome.warned);
  const urgent = risky.filter(({ scenario }) => scenario.level === 'urgent');
  const calm = outcomes.filter(({ scenario }) => !isRisky(scenario));
  return [
    name,
    String(risky.length),
    percent(warned.length, risky.length),
    percent(risky.filter(({ inTime }) => inTime).length, risky.length),
    percent(urgent.filter(({ highEnough }) => highEnough).length, urgent.length),
    percent(warned.filter(({ named }) => named).length, warned.length),
    String(calm.length),
    String(calm.filter(({ warned }) => warned).length),
    String(calm.filter(({ verdict }) => verdict.level === 'urgent').length),
  ];
}

function report(outcomes: readonly Outcome[]): { columns: string[]; rows: string[][] } {
  const languages = ['en', 'zh'];
  const languageOf = ({ scenario }: Outcome): string => scenario.lang.slice(0, 2);
  const tactics = [...new Set(outcomes.map(({ scenario }) => scenario.tactic))].sort();
  const columns = ['', 'risky', 'warned', 'in time', 'urgent', 'named', 'calm', 'flagged', 'urgent'];
  const rows = languages.flatMap((language) => {
    const own = outcomes.filter((outcome) => languageOf(outcome) === language);
    return [
      ...tactics.map((tactic) =>
        rowOf(
          `${language} ${tactic}`,
          own.filter(({ scenario }) => scenario.tactic === tactic),
        ),
      ),
      ...ROUNDS.flatMap((round) =>
        SPLITS.map((split) =>
          rowOf(
            `${language}, ${round}, ${split}`,
            own.filter(({ scenario }) => scenario.round === round && scenario.split === split),
          ),
        ),
      ),
    ];
  });
  return { columns, rows };
}

/** The table for docs/rules.md, where a tactic without scenarios says nothing. */
function toMarkdown({ columns, rows }: ReturnType<typeof report>): string[] {
  const told = rows.filter(([, risky, , , , calm]) => risky !== '0' || calm !== '0');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...told.map(line)];
}

function toTable({ columns, rows }: ReturnType<typeof report>): string[] {
  return formatTable(
    columns.map((title, index) => ({ title, isNumber: index > 0 })),
    rows,
  );
}

/** One scenario with what raised each alert. */
function show({ scenario, verdict }: Outcome): string {
  const due = isRisky(scenario) ? scenario.due : -1;
  const lines = scenario.messages.map(({ speaker, text }, index) => {
    const alert = verdict.alerts.find(({ message }) => message === index);
    const mark = index === due ? '>' : ' ';
    return `${mark} ${speaker}: ${text}${alert ? `   [${alert.level}: ${alert.rules.join(', ')}]` : ''}`;
  });
  return [`${scenario.id} (${scenario.tactic}, wanted ${scenario.level})`, ...lines].join('\n');
}

function main(args: readonly string[]): void {
  const { values } = parseOptions({
    args: [...args],
    options: {
      misses: { type: 'boolean' },
      floors: { type: 'boolean' },
      markdown: { type: 'boolean' },
      tactic: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const { bytes, book } = compileRulePack();
  const scan = createScanner(readPack(bytes));
  const folder = fileURLToPath(new URL('../../tests/scenarios', import.meta.url));
  const outcomes = readScenarios(folder)
    .filter(({ tactic, lang }) => (values.tactic ?? tactic) === tactic && lang.startsWith(values.lang ?? ''))
    .map((scenario) => play(scenario, scan, book));
  if (values.misses) {
    const wrong = outcomes.filter(({ scenario, warned, inTime }) => (isRisky(scenario) ? !inTime : warned));
    console.log(
      wrong
        .filter(({ scenario }) => scenario.split === 'tune')
        .map(show)
        .join('\n\n'),
    );
  }
  if (values.floors) console.log(JSON.stringify(figuresOf(outcomes), undefined, 2));
  else console.log((values.markdown ? toMarkdown : toTable)(report(outcomes)).join('\n'));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ScenarioError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 1;
}
