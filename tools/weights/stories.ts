// The talks that Nightlight itself shows: the stories of the demo and of practice. What is shown to be noticed has to be.

import { STORY_IDS, story } from '../../src/guidance/practice-stories.ts';
import { linesOf, type Telling } from '../../src/guidance/practice-story.ts';
import { LOCALES, type Locale } from '../../src/guidance/texts.ts';
import { stories } from '../demo/stories.ts';
import type { Language } from '../rules/lexicon.ts';
import type { ChatMessage } from '../scan/conversation.ts';
import { type Kind, type Talk, type TalkReader, talksOf } from './talk.ts';

const LANGUAGE_OF: Readonly<Record<Locale, Language>> = { en: 'en', zh_CN: 'zh', zh_TW: 'zh' };

export function storyTalks(language: Language, reader: TalkReader): Talk[] {
  const talks = (lines: readonly Line[], kind: Kind, source: string): Talk[] =>
    talksOf(receivedOf(lines), kind, source, reader);
  const demo = stories
    .filter(({ lang }) => lang.startsWith(language))
    .flatMap(({ id, lines, expected }) => talks(lines, isRisky(expected) ? 'shown' : 'quiet', id));
  const practice = STORY_IDS.map(story).flatMap(({ id, tactic, texts }) =>
    LOCALES.filter((locale) => LANGUAGE_OF[locale] === language).flatMap((locale) => {
      const telling = texts[locale];
      return waysThrough(telling).flatMap((way) => {
        const lines = linesOf(telling, way);
        if (tactic === undefined) return talks(lines, 'quiet', id);
        // The alert comes with the last message, and not before.
        return [...talks(lines, 'shown', id), ...talks(lines.slice(0, -1), 'quiet', id)];
      });
    }),
  );
  return [...demo, ...practice];
}

/** Every choice of answers: the contact goes on differently after each. */
export const waysThrough = ({ turns }: Telling): number[][] =>
  turns.reduce<number[][]>(
    (ways, { answers }) => ways.flatMap((way) => answers.map((_, which) => [...way, which])),
    [[]],
  );

interface Line {
  readonly from: 'contact' | 'me';
  readonly text: string;
}

const isRisky = (expected: string): boolean => expected === 'warn' || expected === 'urgent';

const receivedOf = (lines: readonly Line[]): ChatMessage[] =>
  lines
    .filter(({ from }) => from === 'contact')
    .map(({ text }) => ({ speaker: 'contact', text, direction: 'received', time: undefined }));
