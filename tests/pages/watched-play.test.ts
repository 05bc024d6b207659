// Every story in every language, by every way through its answers: the real rules and the real decision speak at the
// last message of a risky one and not before, and at none of a harmless one.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { decide, emptyContact } from '../../src/background/decide.ts';
import { practiceHandlers } from '../../src/background/practice-handlers.ts';
import { bundledScanner } from '../../src/content/bundled-scanner.ts';
import { RULE_BOOK } from '../../src/generated/rule-book.ts';
import { STORY_IDS, story } from '../../src/guidance/practice-stories.ts';
import { linesOf } from '../../src/guidance/practice-story.ts';
import { LOCALES } from '../../src/guidance/texts.ts';
import { contract, Envelope, type Report } from '../../src/messages/contract.ts';
import { createSend } from '../../src/messages/send.ts';
import { type Evidence, type Raised, watchPlay } from '../../src/pages/practice/watched-play.ts';
import { waysThrough } from '../../tools/weights/stories.ts';

const scan = bundledScanner();
const told = STORY_IDS.map(story).flatMap((one) =>
  LOCALES.map((locale) => ({ ...one, locale, telling: one.texts[locale] })),
);
type Told = (typeof told)[number];

interface Played {
  /** What was raised at each line. */
  raised: (Raised | undefined)[];
  /** Every level that was decided on, notes too. */
  levels: string[];
  evidence: Evidence[];
}

async function play({ telling, band, locale }: Told, way: readonly number[]): Promise<Played> {
  const levels: string[] = [];
  const send = createSend(async (message) => {
    const request = v.parse(contract['practice/report'].request, v.parse(Envelope, message).request);
    const { alert } = decide(emptyContact(request.report.contact, ''), request.report, RULE_BOOK, Date.now());
    if (alert !== undefined) levels.push(alert.level);
    return { ok: true, reply: await practiceHandlers['practice/report'](request, {}) };
  });
  const watched = watchPlay(scan, send, band, locale);
  const raised: Played['raised'] = [];
  for (const line of linesOf(telling, way)) raised.push(await watched.read(line));
  const last = raised.at(-1);
  return { raised, levels, evidence: last === undefined ? [] : watched.evidence(last) };
}

describe.each(told.filter(({ tactic }) => tactic !== undefined))('$id $locale', (one) => {
  test('is told of at its last message, whatever is answered, and by its name', async () => {
    for (const way of waysThrough(one.telling)) {
      const { raised } = await play(one, way);
      const early = raised.slice(0, -1).findIndex((alert) => alert !== undefined);
      expect(early, `${way}: an alert at line ${early}`).toBe(-1);
      const last = raised.at(-1);
      expect(last?.alert.locale, `${way}: an alert at the last line`).toBe(one.locale);
      expect(last?.tactics.slice(0, 2), String(way)).toContain(one.tactic);
    }
  });

  test('shows the words that led to it, where they stand', async () => {
    for (const way of waysThrough(one.telling)) {
      const { evidence } = await play(one, way);
      expect(evidence.at(-1)?.text).toBe(one.telling.ending.at(-1));
      for (const { text, excerpts } of evidence)
        for (const excerpt of excerpts) expect(text).toContain(excerpt);
    }
  });
});

describe.each(told.filter(({ tactic }) => tactic === undefined))('$id $locale', (one) => {
  test('raises nothing, not even a note, whatever is answered', async () => {
    for (const way of waysThrough(one.telling)) {
      const { raised, levels } = await play(one, way);
      expect(
        raised.filter((alert) => alert !== undefined),
        String(way),
      ).toEqual([]);
      expect(levels, String(way)).toEqual([]);
    }
  });
});

test('each report holds the whole chat, every message in its place, under a name nobody else has', async () => {
  const reports: Report[] = [];
  const send = createSend(async (message) => {
    reports.push(v.parse(contract['practice/report'].request, v.parse(Envelope, message).request).report);
    return { ok: true, reply: {} };
  });
  for (const text of ['keep it a secret', 'what a nice day', 'are you home alone?']) {
    const watched = watchPlay(scan, send, '10to13', 'en');
    await watched.read({ from: 'contact', text: 'keep it a secret' });
    await watched.read({ from: 'me', text: 'what a nice day' });
    await watched.read({ from: 'contact', text });
  }
  const places = reports.map(({ heard, messages }) => [
    heard,
    ...messages.map(({ id, before }) => [id, before]),
  ]);
  const first = [1, ['0', 0]];
  expect(places).toEqual([first, [3, ['0', 2], ['2', 0]], first, first, [3, ['0', 2], ['2', 0]]]);
  expect(new Set(reports.map(({ contact }) => contact)).size).toBe(3);
  expect(new Set(reports.map(({ id }) => id)).size).toBe(5);
});

test('a play knows nothing of the one before', async () => {
  const [risky] = told;
  if (risky === undefined) throw new Error('no stories');
  const [way = []] = waysThrough(risky.telling);
  const plays = [await play(risky, way), await play(risky, way)];
  const [first, second] = plays.map(({ raised }) => raised.map((alert) => alert?.tactics));
  expect(second).toEqual(first);
});
