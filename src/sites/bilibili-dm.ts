// Bilibili's class names end in a hash that changes with each build; the list has no name of its own and
// holds its newest row first.
import type { Recipe } from './recipe.ts';

export const bilibiliDm: Recipe = {
  id: 'bilibili-dm',
  hosts: ['message.bilibili.com'],
  // The other tabs (#/reply, #/at, #/love) are comments.
  path: /#\/whisper(\/|$)/,
  list: ':has(> [class*="_Msg_"]):not([class*="_Msg_"], [class*="_Msg_"] *)',
  row: '[class*="_Msg_"]',
  byPosition: true,
  text: '[class*="_MsgText_"], [class*="_MsgText__Content"]',
  own: '[class*="_MsgIsMe_"], [class*="_MsgTextIsMe_"]',
  author: { select: '[class*="_Msg__UserName"], [class*="_ChatUserName"]' },
  composer: '[contenteditable="true"]',
  contact: { select: '[class*="_ChatHeader_"] [class*="_ContactName_"]' },
};
