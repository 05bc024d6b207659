// Words in class names and test ids: `msg-row isFromMe` -> msg, row, is, from, me. Sites keep such words
// for years while the hashes around them change.

/** Lower-case words of an element's class, data-testid and data-qa. */
export function classWords(element: Element): Set<string> {
  const names = [
    element.getAttribute('class'),
    element.getAttribute('data-testid'),
    element.getAttribute('data-qa'),
  ];
  const words = names
    .join(' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return new Set(words.filter((word) => word !== ''));
}

export function hasWord(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
