// What the writers of the rules wrote to break them: sentences that must stay silent, each a talk of its own.
import type { Rule } from '../../src/engine/rule.ts';
import type { Language } from '../rules/lexicon.ts';
import { type Talk, type TalkReader, talksOf } from './talk.ts';

/** The clean examples of the rules of a language, as a contact would write them. */
export const exampleTalks = (language: Language, rules: readonly Rule[], reader: TalkReader): Talk[] =>
  rules
    .filter(({ languages, direction }) => languages.includes(language) && direction !== 'sent')
    .flatMap(({ id, examples }) =>
      examples.clean.flatMap((text) => {
        const message = { speaker: 'contact', text, direction: 'received', time: undefined } as const;
        return talksOf([message], 'clean', id, reader);
      }),
    );
