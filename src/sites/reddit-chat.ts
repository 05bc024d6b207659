// Reddit nests open shadow roots: room, timeline, scroller and each message have one. The label of a message
// tells its writer even where the name stands on the first row of a run only.
import type { Recipe } from './recipe.ts';

export const redditChat: Recipe = {
  id: 'reddit-chat',
  hosts: ['chat.reddit.com', 'www.reddit.com'],
  list: 'rs-timeline, rs-virtual-scroll-dynamic',
  row: 'rs-timeline-event',
  text: '.room-message-text',
  without: 'blockquote, [class*="repl"], [class*="quot"]',
  me: { select: 'rs-current-user[display-name]', attribute: 'display-name' },
  // "… replied to …" may follow the name.
  author: {
    select: 'rs-timeline-event-hovercard-display-name, rs-username, .user-name, .room-message-author',
    match: /^\s*(?:u\/)?([\w-]{3,20})/,
  },
  writer: {
    select: '.room-message[aria-label]',
    attribute: 'aria-label',
    match: /^\s*(?:u\/)?([\w-]{3,20})\s*(?:said|says|说|說|dijo|dice|disse|a dit|sagte|ha detto)/,
  },
  nativeId: { attribute: 'data-id' },
  time: { select: 'time[datetime]', attribute: 'datetime' },
  composer: 'textarea[name="message"], rs-textarea-auto-size textarea',
  contact: { select: 'main:has(rs-timeline) header :is(h1, h2, h3, [class*="name"])' },
};
