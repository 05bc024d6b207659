// TikTok keeps `data-e2e` while its classes change: every message links to the profile of its writer. Comments
// and live chats use other marks; a message request from a stranger has no composer.
import type { Mark } from './mark.ts';
import type { Recipe } from './recipe.ts';

const HANDLE = /\/@([^/?#]+)/;
const writer: Mark = {
  select: 'a:has([data-e2e="chat-avatar"]), [data-e2e="chat-avatar"] a',
  attribute: 'href',
  match: HANDLE,
};

export const tiktokDm: Recipe = {
  id: 'tiktok-dm',
  hosts: ['www.tiktok.com'],
  list: ':is([class*="ChatMain"], [class*="ChatBox"]):has([data-e2e="chat-item"])',
  row: '[data-e2e="chat-item"]',
  text: '[class*="TextContainer"]',
  without: '[class*="Quote"], [class*="Reply"], [class*="Reference"], [class*="Video"], [class*="Action"]',
  me: {
    select: 'a[data-e2e="nav-profile"], [data-e2e="nav-profile"] a, a:has([data-e2e="nav-profile"])',
    attribute: 'href',
    match: HANDLE,
  },
  author: writer,
  writer,
  sides: true,
  composer: '[data-e2e="message-input-area"] [contenteditable="true"]',
  contact: { select: '[data-e2e="chat-nickname"]' },
  conversation: { select: '[data-e2e="chat-uniqueid"]' },
};
