// What the page on a school's policy says: every setting with its origin, what holds in place of a wrong field, the state
// of the deployment, and a report in which nothing of a pupil stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/background/parse-policy.ts';
import { actionsUnder, lockedBy, settingsUnder } from '../../src/background/school-rules.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { type HeldPolicy, LOCKABLE, POLICY_FIELDS, type Settings } from '../../src/messages/contract.ts';
import { holdsInstead } from '../../src/pages/policy/holds-instead.ts';
import type { PolicyKnown } from '../../src/pages/policy/known.ts';
import { reportText } from '../../src/pages/policy/report-text.ts';
import type { SettingName } from '../../src/pages/policy/setting-names.ts';
import { type SettingRow, settingRows } from '../../src/pages/policy/setting-rows.ts';
import { stateRows } from '../../src/pages/policy/state-rows.ts';
import { createTexts } from '../../src/ui/texts.tsx';

const EN = createTexts('en');
const SINCE = new Date(2026, 10, 22, 8, 5).getTime();

function heldOf(raw: Readonly<Record<string, unknown>>): HeldPolicy {
  const { policy, problems } = parsePolicy(raw, ['discord.com']);
  return { policy, problems, since: SINCE, locked: lockedBy(policy), actions: actionsUnder(policy) };
}
const rowsOf = (raw: Readonly<Record<string, unknown>>, chosen: Settings = {}): SettingRow[] => {
  const held = heldOf(raw);
  return settingRows(held, settingsUnder(chosen, held), EN);
};
function row(rows: readonly SettingRow[], name: SettingName): SettingRow {
  const found = rows.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no row of ${name}`);
  return found;
}
/** What holds instead of the fields with a problem. */
function instead(raw: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const rows = rowsOf(raw);
  return Object.fromEntries(
    heldOf(raw).problems.map((problem) => [problem.field, holdsInstead(problem, rows, EN.say)]),
  );
}

const KNOWN: PolicyKnown = {
  held: heldOf({ organisationName: 'Lindenhof School' }),
  settings: { user: 'school' },
  agreedAt: undefined,
  isInstalledByPolicy: true,
  privateWindows: true,
  listed: { count: 31, missing: [] },
  watched: { count: 0, missing: [] },
  version: '0.1.0',
  browser: 'Firefox 153.0',
};

describe('the settings', () => {
  test('are all there, once, each with a value', () => {
    for (const locale of LOCALES) {
      const rows = settingRows(heldOf({}), {}, createTexts(locale));
      const names = new Set([...Object.keys(POLICY_FIELDS), ...LOCKABLE]);
      expect(rows.map(({ name }) => name).sort()).toEqual([...names].sort());
      for (const { values } of rows) expect(values.join('')).toMatch(/\S/);
    }
  });

  test('come from the school, from this browser, or are the default', () => {
    const rows = rowsOf({ ageBand: '14to17', practice: false }, { band: 'under10', locale: 'zh_TW' });
    expect(row(rows, 'ageBand')).toMatchObject({ values: ['14 to 17'], from: 'school', isLocked: true });
    expect(row(rows, 'practice')).toMatchObject({ values: ['Off'], from: 'school', isLocked: true });
    expect(row(rows, 'language')).toMatchObject({ values: ['繁體中文'], from: 'device', isLocked: false });
    expect(row(rows, 'keepDays')).toMatchObject({ values: ['90 days'], from: 'default', isLocked: false });
    expect(row(rows, 'pause')).toMatchObject({ values: ['Not allowed'], from: 'default', isLocked: true });
    const open = rowsOf({ ageBand: '14to17', lockedSettings: [] }, { band: 'under10' });
    expect(row(open, 'ageBand')).toMatchObject({ values: ['Under 10'], from: 'device', isLocked: false });
    expect(row(open, 'pause')).toMatchObject({ values: ['Allowed'], from: 'school', isLocked: false });
  });

  test('are said in words', () => {
    const rows = rowsOf({
      schoolHours: { days: ['fri', 'mon'], from: '08:00', to: '16:00' },
      helpLines: [{ name: 'Counsellor', phone: '01632 960123', hours: 'Mon to Fri' }],
      watchSites: ['chat.school.example'],
      allowedActions: ['save'],
      country: 'int',
    });
    expect(row(rows, 'schoolHours').values).toEqual(['Mon, Fri: 08:00 to 16:00']);
    expect(row(rows, 'helpLines').values).toEqual(['Counsellor · 01632 960123 · Mon to Fri']);
    expect(row(rows, 'watchSites').values).toEqual(['https://chat.school.example/*']);
    expect(row(rows, 'leaveAlone').values).toEqual(['None']);
    expect(row(rows, 'allowedActions').values).toEqual(['Save the chat']);
    expect(row(rows, 'country').values).toEqual(['Somewhere else']);
  });

  test('tell that younger ones are reminded after a day, whatever was chosen', () => {
    const chosen: Settings = { frequency: 'worse' };
    expect(row(rowsOf({ ageBand: 'under10' }, chosen), 'frequency').values).toEqual([
      'Tell me again after a day',
    ]);
    expect(row(rowsOf({ ageBand: '14to17' }, chosen), 'frequency').values).toEqual(['Only if it gets worse']);
  });
});

describe('in place of a wrong field', () => {
  test('the default holds, or the other entries of the list', () => {
    expect(
      instead({
        keepDays: 45,
        practice: 'no',
        leaveAlone: ['mail.school.example', '*.example'],
        helpLines: [{ name: 'Nobody' }],
        schoolHours: { days: ['mon'], from: '16:00', to: '08:00' },
      }),
    ).toEqual({
      keepDays: ['90 days'],
      practice: ['On'],
      'leaveAlone[1]': ['mail.school.example'],
      'helpLines[0]': ['None'],
      'schoolHours.to': ['Not set'],
    });
  });

  test('nothing holds where there is no such field: not even one that can only be locked', () => {
    const nothing = ['Nothing. Nightlight has no such setting.'];
    expect(instead({ gardianView: true, pause: true, constructor: 1 })).toEqual({
      gardianView: nothing,
      pause: nothing,
      constructor: nothing,
    });
  });

  test('something is said of every policy there can be', () => {
    const raw = fc.dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(POLICY_FIELDS)), fc.string()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(raw, (policy) => {
        const held = heldOf(policy);
        const rows = settingRows(held, settingsUnder({}, held), EN);
        for (const problem of held.problems)
          expect(holdsInstead(problem, rows, EN.say).join('')).toMatch(/\S/);
        const report = reportText({ ...KNOWN, held }, EN);
        for (const { field } of held.problems) expect(report).toContain(`- ${field}\n`);
      }),
    );
  });
});

describe('the state', () => {
  const texts = (known: Partial<PolicyKnown>): Record<string, string> =>
    Object.fromEntries(stateRows({ ...KNOWN, ...known }, EN).map(({ label, text }) => [label, text]));

  test('says how it was installed, what it sees, and whose the consent is', () => {
    expect(texts({})).toMatchObject({
      'Policy since': 'Nov 22, 8:05 AM',
      Installation: 'By policy',
      'Listed chat sites': 'All 31 are allowed',
      'Sites of the school': 'None',
      Nightlight: '0.1.0',
      Browser: 'Firefox 153.0',
    });
    expect(texts({})['Consent']).toMatch(/^Missing/);
    expect(texts({ agreedAt: SINCE })['Consent']).toBe('Given in this browser on Nov 22, 8:05 AM');
    const held = heldOf({ consentGiven: true });
    expect(texts({ held, agreedAt: SINCE })['Consent']).toBe('Given by the school');
    expect(texts({ held: undefined })).not.toHaveProperty('Policy since');
  });

  test('marks what somebody may want to do something about', () => {
    const open = (known: Partial<PolicyKnown>): string[] =>
      stateRows({ ...KNOWN, ...known }, EN).flatMap(({ label, isOpen }) => (isOpen === true ? [label] : []));
    expect(open({ agreedAt: SINCE })).toEqual([]);
    expect(
      open({
        isInstalledByPolicy: false,
        privateWindows: false,
        listed: { count: 31, missing: ['https://discord.com/*'] },
        watched: { count: 2, missing: ['https://chat.school.example/*'] },
      }),
    ).toEqual(['Installation', 'Private windows', 'Listed chat sites', 'Sites of the school', 'Consent']);
  });
});

describe('the report', () => {
  test('has the problems, what holds, and the state', () => {
    const held = heldOf({ keepDays: 45, ageBand: '14to17' });
    const watched = { count: 1, missing: ['https://chat.school.example/*'] };
    const text = reportText({ ...KNOWN, held, settings: settingsUnder({}, held), watched }, EN);
    expect(text).toContain(
      '- keepDays\n  - Expected: 30 | 60 | 90\n  - Found: 45\n  - Holds instead: 90 days\n',
    );
    expect(text).toContain('- ageBand: 14 to 17 (Your school; Only the school)\n');
    expect(text).toContain('of them yet:; https://chat.school.example/*\n');
    expect(text).toContain('Firefox 153.0');
  });

  test('says that something was chosen in this browser, and not what', () => {
    const held = heldOf({ organisationName: 'Lindenhof School' });
    const settings = settingsUnder({ band: 'under10', country: 'tw', locale: 'zh_TW', keepDays: 30 }, held);
    const text = reportText({ ...KNOWN, held, settings }, EN);
    expect(text).toContain('- ageBand: Chosen in this browser (Can be changed here)\n');
    for (const chosen of ['Under 10', 'Taiwan', '繁體中文', '30 days']) expect(text).not.toContain(chosen);
    const wrong = heldOf({ ageBand: 'twelve' });
    expect(reportText({ ...KNOWN, held: wrong, settings: { band: 'under10' } }, EN)).not.toContain(
      'Under 10',
    );
  });

  test('is there without a policy too', () => {
    const text = reportText({ ...KNOWN, held: undefined }, EN);
    expect(text).toContain('No school policy was found');
    expect(text).toContain('- Installation: By policy');
  });
});
