// What is handed over where a pupil tells the school. The words of a chat are never in an address: a mail program, a
// proxy or a history would keep them. They are copied, where the pupil wants that, and pasted by hand.
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { Say, Texts } from '../../ui/texts.tsx';
import type { Warning } from './merge-alerts.ts';

/** As far as anybody is told; no name of a contact and no word of a chat. */
type Told = Pick<Warning, 'tactics' | 'site' | 'at'>;

/** The lines anybody may read: kind of warning, site, day and time. */
export function handedOver({ tactics, site, at }: Told, { say, tag }: Pick<Texts, 'say' | 'tag'>): string[] {
  const spoken = spokenTactics(tactics.filter(isTacticId)).map(({ key }) => say(`tactic_${key}_name`));
  const kinds = new Intl.ListFormat(tag).format(spoken.length > 0 ? spoken : [say('tactic_general_name')]);
  const when = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short' }).format(at);
  return [
    say('tell_kinds', [kinds]),
    ...(site === '' ? [] : [say('tell_site', [site.replace(/^www\./, '')])]),
    say('tell_when', [when]),
  ];
}

/** The words that were noticed, without those that stand inside of longer ones: several rules see the same sentence. */
export function noticedWords(excerpts: readonly string[]): string[] {
  return excerpts.filter((one) => !excerpts.some((other) => other !== one && other.includes(one)));
}

/** A page of the school, and not an address of mail. */
export const isPage = (to: string): boolean => to.startsWith('https://');

/**
 * What the main button opens. The page of a school is opened as it is.
 * @param to what the school set
 * @param lines what `handedOver` gives
 * @param hasWords leaves a place in the mail for words to be pasted
 */
export function addressFor(to: string, lines: readonly string[], hasWords: boolean, say: Say): string {
  if (isPage(to)) return to;
  const body = [
    say('tell_mail_hello'),
    '',
    say('tell_mail_about'),
    ...lines,
    ...(hasWords ? ['', say('tell_mail_words'), '', ''] : []),
    '',
    say('tell_mail_wish'),
    '',
  ].join('\r\n');
  const mailbox = to.split('@').map(encodeURIComponent).join('@');
  return `mailto:${mailbox}?subject=${encodeURIComponent(say('tell_mail_subject'))}&body=${encodeURIComponent(body)}`;
}

/**
 * What is copied with the same click: the words the pupil ticked; for a page everything, because nothing is filled in
 * there. Undefined where there is nothing to copy.
 * @param words the ticked ones
 */
export function copiedFor(
  to: string,
  lines: readonly string[],
  words: readonly string[],
  say: Say,
): string | undefined {
  if (!isPage(to)) return words.length > 0 ? words.join('\n') : undefined;
  return [...lines, ...(words.length > 0 ? [say('tell_mail_words'), ...words] : [])].join('\n');
}
