// The scripted conversations of the demo chat: complete, short, and within the words the project allows.
import { describe, expect, it } from 'vitest';
import { olderLines } from '../../tools/demo/history.ts';
import { stories } from '../../tools/demo/stories.ts';

const cases = ['C1', 'C2', 'C3', 'C5', 'C13'];
const pairs = ['c1', 'c2', 'c3', 'c5', 'slow', 'friends', 'coach'];
/** What words.md keeps out of every text, and wording that would be more explicit than needed. */
const forbidden =
  /predator|groom(er|ing)|criminal|stranger danger|victim|illegal|you should have|why did you|\bsex|naked|nude|porn|genital|breast|罪犯|受害者|违法|你怎么能|色狼|裸|性器|黄片/i;

describe('stories', () => {
  it('have unique ids', () => {
    expect(new Set(stories.map((story) => story.id)).size).toBe(stories.length);
  });

  it.each(pairs)('%s is there in English and Chinese', (name) => {
    for (const lang of ['en', 'zh'] as const) {
      const story = stories.find((one) => one.id === `${name}-${lang}`);
      expect(story?.lang).toBe(lang);
      expect(story?.lines.length).toBeGreaterThanOrEqual(12);
      expect(story?.lines.length).toBeLessThanOrEqual(18);
    }
  });

  it.each(cases)('case %s is shown in both languages', (id) => {
    const langs = stories.filter((story) => story.case === id).map((story) => story.lang);
    expect(langs).toEqual(expect.arrayContaining(['en', 'zh']));
  });

  it('say for each risky story by which line of the contact a warning is due', () => {
    for (const story of stories) {
      const { expectedBy } = story;
      if (story.expected === 'quiet') {
        expect(expectedBy, story.id).toBeUndefined();
        expect(story.case, story.id).toBeUndefined();
        continue;
      }
      expect(story.case, story.id).toMatch(/^C\d+$/);
      expect(expectedBy, story.id).toBeGreaterThanOrEqual(4);
      expect(expectedBy, story.id).toBeLessThan(story.lines.length);
      expect(story.lines[expectedBy ?? -1]?.from, story.id).toBe('contact');
    }
  });

  it('have both sides, and lines that are short, trimmed and not explicit', () => {
    for (const story of stories) {
      expect(new Set(story.lines.map((line) => line.from)).size, story.id).toBe(2);
      for (const { text } of story.lines) {
        expect(text.length, text).toBeLessThanOrEqual(200);
        expect(text, story.id).toBe(text.trim());
        expect(text, story.id).not.toBe('');
        expect(text, story.id).not.toMatch(forbidden);
      }
      expect(`${story.title} ${story.contact}`, story.id).not.toMatch(forbidden);
    }
  });

  it('write Chinese in Chinese and English in English', () => {
    for (const story of stories) {
      const letters = story.lines.map((line) => line.text).join('');
      expect(/\p{Script=Han}/u.test(letters), story.id).toBe(story.lang !== 'en');
    }
  });
});

describe('older lines', () => {
  it('are as many as asked, in order of time, all before the conversation', () => {
    const before = new Date(2026, 10, 22, 9).getTime();
    for (const lang of ['en', 'zh'] as const) {
      const lines = olderLines(500, lang, before);
      expect(lines).toHaveLength(500);
      expect(lines.every((line) => line.at < before && !/[{}]/.test(line.text))).toBe(true);
      expect(lines.every((line, index) => line.at > (lines[index - 1]?.at ?? 0))).toBe(true);
    }
    expect(olderLines(0, 'en', before)).toEqual([]);
  });
});
