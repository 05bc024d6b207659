// Discord shows no side: who wrote a message is known by comparing names with the user panel.
import type { Recipe } from './recipe.ts';

export const discord: Recipe = {
  id: 'discord',
  hosts: ['discord.com', 'ptb.discord.com', 'canary.discord.com'],
  path: /^\/channels\//,
  list: '[data-list-id="chat-messages"]',
  row: 'li[id^="chat-messages-"]',
  text: '[id^="message-content-"]',
  without: '[class*="repliedMessage"], [class*="timestamp"]',
  author: { select: '[id^="message-username-"] [class*="username"]' },
  me: { select: 'section[aria-label="User area"] [class*="title"], [class*="panelTitle"]' },
  nativeId: { attribute: 'id', match: /(\d+)$/ },
  time: { select: 'time[datetime]', attribute: 'datetime' },
  composer: '[role="textbox"][data-slate-editor="true"]',
  contact: { select: 'section[aria-label="Channel header"] h1, [class*="title"] h1' },
};
