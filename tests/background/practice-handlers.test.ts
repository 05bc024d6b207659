// A practised chat is weighed as a real one, and nothing of it is kept.
import { expect, test } from 'vitest';
import { practiceHandlers } from '../../src/background/practice-handlers.ts';
import type { Report, Request } from '../../src/messages/contract.ts';

const reportOf = (...rules: string[]): Report => ({
  id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  contact: 'play',
  heard: 3,
  messages: [
    {
      id: '2',
      direction: 'received',
      before: 0,
      tone: 2,
      signals: rules.map((rule) => ({ rule, excerpt: 'words' })),
    },
  ],
});
const ask = (report: Report, rest: Partial<Request<'practice/report'>> = {}) =>
  practiceHandlers['practice/report']({ report, band: '14to17', locale: 'en', ...rest }, {});

test('the alert is the one of the age and the language that were asked for', async () => {
  const rules = ['secrecy.dont-tell-family', 'platform-move.move-over'];
  const { raised } = await ask(reportOf(...rules));
  expect(raised).toMatchObject({ alert: { form: 'card', level: 'warn', locale: 'en' } });
  expect(raised?.rules).toEqual(expect.arrayContaining(rules));
  const small = await ask(reportOf(...rules), { band: 'under10', locale: 'zh_TW' });
  expect(small.raised?.alert).toMatchObject({ form: 'cover', locale: 'zh_TW', later: '先不看' });
  expect(small.raised?.alert.actions.map(({ choice }) => choice)).toEqual(['adult']);
});

test('what would be a note shows nothing', async () => {
  expect(await ask(reportOf('platform-move.move-over'))).toEqual({});
});

test('told twice it is said twice: there is no memory', async () => {
  const report = reportOf('secrecy.dont-tell-family', 'platform-move.move-over');
  const levels = [await ask(report), await ask(report)].map(({ raised }) => raised?.alert.level);
  expect(levels).toEqual(['warn', 'warn']);
});
