// Runs in a frame of chat.google.com or of Gmail, whose mail list is a main region too. The user's id stands in the
// page's own settings only, as one of its keys.
import type { Recipe } from './recipe.ts';

export const googleChat: Recipe = {
  id: 'google-chat',
  hosts: ['chat.google.com', 'mail.google.com'],
  list: '[role="main"]:has([data-topic-id])',
  row: '[data-is-user-topic="true"] [role="group"][data-id], [data-is-user-topic="true"]:not(:has([role="group"][data-id]))',
  text: '[jsname="bgckF"]',
  without: 'blockquote, [role="heading"], [role="tooltip"], [data-absolute-timestamp]',
  me: { select: 'script[data-id="_gd"]', match: /"S06Grb":"(\d+)"/ },
  writer: [
    { attribute: 'data-user-id' },
    { select: '[data-message-id][data-member-id]', attribute: 'data-member-id', match: /(\d{5,})$/ },
    { attribute: 'data-creator-id' },
  ],
  author: [
    {
      select: '[role="heading"] [data-name], [data-message-id][data-member-id][data-name]',
      attribute: 'data-name',
    },
    { select: '[role="heading"][data-message-id]' },
  ],
  nativeId: [{ attribute: 'data-id' }, { attribute: 'data-topic-id' }],
  time: [
    { select: '[data-absolute-timestamp]', attribute: 'data-absolute-timestamp' },
    { attribute: 'data-local-sort-time-msec' },
  ],
  composer: '[role="textbox"][contenteditable="true"]',
  contact: [
    { select: 'header [role="heading"], header h1, header h2' },
    { select: 'title', match: /^(?:\(\d+\) )?(.+?) [-–—] / },
  ],
  conversation: {
    select:
      '[data-group-id]:has([role="main"]), [role="main"][data-group-id], [role="main"] c-wiz[data-group-id]',
    attribute: 'data-group-id',
  },
};
