// A pack made as the popup makes it, with a key of its own and no clock.
import type { ShownMessage } from '../../src/evidence/compose.ts';
import { composeRecords, type PackInput } from '../../src/evidence/compose.ts';
import { evidenceFile } from '../../src/evidence/evidence-file.ts';
import { readRecords, sealPack, signHead } from '../../src/evidence/pack.ts';
import type { Locale } from '../../src/guidance/texts.ts';
import { createTexts } from '../../src/ui/texts.tsx';

export async function makeKeys(): Promise<CryptoKeyPair> {
  const keys = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new TypeError('Ed25519: expected a pair of keys');
  return keys;
}

const AT = Date.UTC(2026, 10, 22, 6, 3);
export const MESSAGES: readonly ShownMessage[] = [
  { direction: 'received', author: 'Sky', text: 'nice game yesterday', at: AT - 600_000, id: 'm1' },
  { direction: 'sent', author: 'Own Name', text: 'own words one', at: AT - 500_000, id: 'm2' },
  {
    direction: 'received',
    author: 'Sky',
    text: 'Pay me or I will send it\nto your class.',
    at: AT,
    id: 'm3',
  },
  { direction: 'unknown', text: '大家好 👋', id: 'm4' },
  { direction: 'received', author: 'Sky', text: '', picture: true },
  { direction: 'sent', text: 'own words two' },
];

export function inputOf(change: Partial<PackInput> = {}, locale: Locale = 'en'): PackInput {
  return {
    locale,
    messages: createTexts(locale).messages,
    band: '10to13',
    country: 'gb',
    extension: { name: 'Nightlight', version: '0.1.0' },
    browser: 'Chromium 156',
    madeAt: AT + 60_000,
    timeZone: 'Asia/Shanghai',
    aheadOfUtc: () => 480,
    alert: {
      ids: ['6ba7b810-9dad-41d1-80b4-00c04fd430c8'],
      at: AT + 1_000,
      site: 'discord.com',
      level: 'urgent',
      isShown: true,
      tactics: ['sextortion'],
      rules: ['sextortion.pay-or-publish'],
      choice: 'save',
    },
    chat: {
      contact: 'Sky',
      address: 'https://discord.com/channels/@me/123456789012345678',
      savedAt: AT + 30_000,
      messages: MESSAGES,
    },
    typed: '',
    // All of the others.
    ticked: new Set([0, 2, 3, 4]),
    ...change,
  };
}

/** The file of a pack. */
export async function madeFile(input: PackInput, keys: CryptoKeyPair): Promise<string> {
  const records = composeRecords(input);
  const pack = await sealPack(records, (head, count) => signHead(keys, head, count));
  return evidenceFile(pack, readRecords(records, 'made').content);
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What is in the data of a file, as text. */
export function dataOf(file: string): string {
  return /<script type="application\/json"[^>]*>\n([\s\S]*?)\n<\/script>/.exec(file)?.[1] ?? '';
}
