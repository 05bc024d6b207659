// A room without sides, its rows in a virtual list: the writer's id is compared with the one in the user's own picture.
import type { Recipe } from './recipe.ts';

export const slack: Recipe = {
  id: 'slack',
  hosts: ['app.slack.com'],
  path: /^\/client\//,
  list: '[data-qa="message_pane"], #message-list',
  row: '[data-qa="message_container"]',
  text: '[data-qa="message-text"]',
  without:
    '[class*="message_attachment"], [data-qa*="attachment"], [class*="edited_label"], [class*="reaction"], [data-qa="reply_bar"]',
  me: [
    {
      select: '[data-qa="user-button"] img, [class*="nav__user"] img',
      attribute: 'src',
      match: /[TE][A-Z0-9]+-([UW][A-Z0-9]+)-/,
    },
    {
      select: ':has(> [data-qa="channel_sidebar_name_you"])',
      match: /^(.+?)\s*[（(]?(?:you|你|您|我|나|自分|あなた|vous|du|sie|tú|você|tu)[)）]?$/i,
    },
  ],
  writer: { select: '[data-message-sender]', attribute: 'data-message-sender' },
  author: { select: '[data-qa="message_sender_name"]' },
  nativeId: { attribute: 'data-msg-ts' },
  time: [{ attribute: 'data-msg-ts' }, { select: '[data-ts]', attribute: 'data-ts' }],
  composer: '[data-qa="message_input"] [role="textbox"], [data-qa="message_input"][role="textbox"]',
  contact: { select: '[data-qa="channel_header_title"], [data-qa="channel_name"]' },
};
