// A field that is wrong costs that field and nothing else: what would hold without it holds, and its fault is listed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POLICY_FIELDS, type PolicyProblem } from '../../src/messages/contract.ts';
import { agree } from '../support/first-run.ts';
import { inSchools } from '../support/in-a-school.ts';
import { alertOn, messagesRead, type Nightlight, newestTabIs, write } from '../support/nightlight.ts';
import { School } from '../support/school.ts';
import { held, openPolicyPage, rowsOf } from '../support/school-questions.ts';
import { WRONG_FIELDS, type WrongField } from '../support/wrong-policy.ts';

/** One of each kind of check; a change takes Chromium two to five seconds. All of them are in tests/background too. */
const ONE_BY_ONE = ['ageBand', 'leaveAlone', 'lockedSettings', 'keepDays'];

const told = ({ at, expected, found }: WrongField): PolicyProblem => ({
  field: at,
  expected: expect.stringContaining(expected),
  found,
});
const byField = (one: PolicyProblem, other: PolicyProblem): number => one.field.localeCompare(other.field);

const byFirst = ([one]: unknown[], [other]: unknown[]): number => String(one).localeCompare(String(other));

test('the wrong policy names every field', () => {
  const names = WRONG_FIELDS.map(({ field }) => field);
  expect(names.toSorted()).toEqual([...Object.keys(POLICY_FIELDS), 'hideIndicator'].toSorted());
});

inSchools((browser) => {
  const seen = WRONG_FIELDS.filter(({ droppedByChromium }) => browser === 'firefox' || !droppedByChromium);
  let school: School;
  let nightlight: Nightlight;
  beforeAll(async () => {
    school = await School.open(browser);
    school.set(Object.fromEntries(WRONG_FIELDS.map(({ field, value }) => [field, value])));
    nightlight = await school.start();
  });
  afterAll(() => school?.close());

  test('all at once: none holds, each is told', async () => {
    const { policy, problems, actions } = await held(nightlight);
    expect(policy).toEqual({});
    expect(problems.toSorted(byField)).toEqual(seen.map(told).toSorted(byField));
    expect(actions).toEqual(['save', 'share']);
    expect(await nightlight.ask('settings/read', {})).toEqual({ user: 'school' });
  });

  test('the page on the policy lists every one, with what was expected and found', async () => {
    const page = await openPolicyPage(nightlight, 'Settings that do not hold');
    const rows = await rowsOf(page, 'Settings that do not hold');
    const wanted = seen.map(({ at, expected, found }) => [
      at,
      expect.stringContaining(expected),
      found.replace('\n', ' '),
    ]);
    expect(rows.map((row) => row.slice(0, 3)).toSorted(byFirst)).toEqual(wanted.toSorted(byFirst));
    await page.close();
  });

  test('nobody agreed, and after the pupil did chats are read as without a policy', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await newestTabIs(nightlight, 'notSetUp', 0);
    await agree(nightlight.inside);
    await messagesRead(nightlight, 0);
    await write(
      page,
      'contact',
      'We are looking for child stars. Send me photos of yourself for the casting.',
    );
    const { buttons } = await alertOn(page);
    expect(buttons).toContain('Save this chat');
    await page.close();
  });

  if (browser === 'chromium')
    test.each(WRONG_FIELDS.filter(({ field }) => ONE_BY_ONE.includes(field)))(
      'alone: $field',
      async (wrong) => {
        const others = { organisationName: 'Hill School', ageBand: '14to17', language: 'en', keepDays: 60 };
        await school.change({ ...others, [wrong.field]: wrong.value });
        const { policy, problems } = await held(
          nightlight,
          (now) => now.problems.length === 1 && now.problems[0]?.field === wrong.at,
        );
        expect(problems).toEqual([told(wrong)]);
        const { [wrong.field]: _wrong, ...good } = Object.fromEntries(Object.entries(others));
        expect(policy).toEqual(good);
      },
    );
});
