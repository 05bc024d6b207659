// Everything the build knows of writing systems, from published tables.
import type { Orthography } from '../../src/engine/orthography.ts';
import { commonnessOf } from './common-words.ts';
import { lookAlikePairs } from './look-alikes.ts';
import { readOrdinaryPairs } from './ordinary-pairs.ts';
import { readSounds } from './sounds.ts';
import { traditionalSpellings } from './traditional.ts';
import { readWordings } from './wordings.ts';

/** @param wordings of rules/wordings.yaml. */
export function readOrthography(wordings: Readonly<Record<string, readonly string[]>> = {}): Orthography {
  const { standard, spellings } = traditionalSpellings();
  return {
    standard,
    spellings,
    wordings: readWordings(wordings),
    lookAlikes: lookAlikePairs(),
    ordinaryPairs: readOrdinaryPairs(),
    commonness: commonnessOf,
    ...readSounds(spellings),
  };
}
