// A message cut into the words that led to an alert and those that did not.

export interface Part {
  text: string;
  isMarked: boolean;
}

/** The message from start to end. Excerpts may overlap; one that does not stand in it marks nothing. */
export function markWords(message: string, excerpts: readonly string[]): Part[] {
  const isMarked = new Array<boolean>(message.length).fill(false);
  for (const excerpt of excerpts) {
    const at = message.indexOf(excerpt);
    if (at >= 0) isMarked.fill(true, at, at + excerpt.length);
  }
  const parts: Part[] = [];
  for (let start = 0, end = 1; end <= message.length; end += 1) {
    if (end < message.length && isMarked[end] === isMarked[start]) continue;
    parts.push({ text: message.slice(start, end), isMarked: isMarked[start] === true });
    start = end;
  }
  return parts;
}
