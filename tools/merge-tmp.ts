// usage: merge.ts CLONE LANG : merges rules/LANG, words/LANG.yaml, combinations of a clone into main
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, cpSync, readdirSync, rmSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, parse } from 'yaml';
const [clone='', lang=''] = process.argv.slice(2);
const main = '/work/main';
const sh = (c: string) => execSync(c, { cwd: clone, encoding: 'utf8' });
// files changed since the clone's HEAD
const status = sh('git status --porcelain -uall -- rules').split('\n').filter(Boolean).map(l => ({ s: l.slice(0,2).trim(), f: l.slice(3).replace(/^"|"$/g,'') }));
let n = 0;
for (const { s, f } of status) {
  if (f === `rules/words/${lang}.yaml` || f === 'rules/wordings.yaml' || f === 'rules/taxonomy.yaml') continue;
  if (f.startsWith('rules/words/')) { console.log('SKIP other words', f); continue; }
  const target = path.join(main, f);
  if (s === 'D') { rmSync(target, { force: true }); n++; continue; }
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(path.join(clone, f), target); n++;
}
const file = `rules/words/${lang}.yaml`;
const base = parse(sh(`git show HEAD:${file}`)) as Record<string, string[]>;
const theirs = parse(readFileSync(path.join(clone, file), 'utf8')) as Record<string, string[]>;
const doc = parseDocument(readFileSync(path.join(main, file), 'utf8'));
const ours = doc.toJS() as Record<string, string[]>;
let added = 0, changed = 0;
for (const [k, v] of Object.entries(theirs)) {
  if (JSON.stringify(base[k]) === JSON.stringify(v)) continue;
  const now = ours[k];
  if (now === undefined) { const node = doc.createNode(v.map(String)); (node as any).flow = true; doc.set(k, node); added++; }
  else { const removed = (base[k] ?? []).map(String).filter(w => !v.map(String).includes(w)); const u = [...new Set([...now.map(String).filter(w => !removed.includes(w)), ...v.map(String)])]; const node = doc.createNode(u); (node as any).flow = true; doc.set(k, node); changed++; }
}
writeFileSync(path.join(main, file), doc.toString({ lineWidth: 0, flowCollectionPadding: false }));
console.log(clone, 'files', n, 'lists added', added, 'changed', changed);
