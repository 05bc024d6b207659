// Writes every rule file in the one format.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatRule } from './format-rule.ts';

const files = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(en|zh)\/.*\.yaml$/.test(file),
);
let changed = 0;
for (const file of files) {
  const source = readFileSync(`rules/${file}`, 'utf8');
  const formatted = formatRule(source);
  if (formatted === source) continue;
  writeFileSync(`rules/${file}`, formatted);
  changed += 1;
}
console.log(`rules: ${files.length} files, ${changed} formatted anew`);
