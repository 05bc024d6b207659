// Messages as in Instagram, without a class or a label that lasts; chats also float as tabs on every page of Facebook,
// beside comments that look like them but stand in no log.
import type { Recipe } from './recipe.ts';

export const messenger: Recipe = {
  id: 'messenger',
  hosts: ['www.facebook.com', 'web.facebook.com', 'facebook.com', 'www.messenger.com', 'messenger.com'],
  list: '[role="log"]:has([role="row"], [role="article"], [data-message-id]), [role="grid"][aria-label^="Messages"], [role="grid"]:has([data-scope="messages_table"])',
  row: '[role="row"], [role="article"], [data-message-id]',
  text: '[dir="auto"]:not(a *)',
  // The label of a row or bubble repeats the message after a colon; that of a reaction has none.
  without:
    'h1, h2, h3, h4, h5, h6, [data-scope="date_break"], [role="toolbar"], [role="button"]:is([aria-label*="react" i], [aria-label*="回应"], [aria-label*="心情"]):not([aria-label*=":"], [aria-label*="："])',
  last: true,
  label:
    /^(?:Seen by .+|(?:Seen|Sent|Delivered)(?: (?:just now|\d+ ?[smhdw](?: ago)?))?|Edited|(?:已读|已讀|已送达|已送達|已发送|已傳送|已编辑|已編輯)(?:[ ·]*\d+ ?(?:秒|分钟|分鐘|小时|小時|天)前)?)$/,
  sides: true,
  author: [
    // "Enter, Message sent 6:14 PM by Wren: ...", "At 6:14 PM, Wren: ..."
    {
      select: '[aria-label]',
      attribute: 'aria-label',
      match: /^(?:Enter, )?Message sent .+? by (?!You:)([^:]+): /,
    },
    { select: '[aria-label]', attribute: 'aria-label', match: /^At .*?\d:\d\d[^,:]*, (?!You:)([^:]+): / },
    {
      select: 'h3, h4, h5, h6',
      match:
        /^(?!(?:You|你|您) ?(?:sent|replied|已|发|傳|回))(.{1,40}?) ?(?:sent|replied to .+|发送了|已发送|傳送了|已傳送|回复了.+|回覆了.+)$/,
    },
  ],
  nativeId: [{ attribute: 'data-message-id' }, { select: '[data-message-id]', attribute: 'data-message-id' }],
  composer: '[role="textbox"][contenteditable="true"]',
  contact: [
    {
      select: '[role="log"], [role="grid"]',
      attribute: 'aria-label',
      match: /^(?:Messages in conversation (?:with|titled)|[与和與跟]) ?(.+?)(?: ?的?(?:对话|對話).*)?$/,
    },
    { select: '[role="main"] h2, [role="main"] h3' },
  ],
};
