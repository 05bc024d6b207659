// Tells whether an evidence file is as it was made: unchanged, or changed and where first.
import * as v from 'valibot';
import { canonical, sha256 } from './canonical.ts';
import { evidenceFile } from './evidence-file.ts';
import { Entry, FORMAT, isSigned, linkHash, NO_HASH, PackError, readRecords, Seal, VERSION } from './pack.ts';
import { type DataLines, readDataLines } from './read-file.ts';
import type { Content } from './records.ts';

export type Damage =
  /** `edited` also where the record before it was changed and its hash with it. */
  | { part: 'record'; record: number; kind: 'edited' | 'deleted' | 'moved' | 'cutOff' }
  /** The hashes agree with each other and not with what the device signed. */
  | { part: 'seal' }
  /** The records are unchanged; what people read is not. */
  | { part: 'readable'; line: number }
  /** Everything is there but the last characters of the file. */
  | { part: 'end' };

export type Verdict = { /** SHA-256 of the whole file. */ sha256: string } & (
  | { state: 'unchanged'; seal: Seal; content: Content }
  | { state: 'changed'; damage: Damage }
  | { state: 'notAPack'; error: PackError }
);

/** Checks every record, the seal and the readable part. @param file its name, for errors. */
export async function verifyFile(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Verdict> {
  const whole = await sha256(bytes);
  try {
    return { sha256: whole, ...(await verdictOf(bytes, file)) };
  } catch (error) {
    if (error instanceof PackError) return { sha256: whole, state: 'notAPack', error };
    throw error;
  }
}

type Finding = { state: 'unchanged'; seal: Seal; content: Content } | { state: 'changed'; damage: Damage };
const changed = (damage: Damage): Finding => ({ state: 'changed', damage });

async function verdictOf(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Finding> {
  // A byte that is no text becomes a sign that is not what was sealed.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lines = readDataLines(text);
  if (lines === undefined) throw new PackError(file, 'data', `the data of a ${FORMAT} file`, 'none');
  if (lines.version !== undefined && lines.version !== VERSION)
    throw new PackError(file, 'version', String(VERSION), String(lines.version));
  const chain = await checkChain(lines);
  if ('part' in chain) return changed(chain);
  const { entries, head } = chain;
  if (lines.seal === undefined)
    return changed(
      lines.isSealBegun ? { part: 'end' } : { part: 'record', record: entries.length + 1, kind: 'cutOff' },
    );
  const seal = readSeal(lines.seal);
  if (seal !== undefined && seal.records > entries.length && (await isSigned(seal)))
    return changed({ part: 'record', record: entries.length + 1, kind: 'deleted' });
  if (seal?.head !== head || seal.records !== entries.length || !(await isSigned(seal)))
    return changed({ part: 'seal' });
  const { records, content } = readRecords(
    entries.map(({ record }) => record),
    file,
  );
  const pack = {
    entries: records.map((record, place) => ({ hash: entries[place]?.hash ?? '', record })),
    seal,
  };
  const made = new TextEncoder().encode(evidenceFile(pack, content));
  const damage = differenceOf(made, bytes, lines);
  return damage === undefined ? { state: 'unchanged', seal, content } : changed(damage);
}

/** Where a file first differs from the one its own records make. */
function differenceOf(
  made: Uint8Array,
  found: Uint8Array,
  { first, records }: DataLines,
): Damage | undefined {
  const at = made.findIndex((byte, place) => byte !== found[place]);
  if (at < 0 && made.length === found.length) return undefined;
  if (at >= found.length) return { part: 'end' };
  const line = (at < 0 ? made : made.subarray(0, at)).reduce(
    (lines, byte) => lines + (byte === 10 ? 1 : 0),
    1,
  );
  const record = line - first + 1;
  return record >= 1 && record <= records.length
    ? { part: 'record', record, kind: 'edited' }
    : { part: 'readable', line };
}

interface Chain {
  entries: v.InferOutput<typeof Entry>[];
  head: string;
}

/** Follows the hashes from record to record, up to the first that does not fit. */
async function checkChain({ records, seal }: DataLines): Promise<Chain | Damage> {
  const found = records.map(readEntry);
  const entries: Chain['entries'] = [];
  let head = NO_HASH;
  for (const [place, entry] of found.entries()) {
    const record = place + 1;
    const isLast = seal === undefined && record === found.length;
    if (entry === undefined) return { part: 'record', record, kind: isLast ? 'cutOff' : 'edited' };
    const hash = await linkHash(head, record, entry.record);
    const isFitting = entry.hash === hash;
    if (entry.sequence !== record && !isFitting) {
      const isLater = found.slice(record).some((other) => other?.sequence === record);
      return { part: 'record', record, kind: isLater ? 'moved' : 'deleted' };
    }
    if (entry.sequence !== record || !isFitting) return { part: 'record', record, kind: 'edited' };
    entries.push(entry);
    head = hash;
  }
  return { entries, head };
}

/** Undefined for what cannot be an entry of any pack. */
function readEntry(line: string): v.InferOutput<typeof Entry> | undefined {
  try {
    const entry = v.parse(Entry, JSON.parse(line));
    // Half a character, which only an escape can write, has no canonical form: nobody sealed that.
    canonical(entry.record);
    return entry;
  } catch {
    return undefined;
  }
}

function readSeal(line: string): Seal | undefined {
  try {
    return v.parse(v.strictObject({ seal: Seal }), JSON.parse(line.replace(/^\],/, '{'))).seal;
  } catch {
    return undefined;
  }
}
