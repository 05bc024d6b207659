// Ways to write the same thing so that a filter misses it and a reader does not. Pure and without chance.
// Chinese ones are in evasions-chinese.ts.
import { CHINESE_EVASIONS } from './evasions-chinese.ts';
import { betweenHan } from './han.ts';

export interface Evasion {
  readonly name: string;
  /** The same words, spelled otherwise; a text it does not apply to comes back unchanged. */
  readonly apply: (text: string) => string;
}

const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const ASCII_LETTER = /[a-z]/gi;

/** Replaces words of two letters or more. */
const inWords =
  (change: (letters: string[]) => string) =>
  (text: string): string =>
    text.replaceAll(LATIN_WORD, (word) => change(Array.from(word)));

/** Puts a mark into the middle of each word and between Chinese characters. */
const insertMark = (mark: string) => (text: string) =>
  betweenHan(
    inWords((letters) => letters.toSpliced(Math.floor(letters.length / 2), 0, mark).join(''))(text),
    mark,
  );

/** Replaces letters by a table, in either case. */
const byTable = (text: string, table: Readonly<Record<string, string>>): string =>
  text.replaceAll(ASCII_LETTER, (letter) => table[letter] ?? letter);

const LEET = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const CYRILLIC = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', j: 'ј', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' },
};
const ACCENTS = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', A: 'Á', E: 'É', I: 'Í', O: 'Ö', U: 'Ü' };

/** The first letter that stands in the table, and only that one. */
function oneByTable(letters: readonly string[], table: Readonly<Record<string, string>>): string {
  const place = letters.findIndex((letter) => table[letter] !== undefined);
  return letters.map((letter, index) => (index === place ? (table[letter] ?? letter) : letter)).join('');
}

export const EVASIONS: readonly Evasion[] = [
  { name: 'zero-width', apply: insertMark('\u200b') },
  { name: 'bidi marks', apply: insertMark('\u200f') },
  {
    name: 'full width',
    apply: (text) => text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  },
  {
    name: 'letter spacing',
    apply: (text) => inWords((letters) => letters.join(' '))(text.replaceAll(/ +/g, '   ')),
  },
  { name: 'letter spacing, words run together', apply: inWords((letters) => letters.join(' ')) },
  { name: 'dots', apply: inWords((letters) => letters.join('.')) },
  // A word keeps its first letter: "is" as "15" would be a number to a reader too.
  { name: 'leet', apply: inWords(([first = '', ...rest]) => first + byTable(rest.join(''), LEET)) },
  {
    name: 'repeats',
    apply: inWords((letters) => letters.join('').replace(/([aeiou])(?!.*[aeiou])/i, '$1$1$1$1')),
  },
  { name: 'homoglyphs, one a word', apply: inWords((letters) => oneByTable(letters, CYRILLIC)) },
  { name: 'homoglyphs, all', apply: inWords((letters) => byTable(letters.join(''), CYRILLIC)) },
  { name: 'accents', apply: inWords((letters) => byTable(letters.join(''), ACCENTS)) },
  ...CHINESE_EVASIONS,
];
