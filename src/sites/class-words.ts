// Words in class names and test ids: `msg-row isFromMe` -> msg, row, is, from, me. Sites keep such words
// for years while the hashes around them change.

/** A page has few different ones, and each is asked for often. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 2_000;

/** Lower-case words of an element's class, data-testid and data-qa. */
export function classWords(element: Element): ReadonlySet<string> {
  const names = [
    element.getAttribute('class'),
    element.getAttribute('data-testid'),
    element.getAttribute('data-qa'),
  ].join(' ');
  let words = known.get(names);
  if (words === undefined) {
    words = wordsIn(names);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(names, words);
  }
  return words;
}

function wordsIn(names: string): ReadonlySet<string> {
  const words = names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return new Set(words.filter((word) => word !== ''));
}

export function hasWord(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
