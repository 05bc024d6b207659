// The chat beside a Bilibili live stream. Some rooms show it in a frame (/blanc/). Names are masked for
// visitors, so who is who goes by the user ids.
import type { Recipe } from './recipe.ts';

export const bilibiliLive: Recipe = {
  id: 'bilibili-live',
  hosts: ['live.bilibili.com'],
  path: /^\/(blanc\/|h5\/)?\d+/,
  list: '#chat-items',
  row: '.chat-item.danmaku-item',
  text: '.danmaku-item-right',
  // The name of an emoticon stands beside its picture once more.
  without: '.reply-uname, .emoticon > span',
  me: {
    select:
      '.link-navbar-ctnr a[class*="avatar"], .link-navbar-ctnr [class*="avatar"] a, .bili-header a.header-entry-avatar',
    attribute: 'href',
    match: /space\.bilibili\.com\/(\d+)/,
  },
  writer: { attribute: 'data-uid', match: /^[1-9]\d*$/ },
  author: { attribute: 'data-uname' },
  nativeId: { attribute: 'data-ct' },
  time: { attribute: 'data-ts' },
  composer: 'textarea.chat-input',
  contact: { select: '.room-owner-username' },
};
