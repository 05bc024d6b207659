// What is to be read of the conversation. Kits draw paragraphs, points of a list and addresses in their own ways:
// spaces, the signs of points and the beginning of an address do not count.
import { MESSAGES, nameOf } from './conversation.ts';

export const plain = (text: string): string =>
  text
    .replaceAll(/^\s*[-•] /gm, '')
    .replaceAll('https://', '')
    .replaceAll(/\s+/g, ' ')
    .trim();

export const EXPECTED = MESSAGES.map((message) => ({
  direction: message.by === 'me' ? ('sent' as const) : ('received' as const),
  text: plain(message.text),
  writer: nameOf(message),
}));
