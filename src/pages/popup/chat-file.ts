// The saved chat as a plain text file: a short honest head, then the messages as they were shown.
import type { SavedChat } from '../../messages/contract.ts';
import type { Say } from '../../ui/texts.tsx';

type Message = SavedChat['messages'][number];

const two = (value: number): string => String(value).padStart(2, '0');
/** Like 2026-11-22. */
export const dayOf = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;

/** A time on this device, like 2026-11-22 14:03: the same in every language. */
export function plainTime(time: Date): string {
  return `${dayOf(time)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Like UTC+08:00: a time without its zone proves little. */
export function zoneOf(time: Date): string {
  const ahead = -time.getTimezoneOffset();
  const minutes = Math.abs(ahead);
  return `UTC${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Says nothing of what is in it to whoever sees the folder. */
export function chatFileName(now: Date): string {
  return `chat-${dayOf(now)}.txt`;
}

/** Who wrote a message, as the page showed it. */
export function sideOf({ direction, author }: Message, say: Say): string {
  if (direction === 'sent') return say('save_you');
  const side = say(direction === 'received' ? 'save_other' : 'save_unknown');
  return author === undefined ? side : `${author} (${side})`;
}

/** What a message says; of a picture only that there was one. */
export function wordsOf({ text, picture }: Message, say: Say): string {
  const words = picture === true ? [text, say('evidence_report_picture')] : [text];
  return words.filter((one) => one !== '').join('\n');
}

/** @param site host of the page; empty where it is not known. */
export function chatFile(chat: SavedChat, site: string, now: Date, say: Say): string {
  const head = [
    say('save_title'),
    say('save_file_made', [`${plainTime(now)} (${zoneOf(now)})`]),
    ...(site === '' ? [] : [say('save_file_site', [site])]),
    say('save_file_contact', [oneLine(chat.contact)]),
    say('save_messages', [String(chat.messages.length)]),
    say('save_file_text'),
    say('save_file_use'),
  ];
  const lines = chat.messages.map((message) => {
    const time = message.at === undefined ? '' : `[${plainTime(new Date(message.at))}] `;
    // Further lines stand in: none can pass for a message of its own.
    return `${time}${oneLine(sideOf(message, say))}: ${wordsOf(message, say).replaceAll(/\r\n?|\n/g, '\n    ')}`;
  });
  return `${[...head, '', ...lines].join('\n')}\n`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
