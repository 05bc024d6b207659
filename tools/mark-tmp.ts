import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../src/engine/compile.ts';
import { createScanner } from '../src/engine/index.ts';
import { readRules } from './rules/read-rules.ts';
import { formatRule } from './rules/format-rule.ts';
const root = process.argv[2] ?? 'rules';
const { rules, lists, files } = readRules(root);
for (const rule of rules) {
  const scan = createScanner(compile([rule], lists)); const file = path.join(root, files.get(rule.id)!);
  let source = readFileSync(file,'utf8'); const before = source;
  for (const marked of rule.examples.matches) {
    const text = marked.replace('[[','').replace(']]','');
    const [hit] = scan(text, rule.direction==='sent'?'sent':'received');
    if (!hit) { console.log('no hit', rule.id, marked); continue; }
    const now = text.slice(0,hit.start)+'[['+text.slice(hit.start,hit.end)+']]'+text.slice(hit.end);
    if (now !== marked) { const at = source.indexOf(marked); if (at<0) { console.log('not found',rule.id,marked); continue; }
      const q = source[at-1]; source = source.slice(0,at)+ (q==='"'||q==="'"? now : JSON.stringify(now)) + source.slice(at+marked.length); }
  }
  if (source!==before) { writeFileSync(file, formatRule(source)); console.log('marked', rule.id); }
}
