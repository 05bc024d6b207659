// The phrase language of the rules, parsed. Words, `a|b`, `word?`, `<list>`, and `..N` for a gap of
// at most N tokens. No backtracking and no unbounded repeat can be written in it.

/** Tokens a gap may skip at most. Longer distances belong in a combination. */
export const MAX_GAP = 12;

export type Atom = { readonly word: string } | { readonly list: string };

export type Element =
  | { readonly kind: 'choice'; readonly atoms: readonly Atom[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

export type Phrase = readonly Element[];

export class PhraseError extends Error {
  override name = 'PhraseError';
}

/**
 * Parses one phrase, for example `dont|never tell ur|your? <family>`.
 * @throws PhraseError that says what was expected and what stands there instead.
 */
export function parsePhrase(source: string): Phrase {
  const phrase = source
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('..') ? parseGap(part, source) : parseChoice(part, source)));
  const first = phrase[0];
  const last = phrase.at(-1);
  if (first === undefined) throw new PhraseError('expected a phrase, found an empty text');
  if (first.kind === 'gap' || last?.kind === 'gap') {
    throw new PhraseError(`expected a word at both ends of the phrase, found a gap in "${source}"`);
  }
  if (phrase.every((element) => element.kind === 'gap' || element.optional)) {
    throw new PhraseError(`expected at least one word without "?", found none in "${source}"`);
  }
  return phrase;
}

function parseGap(part: string, source: string): Element {
  const most = Number(part.slice(2));
  if (!Number.isInteger(most) || most < 1 || most > MAX_GAP) {
    throw new PhraseError(`expected a gap ..1 to ..${MAX_GAP}, found "${part}" in "${source}"`);
  }
  return { kind: 'gap', most };
}

function parseChoice(part: string, source: string): Element {
  const optional = part.endsWith('?');
  const atoms = (optional ? part.slice(0, -1) : part).split('|').map((atom) => parseAtom(atom, source));
  return { kind: 'choice', atoms, optional };
}

function parseAtom(atom: string, source: string): Atom {
  if (atom === '') throw new PhraseError(`expected a word or <list>, found nothing in "${source}"`);
  if (!atom.includes('<') && !atom.includes('>')) {
    if (atom.includes('?') || atom.includes('..')) {
      throw new PhraseError(`expected a plain word, found "${atom}" in "${source}"`);
    }
    return { word: atom };
  }
  const name = atom.slice(1, -1);
  if (!atom.startsWith('<') || !atom.endsWith('>') || !/^[\p{L}\p{N}-]+$/u.test(name)) {
    throw new PhraseError(`expected a list written <name>, found "${atom}" in "${source}"`);
  }
  return { list: name };
}
