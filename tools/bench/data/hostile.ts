// Texts written to make a matcher slow: what a chat partner, or a page, may put into one message.
import { isChinesePhrase } from './phrases.ts';
import { createRandom, type Random } from './random.ts';

export interface HostileText {
  readonly name: string;
  /** Made of nothing but hits, which cost more than misses in any engine. */
  readonly isAllHits: boolean;
  /** Exactly `length` UTF-16 units. */
  readonly ofLength: (length: number) => string;
}

const SEED = 99;
const ZERO_WIDTH = '\u200b';
const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х' };
const SYLLABLES =
  'wo ai ni shi de bu yao gao su ma zhe ge peng you jin tian wan shang zai na li xiang kan'.split(' ');
/** Blocks a random text is drawn from: signs, Latin, accents, Cyrillic, signs of many kinds, Han, full width, emoji. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x20, 0x7f],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x400, 0x45f],
  [0x2000, 0x27bf],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
  [0x1f300, 0x1f6ff],
];

/** All kinds, made of phrases the engine was given. */
export function hostileTexts(phrases: readonly string[]): HostileText[] {
  const random = createRandom(SEED);
  const shuffled = Array.from({ length: 400 }, () => random.pick(phrases));
  const english = shuffled.filter((phrase) => !isChinesePhrase(phrase));
  const chinese = shuffled.filter(isChinesePhrase);
  const [han = '的'] = chinese.join('');
  const kind = (name: string, parts: readonly string[]): HostileText => ({
    name,
    isAllHits: false,
    ofLength: (length) => repeatTo(length, parts),
  });
  return [
    {
      ...kind(
        'all hits',
        shuffled.map((phrase) => `${phrase} `),
      ),
      isAllHits: true,
    },
    kind(
      'phrases without their ends',
      shuffled.map((phrase) => `${withoutEnd(phrase)} `),
    ),
    kind(
      'first words of phrases',
      english.map((phrase) => `${phrase.split(' ')[0]} `),
    ),
    kind('one letter', ['a']),
    kind(
      'letters run together',
      english.map((phrase) => phrase.replaceAll(' ', '')),
    ),
    kind(
      'pinyin run together',
      Array.from({ length: 400 }, () => random.pick(SYLLABLES)),
    ),
    kind('zero-width alone', [ZERO_WIDTH]),
    kind(
      'zero-width between letters',
      english.map((phrase) => `${spread(phrase, ZERO_WIDTH)} `),
    ),
    kind(
      'leet letters',
      english.map((phrase) => `${byTable(phrase, LEET)} `),
    ),
    kind(
      'spaced letters',
      english.map((phrase) => `${spread(phrase.replaceAll(' ', ''), ' ')} `),
    ),
    kind(
      'dotted letters',
      english.map((phrase) => `${spread(phrase.replaceAll(' ', ''), '.')}.`),
    ),
    kind(
      'stretched letters',
      english.map((phrase) => `${phrase.replaceAll(/([a-z])\b/g, '$1$1$1$1')} `),
    ),
    kind(
      'look-alike letters',
      english.map((phrase) => `${byTable(phrase, CYRILLIC)} `),
    ),
    kind('one Han character', [han]),
    kind(
      'dotted Han characters',
      chinese.map((phrase) => `${spread(phrase, '.')}.`),
    ),
    kind(
      'numbers',
      Array.from({ length: 400 }, () => `${random.below(100)} `),
    ),
    kind('signs', ['!', '@', '$', '|', '.', '?']),
    kind(
      'random',
      Array.from({ length: 2000 }, () => randomCharacter(random)),
    ),
  ];
}

/** The parts one after another, over and over, cut to `length`. */
function repeatTo(length: number, parts: readonly string[]): string {
  const once = parts.join('');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/** All but the last word, or the last character where there is one word. */
function withoutEnd(phrase: string): string {
  const words = phrase.split(' ');
  return words.length > 1 ? words.slice(0, -1).join(' ') : phrase.slice(0, -1);
}

const spread = (text: string, sign: string): string => Array.from(text).join(sign);

const byTable = (text: string, table: Readonly<Record<string, string>>): string =>
  Array.from(text, (letter) => table[letter] ?? letter).join('');

function randomCharacter(random: Random): string {
  const [first, last] = random.pick(BLOCKS);
  return String.fromCodePoint(first + random.below(last - first + 1));
}
