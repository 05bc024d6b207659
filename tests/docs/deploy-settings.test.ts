// docs/deploy/settings.md names every setting there is, and every example in it works.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import schema from '../../assets/managed_schema.json' with { type: 'json' };
import manifest from '../../manifest.json' with { type: 'json' };
import { parsePolicy } from '../../src/background/parse-policy.ts';
import { COUNTRIES } from '../../src/guidance/country.ts';
import { ACTIONS, DAYS, LOCKABLE, POLICY_FIELDS } from '../../src/messages/policy-shapes.ts';

const text = readFileSync('docs/deploy/settings.md', 'utf8');
const fields = Object.keys(POLICY_FIELDS);
const listed = manifest.host_permissions.map((pattern) => new URL(pattern).hostname);

/** Name to what stands below its heading. */
const sections = new Map(
  text.split(/^#{2,3} /m).flatMap((section) => {
    const [, name, body] = /^`(\w+)`\n([\s\S]*)$/.exec(section) ?? [];
    return name === undefined || body === undefined ? [] : [[name, body] as const];
  }),
);
const rows = [...text.matchAll(/^\| \[`(\w+)`\]\(#(\w+)\) \| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].map(
  ([, name = '', anchor = '', type = '', lock = '']) => ({
    name,
    anchor,
    type: type.trim(),
    lock: lock.trim(),
  }),
);

describe('the fields', () => {
  test('of the schema are those of the parser', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...fields].sort());
  });

  test('of the table and of the sections are the same', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...fields].sort());
    expect([...sections.keys()].sort()).toEqual([...fields].sort());
  });

  test.each(rows)('$name: its type is that of the schema, its link its heading', ({ name, anchor, type }) => {
    const types: Readonly<Record<string, RegExp>> = {
      string: /^text$/,
      array: /^list of /,
      object: /^object$/,
      boolean: /^yes or no$/,
      integer: /^whole number$/,
    };
    const inSchema = Object.entries(schema.properties).find(([field]) => field === name)?.[1].type ?? '';
    expect(type).toMatch(types[inSchema] ?? /^$/);
    expect(anchor).toBe(name.toLowerCase());
  });

  test('that can be locked are those of the parser', () => {
    const lockable = rows.filter(({ lock }) => lock.startsWith('yes')).map(({ name }) => name);
    const byThatName = LOCKABLE.filter((name) => fields.includes(name));
    expect(lockable.sort()).toEqual([...byThatName, 'watchSites'].sort());
  });
});

test.each([...sections])('%s: what is allowed is told, and the example works', (name, body) => {
  expect(body).toMatch(/^- Allowed: /m);
  const example = /^- Example: `(.+)`$/m.exec(body)?.[1] ?? '';
  const raw = v.parse(v.record(v.string(), v.unknown()), JSON.parse(`{${example}}`));
  expect(Object.keys(raw)).toEqual([name]);
  const { policy, problems } = parsePolicy(raw, listed);
  expect(problems).toEqual([]);
  expect(Object.keys(policy)).toEqual([name]);
});

test.each([
  ['lockedSettings', LOCKABLE],
  ['allowedActions', ACTIONS],
  ['schoolHours', DAYS],
  ['ageBand', POLICY_FIELDS.ageBand.options],
  ['language', POLICY_FIELDS.language.options],
  ['keepDays', POLICY_FIELDS.keepDays.options],
])('%s: every choice is named', (name, choices) => {
  const body = sections.get(name) ?? '';
  for (const choice of choices) expect(body).toContain(`\`${choice}\``);
});

test('the country codes are those of Nightlight', () => {
  const codes = [...(text.split('## Country codes\n')[1] ?? '').matchAll(/\| `([a-z]+)` \| [^|]+/g)];
  expect(codes.map(([, code]) => code).sort()).toEqual([...COUNTRIES].sort());
});
