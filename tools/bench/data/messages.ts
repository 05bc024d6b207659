// Harmless messages: of the words the phrases are made of, and yet without a phrase in any of them.
import { literalPhrases, MOST_PHRASES } from './phrases.ts';
import { createRandom, type Random } from './random.ts';
import { CHARACTERS, CHINESE_ENDINGS, EMOJI, ENDINGS, WORDS } from './words.ts';

export const SCRIPTS = ['EN', 'ZH', 'MIX'] as const;
/** English, Chinese, and both in one message. */
export type Script = (typeof SCRIPTS)[number];

/** Characters of a message in the mean. */
export const MEAN_LENGTH: Readonly<Record<Script, number>> = { EN: 30, ZH: 10, MIX: 22 };
/** The shortest and longest message, as a share of the mean. */
const [SHORTEST, LONGEST] = [0.2, 1.8];
const SEED: Readonly<Record<Script, number>> = { EN: 101, ZH: 102, MIX: 103 };

/** Shares of messages as collections of text messages have them, roughly. */
const ENDED = 0.45;
const WITH_EMOJI = 0.05;
const CAPITAL = 0.5;
const STRETCHED = 0.03;
const WITH_DIGIT = 0.05;

/** `count` messages, the same ones every time. */
export function harmlessMessages(script: Script, count: number): string[] {
  const phrases = byFirstPair(literalPhrases(MOST_PHRASES));
  const random = createRandom(SEED[script]);
  const messages: string[] = [];
  while (messages.length < count) {
    const message = draw(script, random);
    if (!holdsPhrase(tokensOf(message), phrases)) messages.push(message);
  }
  return flatten(messages);
}

/** Strings as a page hands them over: V8 keeps a string that was put together as a tree until it is read. */
export function flatten(texts: readonly string[]): string[] {
  return texts.map((text) => String(JSON.parse(JSON.stringify(text))));
}

function draw(script: Script, random: Random): string {
  const target = MEAN_LENGTH[script] * (SHORTEST + (LONGEST - SHORTEST) * random.next());
  const end = endingOf(script, random);
  let text = '';
  for (;;) {
    const isHan = script === 'ZH' || (script === 'MIX' && random.next() < 0.5);
    const part = isHan ? hanOf(script, random) : wordOf(random);
    const space = text === '' || script === 'ZH' ? '' : ' ';
    // Stopping half a part before the target on either side keeps the mean where it should be.
    if (text !== '' && text.length + (space.length + part.length) / 2 + end.length > target) break;
    text += space + part;
  }
  return random.next() < CAPITAL ? text.charAt(0).toUpperCase() + text.slice(1) + end : text + end;
}

function wordOf(random: Random): string {
  const word = random.pickCommon(WORDS);
  const chance = random.next() * WORDS_IN_MESSAGE;
  if (chance < STRETCHED) return word + word.slice(-1).repeat(2 + random.below(4));
  if (chance < STRETCHED + WITH_DIGIT) return `${word}${1 + random.below(9)}`;
  return word;
}
/** The shares above are of messages, and a message has about this many words. */
const WORDS_IN_MESSAGE = 6;

function hanOf(script: Script, random: Random): string {
  let run = random.pickCommon(CHARACTERS);
  if (script === 'MIX')
    for (let more = random.below(4); more > 0; more -= 1) run += random.pickCommon(CHARACTERS);
  return run;
}

function endingOf(script: Script, random: Random): string {
  const chance = random.next();
  if (chance < WITH_EMOJI) return random.pick(EMOJI);
  if (chance < WITH_EMOJI + ENDED) return random.pick(script === 'ZH' ? CHINESE_ENDINGS : ENDINGS);
  return '';
}

/** Words and single Chinese characters, which is what a phrase is made of. */
const tokensOf = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}|[a-z]+/gu) ?? [];
const pairOf = (tokens: readonly string[], at: number): string => `${tokens[at]} ${tokens[at + 1]}`;

/** The phrases by the two tokens they begin with, each closed by a space so that it ends where a token ends. */
function byFirstPair(phrases: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const tokens = tokensOf(phrase);
    const pair = pairOf(tokens, 0);
    index.set(pair, [...(index.get(pair) ?? []), `${tokens.join(' ')} `]);
  }
  return index;
}

const holdsPhrase = (tokens: readonly string[], index: ReadonlyMap<string, readonly string[]>): boolean =>
  tokens.some((_, at) =>
    index.get(pairOf(tokens, at))?.some((phrase) => `${tokens.slice(at).join(' ')} `.startsWith(phrase)),
  );
