// What a look at a live page leaves behind: the day, the host and how much was read.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isHostOf } from '../../src/sites/recipe.ts';
import { RECIPES } from '../../src/sites/registry.ts';
import type { Reading } from '../read/reading.ts';
import { evidenceFile, type Live, readEvidence } from './evidence.ts';

/** What was looked at shows nothing about the site. */
export class NoEvidenceError extends Error {
  override name = 'NoEvidenceError';
}

/** How many messages of each direction; nothing else leaves the page. */
export function countsOf({ messages }: Pick<Reading, 'messages'>): Live['read'] {
  const count = (wanted: string): number => messages.filter(({ direction }) => direction === wanted).length;
  return { received: count('received'), sent: count('sent'), unknown: count('unknown') };
}

/** The host only: the rest of an address may name a person. */
export function sourceOf(page: string): string {
  return isAddress(page) ? new URL(page).host : 'saved page';
}

const isAddress = (page: string): boolean => /^https?:\/\//.test(page);

/**
 * Adds to the evidence of a site; an older look of the same source is replaced.
 * @throws NoEvidenceError where the page is not of the site, or the site's own recipe read no message of it.
 */
export function recordLook(
  folder: string,
  site: string,
  look: { page: string; now: string; reading: Reading },
): Live {
  const { reader, state, messages } = look.reading;
  expectPageOf(site, look.page);
  if (reader !== site || state !== 'watching' || messages.length === 0)
    throw new NoEvidenceError(
      `${site}: expected messages read by its recipe, found ${messages.length} by ${reader} (${state})`,
    );
  const live: Live = {
    date: look.now,
    kind: 'live',
    source: sourceOf(look.page),
    read: countsOf(look.reading),
  };
  const before = readEvidence(folder, site);
  const others = before.evidence.filter(({ kind, source }) => kind !== 'live' || source !== live.source);
  const after = { ...before, evidence: [live, ...others] };
  writeFileSync(evidenceFile(folder, site), `${JSON.stringify(after, undefined, 2)}\n`);
  return live;
}

/** A fixture of ours looks like the site and is not. Where a saved page came from nobody can tell but who saved it. */
function expectPageOf(site: string, page: string): void {
  const recipe = RECIPES.find(({ id }) => id === site);
  const { host, hostname } = isAddress(page) ? new URL(page) : { host: '', hostname: '' };
  const isElsewhere = host !== '' && recipe?.selfHosted !== true && !isHostOf(recipe?.hosts ?? [], hostname);
  if (isElsewhere)
    throw new NoEvidenceError(`${site}: expected a page of ${recipe?.hosts.join(', ')}, found ${host}`);
  const isOurs = host === '' && !path.relative(path.resolve('tests'), path.resolve(page)).startsWith('..');
  if (isOurs) throw new NoEvidenceError(`${site}: expected a page of the site, found one of our own tests`);
}
