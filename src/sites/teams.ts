// The address never changes: the selected entry of the chat list tells the conversation. The author stands outside the body.
import type { Recipe } from './recipe.ts';

export const teams: Recipe = {
  id: 'teams',
  hosts: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
  list: '#chat-pane-list, [data-tid="message-pane-list-runway"], [data-tid="message-pane-list-viewport"]',
  row: '[data-tid="chat-pane-item"]:has([data-tid="chat-pane-message"]), .fui-ChatMessage, .fui-ChatMyMessage',
  text: '[data-tid="chat-pane-message"] [data-message-content], [data-tid="chat-pane-message"] [id^="content-"]',
  without:
    '[data-track-module-name="messageQuotedReply"], [data-tid="quoted-reply-card"], [itemscope="QuotedReplyCard"], [itemtype$="/Reply"], [data-tid="url-preview"], [data-track-module-name="intelligentTranslation"]',
  own: '.fui-ChatMyMessage, .fui-ChatMyMessage__body',
  other: '.fui-ChatMessage, .fui-ChatMessage__body',
  author: { select: '[data-tid="message-author-name"], [id^="author-"]' },
  nativeId: [
    { select: '[data-mid]', attribute: 'data-mid' },
    { select: '[id^="message-body-"]', attribute: 'id', match: /(\d+)$/ },
  ],
  time: [
    { select: 'time[datetime]', attribute: 'datetime' },
    { select: '[data-mid]', attribute: 'data-mid', match: /^\d{13}$/ },
    { select: '[id^="message-body-"]', attribute: 'id', match: /\d{13}$/ },
  ],
  composer: '[data-tid="ckeditor"]',
  contact: { select: '[data-tid^="chat-title"], [data-tid="chat-header-title"]' },
  conversation: {
    select: '[role="treeitem"][aria-selected="true"][data-fui-tree-item-value]',
    attribute: 'data-fui-tree-item-value',
  },
};
