// WhatsApp hashes every class and, since 2026, marks only the first bubble of a run with a side: the others are
// told by their delivery ticks or by where the bubble stands. The address never says which chat is open.
import type { Recipe } from './recipe.ts';

export const whatsapp: Recipe = {
  id: 'whatsapp',
  hosts: ['web.whatsapp.com'],
  list: '#main [data-scrolltracepolicy="wa.web.conversation.messages"], #main [data-testid="conversation-panel-messages"], #main [role="application"]',
  row: '[role="row"], [data-id]',
  text: 'span.selectable-text, [data-testid="selectable-text"]',
  // Quotes and link previews are buttons in any language.
  without: '[role="button"], [data-testid*="quoted"], [class*="quoted"]',
  own: '.message-out, [data-icon="tail-out"], [data-icon^="msg-check"], [data-icon^="msg-dblcheck"], [data-icon="msg-time"], [data-icon="wds-ic-pending"], [data-icon="wds-ic-sent"], [data-icon="wds-ic-delivered"], [data-icon="wds-ic-read"]',
  other: '.message-in, [data-icon="tail-in"]',
  sides: '[data-testid="msg-container"], [data-pre-plain-text]',
  author: { select: '[data-pre-plain-text]', attribute: 'data-pre-plain-text', match: /\]\s*(.+):\s*$/ },
  nativeId: { select: '[data-id]', attribute: 'data-id' },
  composer: '#main footer [contenteditable="true"][role="textbox"]',
  contact: { select: '#main header span[title], #main header span[dir="auto"]' },
};
