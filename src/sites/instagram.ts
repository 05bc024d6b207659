// Every class is hashed and every label localised: the last text of a row is the message, its side tells who wrote it.
import type { Recipe } from './recipe.ts';

export const instagram: Recipe = {
  id: 'instagram',
  hosts: ['www.instagram.com', 'instagram.com'],
  path: /^\/direct\//,
  list: '[aria-label^="Messages in conversation"], [role="log"], [role="grid"]:not(:has(a[href*="/direct/t/"]))',
  row: '[role="row"]',
  text: '[dir="auto"]:not(a *)',
  // A preview of a link or a post is a link as a whole; a link within a message stands in the text.
  without:
    'h1, h2, h3, h4, h5, h6, [role="toolbar"], [role="button"]:is([aria-label*="react" i], [aria-label*="回应"], [aria-label*="心情"]):not([aria-label*=":"], [aria-label*="："])',
  last: true,
  label:
    /^(?:Seen by .+|(?:Seen|Sent|Delivered)(?: (?:just now|\d+ ?[smhdw](?: ago)?))?|Edited|(?:已读|已讀|已送达|已送達|已发送|已傳送|已编辑|已編輯)(?:[ ·]*\d+ ?(?:秒|分钟|分鐘|小时|小時|天)前)?)$/,
  sides: true,
  // Only whole labels, never a message: "wren sent", "wren replied to you".
  author: {
    select: 'h1, h2, h3, h4, h5, h6, span:not(:has(*)), div:not(:has(*))',
    match:
      /^(?!(?:You|你|您) ?(?:sent|replied|已|发|傳|回))(\S{1,30}) ?(?:sent|replied to .+|发送了|已发送|傳送了|已傳送|回复了.+|回覆了.+)$/,
  },
  composer: '[role="textbox"][contenteditable="true"]',
  contact: [
    {
      select: '[aria-label*="conversation"], [aria-label*="对话"], [aria-label*="對話"]',
      attribute: 'aria-label',
      match: /^(?:Messages in conversation (?:with|titled)|[与和與跟]) ?(.+?)(?: ?的?(?:对话|對話).*)?$/,
    },
    { select: 'main header h1, main header h2, main header [dir="auto"]' },
  ],
};
