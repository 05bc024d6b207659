// What is handed over where a pupil tells the school: never a word of the chat in an address.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/guidance/texts.ts';
import { dayName, dayNames } from '../../src/pages/popup/day-names.ts';
import type { Warning } from '../../src/pages/popup/merge-alerts.ts';
import {
  addressFor,
  copiedFor,
  handedOver,
  isPage,
  noticedWords,
} from '../../src/pages/popup/tell-message.ts';
import { createTexts } from '../../src/ui/texts.tsx';

const MAIL = 'safe+guarding@school.example';
const PAGE = 'https://school.example/tell?form=1';

function warning(change: Partial<Warning> = {}): Warning {
  return {
    id: 'a',
    ids: ['a'],
    at: new Date(2026, 10, 23, 15, 30).getTime(),
    site: 'www.chat.example',
    contact: 'the contact',
    level: 'urgent',
    tactics: ['sextortion', 'image-request'],
    rules: ['sextortion.pay-or-publish'],
    known: false,
    shown: true,
    byTone: false,
    excerpts: ['pay me'],
    thisTab: false,
    ...change,
  };
}

const texts = createTexts('en');

describe('handed over', () => {
  test('are neutral names, the site and the time', () => {
    expect(handedOver(warning(), texts).join('\n').replaceAll('\u202f', ' ')).toBe(
      [
        'Kind of warning: pressure or blackmail and asked for photos',
        'Site: chat.example',
        'Day and time: Monday, November 23, 2026 at 3:30 PM',
      ].join('\n'),
    );
  });

  test('of what nobody knows any more is still a line', () => {
    expect(handedOver(warning({ tactics: [], site: '' }), texts)).toHaveLength(2);
  });
});

describe('the address', () => {
  test('of a mail has its subject and body, line by line', () => {
    const address = addressFor(MAIL, handedOver(warning(), texts), false, texts.say);
    expect(address).toMatch(/^mailto:safe%2Bguarding@school\.example\?subject=[^&?#\s]+&body=[^&?#\s]+$/);
    const url = new URL(address);
    expect(url.searchParams.get('subject')).toBe('Something I want to talk about');
    const body = url.searchParams.get('body') ?? '';
    expect(body).toContain('\r\nSite: chat.example\r\n');
    expect(body).not.toContain('The words that were noticed');
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(address).toContain('%0D%0A');
    const withPlace = addressFor(MAIL, handedOver(warning(), texts), true, texts.say);
    expect(new URL(withPlace).searchParams.get('body')).toContain('The words that were noticed:\r\n\r\n');
  });

  test('of a page is the one the school set, and nothing else', () => {
    expect(addressFor(PAGE, handedOver(warning(), texts), true, texts.say)).toBe(PAGE);
    expect([isPage(PAGE), isPage(MAIL)]).toEqual([true, false]);
  });

  test('is the same whatever was written and by whom: no word of a chat is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 8 }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(MAIL, PAGE),
        fc.constantFrom(...LOCALES),
        fc.boolean(),
        (excerpts, contact, to, locale, hasWords) => {
          const { say, ...rest } = createTexts(locale);
          const addressOf = (one: Warning) =>
            addressFor(to, handedOver(one, { say, ...rest }), hasWords, say);
          const address = addressOf(warning({ excerpts, contact }));
          expect(address).toBe(addressOf(warning({ excerpts: [], contact: '' })));
          // Longer ones cannot stand there by chance, encoded or not.
          for (const words of [...excerpts, contact].filter((one) => [...one].length > 12)) {
            expect(address).not.toContain(words);
            expect(decodeURIComponent(address)).not.toContain(words);
          }
        },
      ),
    );
  });
});

test('words inside of longer ones are not handed over twice', () => {
  expect(noticedWords(['pay me', 'pay me or', 'send it', 'me or'])).toEqual(['pay me or', 'send it']);
});

describe('copied', () => {
  const lines = handedOver(warning(), texts);

  test('for a mail are the ticked words alone, else nothing', () => {
    expect(copiedFor(MAIL, lines, ['one', 'two'], texts.say)).toBe('one\ntwo');
    expect(copiedFor(MAIL, lines, [], texts.say)).toBeUndefined();
  });

  test('for a page is what would be in the mail', () => {
    expect(copiedFor(PAGE, lines, [], texts.say)).toBe(lines.join('\n'));
    expect(copiedFor(PAGE, lines, ['one'], texts.say)).toBe(
      `${lines.join('\n')}\nThe words that were noticed:\none`,
    );
  });
});

test.each([
  ['en', 'Mon – Wed and Fri', 'Monday'],
  ['zh-CN', '周一 – 周三和周五', '星期一'],
  ['zh-TW', '週一 – 週三和週五', '星期一'],
])('days in %s', (tag, names, monday) => {
  const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');
  expect(spaced(dayNames(['fri', 'mon', 'wed', 'tue'], tag))).toBe(names);
  expect(dayName(8, tag)).toBe(monday);
});
