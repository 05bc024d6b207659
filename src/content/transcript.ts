// The text of a chat as the page shows it now. Read only when the child asks for it to be kept.
import type { SavedChat } from '../messages/contract.ts';
import { picturesIn } from '../sites/sides.ts';
import type { Chat, Row, Site } from '../sites/site.ts';

/** The contract's limits. */
const MESSAGES = 2_000;
const TEXT_LENGTH = 5_000;
const LINE_LENGTH = 300;

/** The newest messages of a chat, from top to bottom. Of a picture only that there was one. */
export function transcriptOf(site: Site, chat: Chat): SavedChat['messages'] {
  const messages: SavedChat['messages'] = [];
  let before: Row | undefined;
  for (const element of site.rows(chat)) {
    const row = site.read(chat, element);
    const picture = picturesIn(element)[0] && true;
    if (row !== undefined) {
      // A name stands on the first row of a run only.
      row.author ??= before?.direction === row.direction ? before.author : undefined;
      const { direction, author, text, at, nativeId } = row;
      messages.push({
        direction,
        author: author?.slice(0, LINE_LENGTH),
        text: text.slice(0, TEXT_LENGTH),
        at,
        id: nativeId?.slice(0, LINE_LENGTH),
        picture,
      });
    } else if (picture) messages.push({ direction: 'unknown', text: '', picture });
    before = row;
  }
  return messages.slice(-MESSAGES);
}
