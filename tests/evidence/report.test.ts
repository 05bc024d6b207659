// The readable part: made of the pack alone, safe whatever is in it, and saying what it has to say.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeRecords } from '../../src/evidence/compose.ts';
import { html } from '../../src/evidence/markup.ts';
import { PackError, readRecords } from '../../src/evidence/pack.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from '../../src/evidence/report-style.ts';
import { localTime, readableTime, utcTime } from '../../src/evidence/time.ts';
import { verifyFile } from '../../src/evidence/verify.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { HOSTILE } from './hostile-texts.ts';
import { bytesOf, dataOf, inputOf, madeFile, makeKeys } from './made-pack.ts';

let keys: CryptoKeyPair;
beforeAll(async () => {
  keys = await makeKeys();
});

/** Every element and comment of a file that is no text. */
const tagsOf = (file: string): string[] =>
  [
    ...file
      .replace(dataOf(file), '')
      .replace(REPORT_STYLE, '')
      .matchAll(/<[^>]*>/g),
  ].map(([tag]) => tag);

describe('hostile texts', () => {
  const inputWith = (text: string) =>
    inputOf({
      chat: {
        contact: text,
        address: `https://chat.example/${text}`,
        messages: [{ direction: 'received', author: text, text, id: text }],
      },
      typed: text,
      ticked: new Set([0]),
      browser: text.slice(0, 100),
      timeZone: text.slice(0, 100),
    });
  const harmless = async () => tagsOf(await madeFile(inputWith('harmless'), keys));

  test('never become markup', async () => {
    const tags = await harmless();
    const anyText = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ maxLength: 100 }),
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.string({
        unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', 's', 'script', '\\', '\n'),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        fc.pre(text.trim() !== '');
        const file = await madeFile(inputWith(text), keys);
        expect(tagsOf(file)).toEqual(tags);
        expect(dataOf(file)).not.toContain('<');
        expect((await verifyFile(bytesOf(file), 'evidence.html')).state).toBe('unchanged');
      }),
      { numRuns: 300 },
    );
  });

  test('in a template are escaped, in lists and inside others', () => {
    expect(html`<p title="${'"\'<&'}">${[html`<b>${'<'}</b>`, '>']}${undefined}${7}</p>`.html).toBe(
      '<p title="&quot;&#39;&lt;&amp;"><b>&lt;</b>&gt;7</p>',
    );
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  let file: string;
  let read: string;
  beforeAll(async () => {
    const country = locale === 'en' ? 'gb' : locale === 'zh_CN' ? 'cn' : 'tw';
    file = await madeFile(inputOf({ country }, locale), keys);
    read = file.replace(dataOf(file), '');
  });

  test('it loads nothing and runs nothing', () => {
    expect(read).toContain(`content="default-src &#39;none&#39;; style-src &#39;${REPORT_STYLE_HASH}&#39;;`);
    expect(REPORT_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}`);
    expect(read.match(/<(script|img|link|iframe|object|a|form|base)\b/g)).toEqual(['<script']);
    expect(read).not.toMatch(/\s(on\w+|style|href|src)=|url\(|@import/);
  });

  test('it says whom to hand it to, what it shows and what not, and all that is in the pack', () => {
    const { records } = JSON.parse(dataOf(file));
    const police = { en: ['999', 'CEOP'], zh_CN: ['110', '12377'], zh_TW: ['110', '113'] }[locale];
    const words: Record<string, string> = records[1].record.texts;
    const {
      me: _me,
      choseNothing: _none,
      notTold: _notTold,
      leftOut: _leftOut,
      typed: _typed,
      ...others
    } = words;
    const { addressLeftOut: _mark, ...shown } = others;
    for (const part of [...police, ...Object.values(shown)]) expect(read).toContain(part);
    for (const part of [
      'nice game yesterday',
      'sextortion.pay-or-publish',
      '14:03:00</span> UTC+08:00',
      'Sky',
      'm3',
    ])
      expect(read).toContain(part);
    expect(read).not.toMatch(/undefined|\[object|NaN|\$\w+\$/);
  });
});

describe('a pack that is not as it should be', () => {
  const faultOf = (change: (records: unknown[]) => unknown[]): string => {
    try {
      readRecords(change(composeRecords(inputOf())), 'evidence.html');
      return 'none';
    } catch (error) {
      if (error instanceof PackError) return error.message;
      throw error;
    }
  };
  test.each([
    ['none', (records: unknown[]) => records],
    [
      'evidence.html: records: expected header, words, alert, contact, page, helpLines and messages, found words, alert, contact, page, helpLines, message, message, message',
      (records: unknown[]) => records.slice(1),
    ],
    [
      'evidence.html: records.4.name: expected string, found 7',
      (records: unknown[]) => records.with(3, { kind: 'contact', name: 7 }),
    ],
    [
      'evidence.html: records.4.cookie: expected never, found "cookie"',
      (records: unknown[]) => records.with(3, { kind: 'contact', name: 'Sky', cookie: 'x' }),
    ],
    [
      'evidence.html: records.7.at: expected a time like 2026-11-22T14:03:00+08:00, found another text',
      (records: unknown[]) =>
        records.with(6, { kind: 'message', order: 1, direction: 'sent', at: 'yesterday at the school' }),
    ],
  ])('%s', (message, change) => {
    expect(faultOf(change)).toBe(message);
  });
});

test.each([
  [480, '2026-11-22T14:03:00+08:00', '2026-11-22 14:03:00 UTC+08:00'],
  [-210, '2026-11-22T02:33:00-03:30', '2026-11-22 02:33:00 UTC-03:30'],
  [0, '2026-11-22T06:03:00+00:00', '2026-11-22 06:03:00 UTC+00:00'],
])('a clock %i minutes ahead shows %s', (ahead, time, readable) => {
  const at = Date.UTC(2026, 10, 22, 6, 3);
  expect(localTime(at, ahead)).toBe(time);
  expect(readableTime(time)).toBe(readable);
  expect(readableTime(utcTime(at))).toBe('2026-11-22 06:03:00 UTC');
});
