// The text of a chat as the page shows it now. Read only when the child asks for it to be kept.
import type { SavedChat } from '../messages/contract.ts';
import type { Chat, Row, Site } from '../sites/site.ts';

/** The contract's limits. */
const MESSAGES = 2_000;
const TEXT_LENGTH = 5_000;
const NAME_LENGTH = 300;

/** The newest messages of a chat, from top to bottom. */
export function transcriptOf(site: Site, chat: Chat): SavedChat['messages'] {
  const messages: SavedChat['messages'] = [];
  let before: Row | undefined;
  for (const element of site.rows(chat)) {
    const row = site.read(chat, element);
    if (row !== undefined) {
      // A name stands on the first row of a run only.
      row.author ??= before?.direction === row.direction ? before.author : undefined;
      const { direction, author, text, at } = row;
      messages.push({
        direction,
        ...(author !== undefined && { author: author.slice(0, NAME_LENGTH) }),
        text: text.slice(0, TEXT_LENGTH),
        ...(at !== undefined && { at: Math.max(0, Math.round(at)) }),
      });
    }
    before = row;
  }
  return messages.slice(-MESSAGES);
}
