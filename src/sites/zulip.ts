// Zulip shows no side: the picture of a writer carries the id, and the list of people tells which one is the
// user. Lists of other narrows stay mounted; the visible one counts.
import type { Recipe } from './recipe.ts';

export const zulip: Recipe = {
  id: 'zulip',
  hosts: ['*.zulipchat.com', 'chat.zulip.org'],
  selfHosted: true,
  list: '.message-list[data-message-list-id]',
  row: '.message_row',
  text: '.message_content, .status-message',
  // The line above a quote names the one who is quoted.
  without:
    'p:has(> .user-mention.silent):has(+ blockquote), .muted-message-notice-container, p:has(.reveal_hidden_message)',
  author: { select: '.sender_name_text .user-name, .sender_name_text:not(:has(.user-name))' },
  writer: { select: '.message-avatar', attribute: 'class', match: /\bu-(\d+)\b/ },
  me: { select: '.user_sidebar_entry[data-user-id]:has(.my_user_status)', attribute: 'data-user-id' },
  nativeId: { attribute: 'data-message-id' },
  composer: 'textarea#compose-textarea',
  contact: {
    select: '#message_view_header .message-header-navbar-title, #message_view_header .navbar_title',
  },
};
