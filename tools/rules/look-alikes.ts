// Characters that look like Latin letters, from Unicode's table of confusables (through unhomoglyph).
import table from 'unhomoglyph/data.json' with { type: 'json' };

/** Pairs of a folded character and the letter it looks like: `а` (Cyrillic) `a`, and so on. */
export function lookAlikePairs(): string {
  const pairs = new Map<string, string>();
  // Small letters last: where a capital and a small letter fold alike, the small one tells.
  const entries = Object.entries(table).sort(
    ([a], [b]) => Number(a.toLowerCase() === a) - Number(b.toLowerCase() === b),
  );
  for (const [char, letter] of entries) {
    const folded = char.normalize('NFKD').toLowerCase();
    const isPair = [...folded].length === 1 && /^\p{L}$/u.test(folded) && !/[a-z]/.test(folded);
    if (isPair && /^[a-z]$/i.test(letter)) pairs.set(folded, letter.toLowerCase());
  }
  return [...pairs].flat().join('');
}
