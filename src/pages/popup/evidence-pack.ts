// Makes the file of an evidence pack: composed here, sealed by the background, and checked before anybody gets it.
import { composeRecords, type PackInput } from '../../evidence/compose.ts';
import { evidenceFile, evidenceFileName } from '../../evidence/evidence-file.ts';
import { readRecords, sealPack } from '../../evidence/pack.ts';
import { verifyFile } from '../../evidence/verify.ts';
import type { SavedChat } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { browserName, extensionFacts } from '../../platform/about.ts';
import { createTexts } from '../../ui/texts.tsx';
import { dayOf } from './chat-file.ts';
import type { Choices } from './choices.ts';
import type { Warning } from './merge-alerts.ts';

/** What a person chose in the form. */
export interface Wanted {
  locale: Choices['locale'];
  ticked: ReadonlySet<number>;
  typed: string;
}

export interface EvidenceFile {
  name: string;
  text: string;
}

/** The messages that go in unless somebody says otherwise: what surely is not the child's own. */
export function tickedAtFirst({ contact, messages }: SavedChat): Set<number> {
  return new Set(
    messages.flatMap(({ direction, author }, place) =>
      direction === 'received' || (direction === 'unknown' && author === contact) ? [place] : [],
    ),
  );
}

export async function makeEvidence(
  send: Send,
  chat: SavedChat,
  warning: Warning,
  { country, band }: Choices,
  { locale, ticked, typed }: Wanted,
): Promise<EvidenceFile> {
  const now = new Date();
  const input: PackInput = {
    locale,
    messages: createTexts(locale).messages,
    band,
    country,
    extension: extensionFacts(),
    browser: await browserName(),
    madeAt: now.getTime(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    aheadOfUtc: (at) => -new Date(at).getTimezoneOffset(),
    alert: {
      ids: warning.ids,
      // Of a private window nothing is listed, and so nothing known.
      at: warning.tactics.length > 0 ? warning.at : undefined,
      site: warning.site === '' ? hostOf(chat.address) : warning.site,
      level: warning.level,
      isShown: warning.shown,
      tactics: warning.tactics,
      rules: warning.rules,
      choice: warning.choice,
    },
    chat,
    typed,
    ticked,
  };
  const records = composeRecords(input);
  const alerts = [...warning.ids];
  const pack = await sealPack(records, (head, count) =>
    send('evidence/seal', { alerts, head, records: count }),
  );
  const name = evidenceFileName(dayOf(now));
  const text = evidenceFile(pack, readRecords(records, name).content);
  const { state } = await verifyFile(new TextEncoder().encode(text), name);
  if (state !== 'unchanged')
    throw new Error(`an evidence pack just made: expected unchanged, found ${state}`);
  return { name, text };
}

function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : '';
}
