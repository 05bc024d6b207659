// Xiaohongshu's own web chat, open to everybody since 2026. Names stand in groups only; a quoted message has
// a block of its own below the bubble.
import type { Recipe } from './recipe.ts';

export const xiaohongshu: Recipe = {
  id: 'xiaohongshu',
  hosts: ['www.xiaohongshu.com'],
  list: '.xhs-im-msg-list-wrap, .xhs-im-msg-list',
  row: '.chat-item',
  text: '.xhs-im-bubble__text',
  without: '.chat-item__ref',
  own: '.chat-item__content--right, .chat-item__bubble--me',
  other: '.chat-item__content--left, .chat-item__bubble--other',
  author: { select: '.chat-item__nickname' },
  nativeId: { attribute: 'data-message-id' },
  composer: '.xhs-im-input-bar-editor[contenteditable="true"]',
  contact: { select: '.xhs-im-chat-window__header-name, .xhs-im-chat-title' },
  conversation: { select: '.xhs-im-conv-item--active[data-conv-id]', attribute: 'data-conv-id' },
};
