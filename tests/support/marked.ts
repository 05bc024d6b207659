// A sentence with its expected hit between [[ and ]].

export interface Marked {
  text: string;
  start: number;
  end: number;
}

/** Takes the marks out of `sentence` and tells where they stood. @throws Error if there is not one pair. */
export function parseMarked(sentence: string): Marked {
  const start = sentence.indexOf('[[');
  const end = sentence.indexOf(']]') - 2;
  if (start < 0 || end < start) throw new Error(`expected one [[hit]] in "${sentence}"`);
  return { text: sentence.replace('[[', '').replace(']]', ''), start, end };
}
