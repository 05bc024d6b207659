// Every text people read: complete in three languages, short enough for its age, and never blaming anyone.
import { describe, expect, it } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import zhCN from '../../assets/_locales/zh_CN/messages.json';
import zhTW from '../../assets/_locales/zh_TW/messages.json';
import { BANDS, type Band } from '../../src/guidance/bands.ts';
import { TACTICS } from '../../src/guidance/tactics.ts';
import { LOCALES, type Locale, loadMessages } from '../../src/guidance/texts.ts';
import {
  FORBIDDEN,
  length,
  longest,
  NOT_FOR_SMALL_CHILDREN,
  NOT_SAID_IN_TAIWAN,
  SIMPLIFIED_ONLY,
  sentences,
} from './wording.ts';

const FILES: Readonly<Record<Locale, unknown>> = { en, zh_CN: zhCN, zh_TW: zhTW };

const rows = LOCALES.flatMap((locale) =>
  [...loadMessages(FILES[locale], `${locale}/messages.json`)].map(([key, { message, placeholders }]) => ({
    locale,
    key,
    message,
    placeholders,
  })),
);

/** The texts a check finds fault with, named so that the failure says which. */
const faults = (isFault: (row: (typeof rows)[number]) => unknown) =>
  rows.filter((row) => isFault(row)).map(({ locale, key, message }) => `${locale} ${key}: ${message}`);

const bandOf = (key: string): Band | undefined => BANDS.find((band) => key.endsWith(`_${band}`));

/** Texts without an age suffix are read by every age from 10, or by 14 and up where they are settings and states. */
function readingAge(key: string): Band | undefined {
  if (key.endsWith('_parent') || key === 'extensionDescription') return undefined;
  // Pages for parents and teachers; and a page that the smallest use as well.
  if (/^(parent|signs|staff)_/.test(key)) return undefined;
  // What an adult says aloud: more is understood than is read.
  if (key.startsWith('talk_')) return key.endsWith('_under10') ? '10to13' : '14to17';
  if (key.startsWith('practice_')) return 'under10';
  const band = bandOf(key);
  if (band && !/^(popup|welcome)_/.test(key)) return band;
  if (key.endsWith('_why') || /^(step|alert|known|save|share|takedown|report|school|tell)_/.test(key))
    return '10to13';
  return '14to17';
}

describe('the three languages', () => {
  it('have exactly the same keys and placeholders', () => {
    const shape = (locale: Locale) =>
      rows
        .filter((row) => row.locale === locale)
        .map(({ key, placeholders }) => `${key} ${[...placeholders].sort().join(' ')}`)
        .sort();
    expect(shape('zh_CN')).toEqual(shape('en'));
    expect(shape('zh_TW')).toEqual(shape('en'));
  });

  it('use each placeholder they declare', () => {
    expect(
      faults(({ message, placeholders }) =>
        [...placeholders.keys()].some((name) => !message.toLowerCase().includes(`$${name}$`)),
      ),
    ).toEqual([]);
  });

  it('leave no text in the wrong language', () => {
    expect(
      faults(({ locale, message }) => /\p{Script=Han}/u.test(message) === (locale === 'en')).filter(
        (fault) => !/ (popup_textAny|extensionName): /.test(fault),
      ),
    ).toEqual([]);
  });

  it('keep the description short enough for the stores', () => {
    expect(faults(({ key, message }) => key === 'extensionDescription' && message.length > 132)).toEqual([]);
  });
});

describe('every tactic', () => {
  const spoken = TACTICS.flatMap((tactic) => ('key' in tactic ? [tactic.key] : []));
  const parts = ['name', 'why', 'parent', ...BANDS.flatMap((band) => [`child_${band}`, `step_${band}`])];

  it('has all its texts', () => {
    const wanted = [...spoken, 'general'].flatMap((key) => parts.map((part) => `tactic_${key}_${part}`));
    const found = Object.keys(en).filter((key) => key.startsWith('tactic_'));
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('has a name of its own in each language', () => {
    for (const locale of LOCALES) {
      const names = rows.filter((row) => row.locale === locale && /^tactic_.*_name$/.test(row.key));
      expect(new Set(names.map((row) => row.message)).size).toBe(spoken.length + 1);
    }
  });

  it('says what happens in one or two sentences and names one step', () => {
    const most = (key: string) => {
      if (/_child_under10$|_step_/.test(key)) return 1;
      if (/_child_|_parent$/.test(key)) return 2;
      if (/_why$/.test(key)) return 3;
      return undefined;
    };
    expect(
      faults(({ key, locale, message }) => {
        const limit = key.startsWith('tactic_') ? most(key) : undefined;
        return limit !== undefined && sentences(message, locale).length > limit;
      }),
    ).toEqual([]);
    expect(
      faults(
        ({ key, locale, message }) => /^tactic_.*_why$/.test(key) && sentences(message, locale).length < 2,
      ),
    ).toEqual([]);
  });
});

describe('the words', () => {
  it('fit the age that reads them', () => {
    expect(
      faults(({ key, locale, message }) => {
        const band = readingAge(key);
        if (!band) return false;
        return sentences(message, locale).some((text) => length(text, locale) > longest(band, locale));
      }),
    ).toEqual([]);
  });

  it('never label, blame, threaten or promise', () => {
    expect(faults(({ message }) => FORBIDDEN.some((words) => words.test(message)))).toEqual([]);
  });

  it('never shout', () => {
    expect(faults(({ message }) => (message.match(/[!！]/g) ?? []).length > 1)).toEqual([]);
    expect(faults(({ message }) => /\b[A-Z]{4,}\b/.test(message.replace(/\$\w+\$/g, '')))).toEqual([]);
  });

  it('spare small children', () => {
    expect(
      faults(({ key, message }) => key.endsWith('_under10') && NOT_FOR_SMALL_CHILDREN.test(message)),
    ).toEqual([]);
  });

  it('never send a child to meet, argue, pay, pose or collect pictures', () => {
    const advice =
      /(?<!not )(?<!don't )\b(screenshot the|save the (picture|image|photo)|forward it to|pretend to be|pay them|argue|meet (him|her|them))\b|截图保存|保存图片作|假装成|付给他/i;
    expect(faults(({ message }) => advice.test(message))).toEqual([]);
  });
});

describe('the Chinese of Taiwan', () => {
  it('has no character that only Simplified writes', () => {
    expect(
      faults(({ locale, message }) => locale === 'zh_TW' && [...message].some((c) => SIMPLIFIED_ONLY.has(c))),
    ).toEqual([]);
  });

  it('would notice Simplified: the mainland file is full of it', () => {
    const simplified = faults(
      ({ locale, message }) => locale === 'zh_CN' && [...message].some((c) => SIMPLIFIED_ONLY.has(c)),
    );
    expect(simplified.length).toBeGreaterThan(rows.length / 3 / 1.2);
  });

  it('says things as Taiwan says them', () => {
    expect(faults(({ locale, message }) => locale === 'zh_TW' && NOT_SAID_IN_TAIWAN.test(message))).toEqual(
      [],
    );
  });
});
