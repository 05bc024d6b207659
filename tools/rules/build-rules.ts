// Compiles rules/ into src/generated: the pack for the page, the rule book for the background.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PhraseError } from '../../src/engine/phrase.ts';
import { RuleFileError } from './read-rules.ts';
import { compileRulePack } from './rule-pack.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes both generated files and returns what was compiled. @throws RuleFileError | PhraseError */
export function buildRules(root: string = ROOT): { rules: number; bytes: number } {
  const { rules, book, bytes } = compileRulePack(path.join(root, 'rules'));
  const folder = path.join(root, 'src/generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'pack.ts'),
    `// Made by npm run rules from rules/; do not edit.\nexport const PACK_BASE64 =\n  '${Buffer.from(bytes).toString('base64')}';\n`,
  );
  writeFileSync(
    path.join(folder, 'rule-book.ts'),
    `// Made by npm run rules from rules/; do not edit.\nimport type { RuleBook } from '../engine/rule.ts';\n\nexport const RULE_BOOK: RuleBook = ${JSON.stringify(book, undefined, 2)};\n`,
  );
  return { rules: rules.length, bytes: bytes.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { rules, bytes } = buildRules();
    console.log(`rules: ${rules} compiled, pack of ${(bytes / 1024).toFixed(1)} KiB`);
  } catch (error) {
    if (!(error instanceof RuleFileError || error instanceof PhraseError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
