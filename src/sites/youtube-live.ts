// The chat of a live video stands in a frame of its own (`/live_chat`), in custom elements without shadow
// roots. It shows no side; comments under a video are other elements.
import type { Recipe } from './recipe.ts';

export const youtubeLive: Recipe = {
  id: 'youtube-live',
  hosts: ['www.youtube.com', 'studio.youtube.com'],
  list: 'yt-live-chat-item-list-renderer #items',
  row: ':is(yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer, yt-live-chat-membership-item-renderer):not([is-deleted])',
  text: '#message',
  author: { select: '#author-name' },
  me: { select: '#input-panel #author-name, yt-live-chat-message-input-renderer #author-name' },
  nativeId: { attribute: 'id' },
  composer: 'yt-live-chat-text-input-field-renderer #input',
};
