// Reads the rules folder: YAML in, checked rules out. A fault names file, field, expected and found.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import {
  Combination,
  Lexicon,
  Measured,
  Naming,
  Rule,
  type RuleBook,
  Taxonomy,
  Wordings,
  WordLists,
} from '../../src/engine/rule.ts';
import { LANGUAGES, spellOut } from './lexicon.ts';

export class RuleFileError extends Error {
  override name = 'RuleFileError';
}

export interface RuleSet {
  readonly rules: readonly Rule[];
  /** File each rule came from, relative to the rules folder, by rule id. */
  readonly files: ReadonlyMap<string, string>;
  readonly lists: WordLists;
  readonly lexicon: Lexicon;
  readonly wordings: Wordings;
  readonly book: RuleBook;
}

/**
 * Reads and checks every file below `folder`.
 * @throws RuleFileError with one line for each fault, so that all can be mended at once.
 */
export function readRules(folder: string): RuleSet {
  const faults: string[] = [];
  const load = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | undefined => {
    try {
      return readYaml(folder, file, schema);
    } catch (error) {
      if (!(error instanceof RuleFileError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.yaml'))
    .sort();

  const taxonomy = load('taxonomy.yaml', Taxonomy);
  const naming = (files.includes('naming.yaml') && load('naming.yaml', Naming)) || {};
  const tactics: RuleBook['tactics'] = Object.fromEntries(
    (taxonomy?.tactics ?? []).map((tactic) => [
      tactic.id,
      { ...tactic, ...(naming[tactic.id] !== undefined && { lead: naming[tactic.id] }) },
    ]),
  );
  for (const id of Object.keys(naming).filter((one) => tactics[one] === undefined))
    faults.push(`naming.yaml: expected a tactic of taxonomy.yaml, found "${id}"`);
  const lists: WordLists = {};
  for (const file of files.filter((name) => name.startsWith('words/'))) {
    for (const [name, words] of Object.entries(load(file, WordLists) ?? {})) {
      if (lists[name] !== undefined)
        faults.push(`${file}: ${name}: expected a new list name, found it used before`);
      lists[name] = words;
    }
  }
  const lexicon: Lexicon = {};
  for (const file of files.filter((name) => name.startsWith('lexicon/'))) {
    const fault = (message: string): void => void faults.push(`${file}: ${message}`);
    const language = LANGUAGES.find((one) => file === `lexicon/${one}.yaml`);
    if (language === undefined) fault(`expected a language of ${LANGUAGES.join(', ')}`);
    else Object.assign(lexicon, spellOut(language, load(file, Lexicon) ?? {}, lists, fault));
  }
  const measured = (files.includes('measured.yaml') && load('measured.yaml', Measured)) || {};
  const wordings = files.includes('wordings.yaml') ? load('wordings.yaml', Wordings) : undefined;
  const combinations = files
    .filter((name) => name.startsWith('combinations/'))
    .flatMap((file) => load(file, Combination) ?? []);
  const rules: Rule[] = [];
  const ruleFiles = new Map<string, string>();
  for (const file of files.filter((name) => /^(en|zh)\//.test(name))) {
    const rule = load(file, Rule);
    if (rule === undefined) continue;
    faults.push(...placeFaults(rule, file, tactics));
    if (ruleFiles.has(rule.id))
      faults.push(`${file}: id: expected a new id, found ${rule.id} also in ${ruleFiles.get(rule.id)}`);
    rules.push(rule);
    ruleFiles.set(rule.id, file);
  }
  for (const { id, needs } of combinations) {
    for (const need of needs.filter((one) => tactics[one] === undefined && !ruleFiles.has(one))) {
      faults.push(
        `combinations: ${id}: needs: expected a tactic of taxonomy.yaml or a rule, found "${need}"`,
      );
    }
  }
  if (faults.length > 0) throw new RuleFileError(faults.join('\n'));
  return {
    rules,
    files: ruleFiles,
    lists,
    lexicon,
    wordings: wordings ?? {},
    book: { rules: factsOf(rules, measured), tactics, combinations },
  };
}

/** Reads one YAML 1.2 file against a schema; the error holds one line for each fault. */
export function readYaml<S extends v.GenericSchema>(
  folder: string,
  file: string,
  schema: S,
): v.InferOutput<S> {
  const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), {
    version: '1.2',
    schema: 'core',
  });
  const broken = [...document.errors, ...document.warnings][0];
  if (broken)
    throw new RuleFileError(`${file}: expected YAML, found ${broken.message.replaceAll(/\s+/g, ' ')}`);
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return parsed.output;
  throw new RuleFileError(
    parsed.issues
      .map((issue) => {
        const field = v.getDotPath(issue) ?? '(whole file)';
        const expected =
          issue.expected === 'never'
            ? 'expected no such field'
            : issue.message.startsWith('expected')
              ? issue.message
              : `expected ${issue.expected ?? issue.message}`;
        return `${file}: ${field}: ${expected}, found ${issue.received}`;
      })
      .join('\n'),
  );
}

/** A language folder holds <tactic>/<slug>.yaml, and the id of a rule is tactic.slug. */
function placeFaults(rule: Rule, file: string, tactics: RuleBook['tactics']): string[] {
  const [language = '', tactic = '', name = ''] = file.split('/');
  const slug = name.replace(/\.yaml$/, '');
  const faults: string[] = [];
  const id = `${tactic}.${slug}`;
  if (rule.id !== id) faults.push(`${file}: id: expected ${id} from its path, found ${rule.id}`);
  if (rule.tactic !== tactic)
    faults.push(`${file}: tactic: expected ${tactic} from its path, found ${rule.tactic}`);
  if (tactics[rule.tactic] === undefined)
    faults.push(`${file}: tactic: expected one of taxonomy.yaml, found ${rule.tactic}`);
  if (!rule.languages.some((one) => one === language))
    faults.push(`${file}: languages: expected ${language} from its path, found ${rule.languages.join(', ')}`);
  return faults;
}

function factsOf(rules: readonly Rule[], measured: Measured): RuleBook['rules'] {
  return Object.fromEntries(
    rules.map(({ id, tactic, strength, status, bits, explain }) => [
      id,
      {
        id,
        tactic,
        strength,
        status,
        ...(bits && { bits }),
        ...(measured[id] !== undefined && { measured: measured[id] }),
        ...(explain && { explain }),
      },
    ]),
  );
}
