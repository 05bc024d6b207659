// Telegram's "A" client keeps the chat left behind mounted while the next one slides in. A name stands on the first
// bubble of a run only; a forwarded bubble shows the name of whoever wrote it first, which is not its sender.
import type { Recipe } from './recipe.ts';

export const telegramA: Recipe = {
  id: 'telegram-a',
  hosts: ['web.telegram.org', 'webz.telegram.org'],
  path: /^\/(?:[az]\/)?(?:#(.+))?$/,
  list: '.MessageList .messages-container:not(.Transition_slide-from *, .Transition_slide-inactive *)',
  // A message on its way has a fraction for an id, and a whole number once it is sent.
  row: '.Message[data-message-id]:not(.ActionMessage, [data-message-id*="."])',
  text: '.text-content',
  without: '.MessageMeta, .Reactions, .EmbeddedMessage, .message-subheader, .WebPage',
  own: '.Message.own',
  other: '.Message:not(.own)',
  author: {
    select:
      ':is(.message-title-name, .sender-title):not(:is(.EmbeddedMessage, .message-subheader, .forwarded-message) *)',
  },
  nativeId: { attribute: 'data-message-id' },
  composer: '#editable-message-text[contenteditable="true"]',
  contact: { select: '.MiddleHeader .fullName, .MiddleHeader .ChatInfo .title' },
};
