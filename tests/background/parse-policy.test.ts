// A school's policy may be anything: what is understood holds, what is not is told, and nothing makes Nightlight do less.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { isWithin, parsePolicy } from '../../src/background/parse-policy.ts';
import { actionsUnder, lockedBy, settingsUnder } from '../../src/background/school-rules.ts';
import { ACTIONS, POLICY_FIELDS, Policy, Settings } from '../../src/messages/contract.ts';

const LISTED = manifest.host_permissions.map((pattern) => new URL(pattern).hostname);
const parse = (raw: Readonly<Record<string, unknown>>) => parsePolicy(raw, LISTED);

const GOOD = {
  organisationName: 'Hillside School',
  organisationContact: 'Room 12, Ms Example',
  ageBand: '10to13',
  language: 'en',
  country: 'gb',
  watchSites: ['https://chat.school.example/*'],
  leaveAlone: ['counselling.school.example', '*.museum.example'],
  schoolHours: { days: ['mon', 'fri'], from: '08:00', to: '16:00' },
  lockedSettings: ['ageBand', 'pause'],
  allowedActions: ['save', 'tellSchool'],
  tellSchool: 'safeguarding@school.example',
  guardianView: false,
  keepDays: 30,
  practice: false,
  helpLines: [{ name: 'School nurse', phone: '020 7946 0000', hours: 'Mon to Fri' }],
  consentGiven: true,
};

test('holds as it was written where everything is right', () => {
  expect(parse(GOOD)).toEqual({ policy: GOOD, problems: [] });
  expect(Object.keys(GOOD).sort()).toEqual(Object.keys(POLICY_FIELDS).sort());
});

test('no policy is no policy', () => {
  expect(parse({})).toEqual({ policy: {}, problems: [] });
});

describe('a field that is wrong is told and ignored, and costs no other', () => {
  const WRONG: readonly [string, unknown, { field: string; expected: string; found: string }][] = [
    ['organisationName', 7, { field: 'organisationName', expected: 'string', found: '7' }],
    ['organisationName', 'a\nb', { field: 'organisationName', expected: 'one line of text', found: 'a\nb' }],
    ['ageBand', '10-13', { field: 'ageBand', expected: 'under10 | 10to13 | 14to17', found: '10-13' }],
    ['country', 'xx', { field: 'country', expected: 'a country of docs/deploy/settings.md', found: 'xx' }],
    [
      'country',
      'United Kingdom',
      { field: 'country', expected: 'a country code like gb', found: 'United Kingdom' },
    ],
    ['keepDays', 365, { field: 'keepDays', expected: '30 | 60 | 90', found: '365' }],
    ['consentGiven', 'yes', { field: 'consentGiven', expected: 'boolean', found: 'yes' }],
    [
      'schoolHours',
      { days: ['mon'], from: '16:00', to: '08:00' },
      { field: 'schoolHours.to', expected: 'a time after "from"', found: '08:00' },
    ],
    [
      'schoolHours',
      { days: ['mon'], from: '8', to: '16:00' },
      { field: 'schoolHours.from', expected: 'a time of day like 08:00', found: '8' },
    ],
    [
      'tellSchool',
      'javascript:alert(1)',
      {
        field: 'tellSchool',
        expected: 'an e-mail address or an https address',
        found: 'javascript:alert(1)',
      },
    ],
    [
      'lockedSettings',
      ['ageBand', 'sound'],
      {
        field: 'lockedSettings[1]',
        expected: 'ageBand | language | country | keepDays | askBeforeSending | frequency | sites | pause',
        found: 'sound',
      },
    ],
    [
      'schoolHours',
      { days: ['mon'], from: '08:00', to: '16:00', off: true },
      { field: 'schoolHours.off', expected: 'no such field', found: 'true' },
    ],
    ['indicator', false, { field: 'indicator', expected: 'a setting of Nightlight', found: 'false' }],
  ];
  test.each(WRONG)('%s: %j', (name, value, problem) => {
    const { [name]: _replaced, ...rest } = v.parse(v.record(v.string(), v.unknown()), GOOD);
    expect(parse({ ...rest, [name]: value })).toEqual({ policy: rest, problems: [problem] });
  });

  test('what was found is cut, so that a page can show it', () => {
    expect(parse({ organisationName: 'a'.repeat(5_000) }).problems[0]?.found).toHaveLength(61);
  });
});

describe('of a list of sites or lines', () => {
  test('one that is wrong costs no other', () => {
    expect(parse({ watchSites: ['chat.school.example', 'not a site', '*.club.example'] })).toEqual({
      policy: { watchSites: ['https://chat.school.example/*', 'https://*.club.example/*'] },
      problems: [
        {
          field: 'watchSites[1]',
          expected: 'a site like chat.school.example or https://chat.school.example/*',
          found: 'not a site',
        },
      ],
    });
    const { policy, problems } = parse({ helpLines: [{ name: 'Nobody' }, { name: 'Nurse', phone: '112' }] });
    expect(policy.helpLines).toEqual([{ name: 'Nurse', phone: '112' }]);
    expect(problems.map(({ field, expected }) => [field, expected])).toEqual([
      ['helpLines[0]', 'a phone or a url'],
    ]);
  });
  test('where all are wrong there is none', () => {
    expect(parse({ watchSites: ['not a site'] }).policy).toEqual({});
  });
  test('every site is every site', () => {
    expect(parse({ watchSites: ['*', '*://*/*'] }).policy.watchSites).toEqual(['*://*/*', '*://*/*']);
  });
  test('too many are cut', () => {
    const { policy, problems } = parse({
      helpLines: Array.from({ length: 6 }, () => ({ name: 'A', phone: '112' })),
    });
    expect(policy.helpLines).toHaveLength(5);
    expect(problems).toEqual([{ field: 'helpLines', expected: 'at most 5 entries', found: '6 entries' }]);
  });
});

describe('what Nightlight always watches cannot be left alone', () => {
  test.each(['discord.com', '*.facebook.com', '*.whatsapp.com', '*', '*.com', 'https://discord.com/*'])(
    '%s',
    (host) => {
      const { policy, problems } = parse({ leaveAlone: [host] });
      expect(policy.leaveAlone).toBeUndefined();
      expect(problems).toHaveLength(1);
    },
  );
});

test.each([
  ['chat.example', 'chat.example', true],
  ['a.chat.example', 'chat.example', false],
  ['a.chat.example', '*.chat.example', true],
  ['chat.example', '*.chat.example', true],
  ['evilchat.example', '*.chat.example', false],
])('%s within %s: %s', (host, pattern, is) => {
  expect(isWithin(host, pattern)).toBe(is);
});

describe('whatever stands in it', () => {
  const names = fc.oneof(fc.constantFrom(...Object.keys(POLICY_FIELDS)), fc.string());
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(GOOD)), fc.array(fc.string()));
  const policies = fc.dictionary(names, values);

  test('it throws nothing, and everything is either held or told', () => {
    fc.assert(
      fc.property(policies, (raw) => {
        const { policy, problems } = parse(raw);
        expect(v.is(Policy, policy)).toBe(true);
        for (const name of Object.keys(raw))
          expect(
            Object.hasOwn(policy, name) || problems.some(({ field }) => field.startsWith(name.slice(0, 60))),
          ).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test('Nightlight does no less than without it', () => {
    const chosen = fc.constantFrom<Settings[]>({}, { beforeSending: true }, { frequency: 'day' });
    fc.assert(
      fc.property(policies, chosen, (raw, before) => {
        const { policy, problems } = parse(raw);
        const held = { policy, problems, since: 1, locked: lockedBy(policy), actions: actionsUnder(policy) };
        const after = settingsUnder(before, held);
        expect(v.is(Settings, after)).toBe(true);
        expect(after.beforeSending).not.toBe(false);
        expect([undefined, 'day']).toContain(after.frequency);
        // No site of the manifest is left alone.
        for (const pattern of policy.leaveAlone ?? [])
          expect(LISTED.some((host) => isWithin(host, pattern))).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the schema that Chrome checks', () => {
  const Schema = v.object({
    properties: v.record(v.string(), v.object({ type: v.string(), description: v.string() })),
  });
  const { properties } = v.parse(Schema, JSON.parse(readFileSync('assets/managed_schema.json', 'utf8')));

  test('names the same fields', () => {
    expect(Object.keys(properties)).toEqual(Object.keys(POLICY_FIELDS));
  });
  test('has their types', () => {
    const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
    const found = Object.entries(GOOD).map(([name, value]) => [name, typeOf(value)]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        Object.entries(properties).map(([name, { type }]) => [name, type === 'integer' ? 'number' : type]),
      ),
    );
  });
});

test('actions: telling the school needs an address', () => {
  expect(actionsUnder({})).toEqual(['save', 'share']);
  expect(actionsUnder({ tellSchool: 'a@b.example' })).toEqual([...ACTIONS]);
  expect(actionsUnder({ tellSchool: 'a@b.example', allowedActions: [] })).toEqual([]);
});
