// The form of assets/practice/<id>.json: a short invented chat, told in three languages. Answers lead to a reply of
// their own, then the story goes on; the last message of a risky one is where the alert comes.
import * as v from 'valibot';
import { BANDS } from './bands.ts';
import { parseFile } from './guidance-file.ts';
import { isTacticId, type TacticId } from './tactics.ts';

/** What is said in a chat, or of one. */
const Line = v.pipe(
  v.string(),
  v.regex(/^\S(.*\S)?$/s, 'a text without blanks around it'),
  v.maxLength(160, 'at most 160 characters'),
);
const Answer = v.strictObject({ text: Line, reply: Line });
const Turn = v.strictObject({
  says: v.pipe(v.array(Line), v.minLength(1), v.maxLength(2)),
  answers: v.pipe(v.array(Answer), v.minLength(2), v.maxLength(3)),
});
const Telling = v.strictObject({
  title: Line,
  /** One line on the card, without giving away what comes. */
  about: Line,
  /** The name the chat shows. */
  contact: Line,
  turns: v.pipe(v.array(Turn), v.minLength(3), v.maxLength(5)),
  ending: v.pipe(v.array(Line), v.minLength(1), v.maxLength(3)),
  /** Why a harmless one was fine. */
  fine: v.optional(Line),
});
export type Telling = v.InferOutput<typeof Telling>;

const Story = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id like under10-grandma')),
    band: v.picklist(BANDS),
    /** What the alert is about at least; missing in a harmless story. */
    tactic: v.optional(v.custom<TacticId>((id) => typeof id === 'string' && isTacticId(id), 'a tactic')),
    texts: v.strictObject({ en: Telling, zh_CN: Telling, zh_TW: Telling }),
  }),
  v.forward(
    v.check(
      ({ tactic, texts }) =>
        Object.values(texts).every(({ fine }) => (fine === undefined) !== (tactic === undefined)),
      'either a tactic or, in every language, why it was fine',
    ),
    ['tactic'],
  ),
);
export type Story = v.InferOutput<typeof Story>;

/** Reads one story; throws a GuidanceFileError that names file, field, what was expected and found. */
export function parseStory(json: unknown, file: string): Story {
  return parseFile(Story, json, file);
}

export interface StoryLine {
  from: 'contact' | 'me';
  text: string;
}

/** The chat up to where the next answer is due, or to its end. @param chosen which answer was given, turn by turn. */
export function linesOf({ turns, ending }: Telling, chosen: readonly number[]): StoryLine[] {
  const lines: StoryLine[] = [];
  const contact = (...texts: string[]) =>
    lines.push(...texts.map((text) => ({ from: 'contact' as const, text })));
  for (const [at, { says, answers }] of turns.entries()) {
    contact(...says);
    const answer = answers[chosen[at] ?? -1];
    if (answer === undefined) return lines;
    lines.push({ from: 'me', text: answer.text });
    contact(answer.reply);
  }
  contact(...ending);
  return lines;
}
