// How Chinese characters sound, from pinyin-pro, for the characters in common use (GB 2312) and their
// Traditional forms. Tones are left out: who writes by sound does not keep them.
import { pinyin } from 'pinyin-pro';

export interface Sounds {
  readonly syllables: readonly string[];
  soundsOf(character: string): readonly number[];
  charactersOf(sound: number): readonly string[];
}

/** Readings of one character that count; further ones are names and the language of old books, and of a word of every sentence the second is too. */
const MOST_READINGS = 2;
const mostReadingsOf = (character: string): number =>
  FUNCTION_CHARACTERS.includes(character) ? 1 : MOST_READINGS;

/** Stand in every sentence as what they are: pronouns, particles, the commonest verbs and numbers. Nobody hides behind them. */
const FUNCTION_CHARACTERS =
  '的一是不了在人有我他她它这个们中来上大为和地到以说时要就出会可也你您对能而那得于着下自之过后里去好都没很还只看想吗吧呢啊呀哦噢嗯哈嘛啦呗咯哎唉喔再又从把被让给跟与或但如果因所用做什么怎谁哪几多少二三四五六七八九十两点号年月日天家回起开心真打话吃知道先才已经太更最非常';

/** @param formsOf other forms of a character, which sound like it. */
export function readSounds(formsOf: (character: string) => readonly string[]): Sounds {
  const characters = commonCharacters();
  const firstReading = new Map(characters.map((character) => [character, readingsOf(character)[0] ?? '']));
  const syllables = [...new Set(firstReading.values())].filter((sound) => /^[a-z]+$/.test(sound)).sort();
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  const bySound: string[][] = syllables.map(() => []);
  for (const [character, sound] of firstReading) {
    if (!FUNCTION_CHARACTERS.includes(character)) {
      bySound[numbers.get(sound) ?? -1]?.push(character, ...formsOf(character));
    }
  }
  return {
    syllables,
    soundsOf: (character) =>
      /^\p{Script=Han}$/u.test(character)
        ? readingsOf(character).flatMap((reading) => numbers.get(reading) ?? [])
        : [],
    charactersOf: (sound) => [...new Set(bySound[sound])].filter((character) => character.length === 1),
  };
}

function readingsOf(character: string): string[] {
  return pinyin(character, { type: 'array', toneType: 'none', v: true, multiple: true }).slice(
    0,
    mostReadingsOf(character),
  );
}

/** The 6,763 characters of GB 2312, the most used 3,755 first. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, i) => 0xb0 + i);
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, i) => 0xa1 + i);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}
