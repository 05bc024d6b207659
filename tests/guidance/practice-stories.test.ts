// The stories of the practice page: well-formed, told in three languages, within the words of their age, and mild.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS } from '../../src/guidance/bands.ts';
import { GuidanceFileError } from '../../src/guidance/guidance-file.ts';
import { STORY_IDS, storiesFor, story } from '../../src/guidance/practice-stories.ts';
import { linesOf, parseStory, type Telling } from '../../src/guidance/practice-story.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import {
  FORBIDDEN,
  length,
  longest,
  NOT_FOR_SMALL_CHILDREN,
  NOT_SAID_IN_TAIWAN,
  SIMPLIFIED_ONLY,
  sentences,
} from './wording.ts';

const stories = STORY_IDS.map(story);
const tellings = stories.flatMap(({ id, band, texts }) =>
  LOCALES.map((locale) => ({ name: `${id} ${locale}`, band, locale, telling: texts[locale] })),
);
/** More explicit than a school poster would be. */
const EXPLICIT = /\bsex|naked|nude|porn|undress|breast|genital|裸|性器|黄片|黃片|脱衣|脫衣/i;

const saidByUs = ({ title, about, fine }: Telling) => [title, about, ...(fine === undefined ? [] : [fine])];
const saidInChat = ({ turns, ending }: Telling) => [
  ...turns.flatMap(({ says, answers }) => [...says, ...answers.flatMap(({ text, reply }) => [text, reply])]),
  ...ending,
];

describe('the files', () => {
  it('are all offered, each under its own name', () => {
    const files = readdirSync('assets/practice').map((file) => file.replace(/\.json$/, ''));
    expect([...STORY_IDS].sort()).toEqual(files.sort());
    for (const { id, band } of stories) expect(id.startsWith(`${band}-`), id).toBe(true);
    expect(stories.map(({ id }) => id)).toEqual([...STORY_IDS]);
  });

  it('give each age three risky stories about different things, and a harmless one that is not the last', () => {
    for (const band of BANDS) {
      const tactics = storiesFor(band).map(({ tactic }) => tactic);
      expect(tactics).toHaveLength(4);
      expect(new Set(tactics).size, band).toBe(4);
      expect(tactics.indexOf(undefined), band).toBeGreaterThanOrEqual(0);
      expect(tactics.at(-1), band).not.toBe(undefined);
    }
  });
});

describe('a broken file', () => {
  const whole = stories[0];
  const paths = pathsIn(whole);

  it('is refused with its name and the field, whatever is missing, strange or added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom('gone', 'null', 'number', 'extra'),
        (path, fault) => {
          const broken = breakAt(whole, path, fault);
          if (broken === undefined) return;
          try {
            parseStory(broken, 'assets/practice/x.json');
          } catch (error) {
            expect(error).toBeInstanceOf(GuidanceFileError);
            expect(String(error)).toMatch(
              /^GuidanceFileError: assets\/practice\/x\.json: \S.*: expected .+, found .+/,
            );
            return;
          }
          throw new Error(`${path.join('.')} ${fault} was accepted`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a story without a tactic that is not said to be fine', { tactic: undefined }, 'tactic'],
    ['a tactic nobody knows', { tactic: 'magic' }, 'tactic: expected a tactic'],
    ['an age nobody has', { band: 'adult' }, 'band'],
    ['an id with blanks', { id: 'a story' }, 'id: expected an id like'],
  ])('%s', (_what, change, field) => {
    const json: unknown = { ...whole, ...change };
    expect(() => parseStory(json, 'x.json')).toThrow(field);
  });
});

describe('the lines', () => {
  it('stop where an answer is due, and tell each way to the end', () => {
    for (const { name, telling } of tellings) {
      expect(
        linesOf(telling, []).map(({ text }) => text),
        name,
      ).toEqual(telling.turns[0]?.says);
      const all = telling.turns.map(() => 1);
      const lines = linesOf(telling, all);
      expect(lines.at(-1)?.text, name).toBe(telling.ending.at(-1));
      expect(lines.filter(({ from }) => from === 'me').length, name).toBe(telling.turns.length);
      expect(lines.length, name).toBeLessThanOrEqual(18);
    }
  });

  it('differ by what was answered', () => {
    const replies = tellings.map(({ telling }) =>
      telling.turns.some(({ answers }) => new Set(answers.map(({ reply }) => reply)).size === answers.length),
    );
    expect(replies).not.toContain(false);
  });
});

describe.each(tellings)('$name', ({ band, locale, telling }) => {
  it('says in our words what fits the age', () => {
    for (const text of saidByUs(telling)) {
      for (const sentence of sentences(text, locale))
        expect(length(sentence, locale), sentence).toBeLessThanOrEqual(longest(band, locale));
      for (const words of FORBIDDEN) expect(text).not.toMatch(words);
    }
  });

  it('stays mild, also in the words of the contact', () => {
    for (const text of [...saidByUs(telling), ...saidInChat(telling)]) {
      expect(text).not.toMatch(EXPLICIT);
      if (band === 'under10') expect(text).not.toMatch(NOT_FOR_SMALL_CHILDREN);
    }
  });

  it('is a chat that the age can read', () => {
    for (const text of saidInChat(telling)) {
      const most = band === 'under10' ? longest('10to13', locale) : 2 * longest(band, locale);
      for (const sentence of sentences(text, locale))
        expect(length(sentence, locale), text).toBeLessThanOrEqual(most);
    }
  });

  it('is told in its own language', () => {
    for (const text of saidInChat(telling)) {
      expect(/\p{Script=Han}/u.test(text), text).toBe(locale !== 'en');
      if (locale !== 'zh_TW') continue;
      expect(
        [...text].filter((character) => SIMPLIFIED_ONLY.has(character)),
        text,
      ).toEqual([]);
      expect(text).not.toMatch(NOT_SAID_IN_TAIWAN);
    }
  });
});

type Path = readonly (string | number)[];

/** Every field of a value, from the top down. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key])),
  ];
}

/** A copy with a fault at one field; undefined where the fault cannot be there. */
function breakAt(value: unknown, path: Path, fault: string): unknown {
  const copy: unknown = structuredClone(value);
  let holder: unknown = copy;
  for (const key of path.slice(0, -1)) holder = Reflect.get(Object(holder), key);
  const last = path.at(-1) ?? '';
  const isInList = Array.isArray(holder);
  const inner: unknown = Reflect.get(Object(holder), last);
  if (fault === 'gone') {
    if (isInList) return undefined;
    Reflect.deleteProperty(Object(holder), last);
  } else if (fault === 'extra') {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return undefined;
    Reflect.set(inner, 'surplus', 1);
  } else Reflect.set(Object(holder), last, fault === 'null' ? null : 7);
  return copy;
}
