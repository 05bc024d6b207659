// Ways to begin a talk: three lines for every kind of thing and age, and none that nobody would read.
import { describe, expect, test } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import { BANDS } from '../../src/guidance/bands.ts';
import { openingLines, TOPICS, topicsOf } from '../../src/guidance/conversation.ts';
import { TACTICS } from '../../src/guidance/tactics.ts';

describe('the opening lines', () => {
  test('are three for each topic and age, all of them written', () => {
    for (const topic of TOPICS) {
      for (const band of BANDS) {
        const keys = openingLines(topic, band);
        expect(new Set(keys).size, `${topic} ${band}`).toBe(3);
        for (const key of keys) expect(Object.hasOwn(en, key), key).toBe(true);
      }
    }
  });

  test('are all used', () => {
    const used = TOPICS.flatMap((topic) => BANDS.flatMap((band) => openingLines(topic, band)));
    const written = Object.keys(en).filter((key) => key.startsWith('talk_'));
    expect([...new Set<string>(used)].sort()).toEqual(written.sort());
  });

  test('begin with something open, and never with why', () => {
    for (const [key, { message }] of Object.entries(en)) {
      if (key.startsWith('talk_'))
        expect(message, key).not.toMatch(/\bwhy\b|who is (he|she)|show me (your|the) phone/i);
    }
  });
});

describe('the topics', () => {
  test('put first what presses most, two at most', () => {
    expect(topicsOf(['gift', 'secrecy', 'sextortion'])).toEqual(['threat', 'secrecy']);
    expect(topicsOf(['protective'])).toEqual(['general']);
    expect(topicsOf([])).toEqual(['general']);
  });

  test('exist for every tactic that people are told about', () => {
    for (const tactic of TACTICS) {
      if ('key' in tactic) expect(topicsOf([tactic.id])).toEqual([tactic.family]);
    }
  });
});
