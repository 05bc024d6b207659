// Telegram's "K" client keeps other panes mounted, and puts the time, a link preview and a file into the element of
// the text. A forwarded bubble shows the name of whoever wrote it first, which is not its sender.
import type { Recipe } from './recipe.ts';

export const telegramK: Recipe = {
  id: 'telegram-k',
  hosts: ['web.telegram.org', 'webk.telegram.org'],
  path: /^\/(?:k\/)?(?:#(.+))?$/,
  list: '.bubbles-inner:not(.chat.hide *, .is-hidden *)',
  // A message on its way has a fraction for an id, and a whole number once it is sent.
  row: '.bubble[data-mid]:not(.service, .is-date, [data-mid*="."])',
  text: '.message, .emoji-big .attachment',
  without:
    '.time, .reactions, reactions-element, .quote-like, .webpage, .reply, .document, .audio, .contact, .bubble-call, .poll-message-content, poll-element, .checklist-content',
  own: '.bubble.is-out',
  other: '.bubble:not(.is-out)',
  author: { select: '.name .peer-title:not(:is(.forwarded, .is-forward, .is-via, .reply) *)' },
  nativeId: { attribute: 'data-mid' },
  time: { attribute: 'data-timestamp' },
  composer: '.input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
  contact: { select: '.chat-info .peer-title:not(.chat.hide *, .is-hidden *)' },
};
