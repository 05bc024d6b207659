// `npm run weights`: fits the lexicon anew, from the invented conversations of tests/scenarios and from ordinary ones, of both
// only the part that rules may be written with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScanner, type RuleBook, readPack } from '../../src/engine/index.ts';
import { WEIGHTS } from '../../src/engine/weight.ts';
import { LANGUAGES } from '../rules/lexicon.ts';
import { readOrthography } from '../rules/orthography.ts';
import { compileRulePack } from '../rules/rule-pack.ts';
import { readScenarios } from '../scenarios/scenario.ts';
import { parseOptions, UsageError } from '../usage.ts';
import { createEntryReader } from './entries.ts';
import { exampleTalks } from './examples.ts';
import { fitWeights } from './lexicon.ts';
import { fitNaming } from './naming.ts';
import { collectedTalks, inventedTalks, SCENARIOS } from './sources.ts';
import { storyTalks } from './stories.ts';

const USAGE = `npm run weights -- DIR
  DIR  folder of *.jsonl.gz with ordinary conversations; rules/lexicon is written anew`;
const LEXICON_TITLE = 'what words lean to that no rule asks for';
const RULES = fileURLToPath(new URL('../../rules', import.meta.url));

async function main(args: readonly string[]): Promise<void> {
  const { positionals } = parseOptions({ args: [...args], allowPositionals: true, options: {} });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new UsageError(`expected one DIR, found ${positionals.length}`);
  const pack = compileRulePack(RULES);
  const orthography = readOrthography(pack.wordings);
  const scan = createScanner(readPack(pack.bytes));
  const languages = new Map(pack.rules.map((rule): [string, readonly string[]] => [rule.id, rule.languages]));
  const ruleBits = new Map<string, number>();
  for (const language of LANGUAGES) {
    const reader = { entriesOf: createEntryReader(language, orthography, pack.lists), scan, book: pack.book };
    const talks = [
      ...inventedTalks(language, reader),
      ...storyTalks(language, reader),
      ...exampleTalks(language, pack.rules, reader),
      ...(await collectedTalks(folder, language, reader)),
    ];
    const { lexicon, rules } = fitWeights(talks, language, (id) =>
      languages.get(id)?.includes(language) ? writtenBits(pack.book, id) : undefined,
    );
    write(`lexicon/${language}.yaml`, LEXICON_TITLE, lexicon);
    for (const [id, bits] of rules) ruleBits.set(id, bits);
    const count = (wanted: string): number => talks.filter(({ kind }) => kind === wanted).length;
    console.log(
      `${language}: ${lexicon.size} entries from ${count('risky')} risky talks, ${count('look-alike')} look-alikes, ` +
        `${count('everyday')} everyday ones and ${count('ordinary')} ordinary ones`,
    );
  }
  write('measured.yaml', 'what each rule tells where it was met', ruleBits);
  write('naming.yaml', 'by how much a tactic is named before others', fitNames());
}

/** With the weights just written. */
function fitNames(): Map<string, number> {
  const { bytes, book } = compileRulePack(RULES);
  const scenarios = readScenarios(SCENARIOS).filter(({ split }) => split === 'tune');
  return fitNaming(scenarios, createScanner(readPack(bytes)), book);
}

/** What its writer thinks a rule tells. */
function writtenBits({ rules }: RuleBook, id: string): number | undefined {
  const rule = rules[id];
  return rule && (rule.bits ?? WEIGHTS[rule.strength]);
}

/** The strongest first; of equals in the order of the alphabet, so that a new fit shows what changed. */
function write(file: string, title: string, bits: ReadonlyMap<string, number>): void {
  const lines = [...bits]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, own]) => `${JSON.stringify(name)}: ${own}`);
  writeFileSync(
    path.join(RULES, file),
    `# Written by npm run weights: ${title}, in bits. See docs/rules.md.\n${lines.join('\n')}\n`,
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
