// Traditional Chinese spellings of Simplified characters, from OpenCC's tables, with the forms of Taiwan and
// Hong Kong. They are compiled into the pack for the characters the rules use: no converter runs on a message.
import hongKong from 'opencc-js/dict/HKVariants';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';

/** Ways to write a word that OpenCC takes for words of their own. */
const SAME_WORD = '妳 你|姊 姐|牠 它|祂 他';

export interface TraditionalSpellings {
  /** 傳 -> 传. */
  standard(character: string): string;
  /** 传 -> [傳], 卫 -> [衛, 衞]. A character that stands for several is found under each of them. */
  spellings(character: string): string[];
}

export function traditionalSpellings(): TraditionalSpellings {
  const tables = [traditional, SAME_WORD].join('|');
  const toSimplified = readTable(tables, 'forward');
  const toTraditional = readTable(tables, 'backward');
  const regional = [readTable(taiwan, 'forward'), readTable(hongKong, 'forward')];
  return {
    standard: (character) => toSimplified.get(character)?.[0] ?? character,
    spellings(character) {
      const forms = [character, ...(toTraditional.get(character) ?? [])];
      const local = forms.flatMap((form) => regional.flatMap((table) => table.get(form) ?? []));
      return [...new Set([...forms, ...local])].filter((form) => form !== character);
    },
  };
}

/** `a b c|...` says that a becomes b or c; read the other way round it says what becomes b. */
function readTable(dictionary: string, way: 'forward' | 'backward'): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of dictionary.split('|')) {
    const [from = '', ...others] = line.split(' ');
    for (const to of others) {
      const [key, value] = way === 'forward' ? [from, to] : [to, from];
      table.set(key, [...(table.get(key) ?? []), value]);
    }
  }
  return table;
}
