// Twitch shows no side, and the own name only while the menu of the user is open; the login of a row and the
// name shown may differ. Other extensions (7TV, FrankerFaceZ) put rows of their own in place of its rows.
import type { Recipe } from './recipe.ts';

export const twitch: Recipe = {
  id: 'twitch',
  hosts: ['www.twitch.tv', 'dashboard.twitch.tv'],
  list: '[class*="chat-scrollable-area__message-container"], [data-test-selector="chat-scrollable-area__message-container"], .seventv-chat-list',
  row: '[data-a-target="chat-line-message"], .chat-line__message, .seventv-message',
  text: '[data-a-target="chat-line-message-body"], .seventv-chat-message-body, span.message',
  without: '[data-a-target="chat-deleted-message-placeholder"], [class*="tooltip"]',
  author: { select: '.chat-author__display-name, .seventv-chat-user-username' },
  writer: { select: '[data-a-user]', attribute: 'data-a-user' },
  me: { select: '[data-a-target="user-display-name"]' },
  composer: '[data-a-target="chat-input"]',
  contact: { select: 'title', match: /^(?:\(\d+\)\s*)?(.+?)(?: - \w+)? - Twitch$/ },
};
