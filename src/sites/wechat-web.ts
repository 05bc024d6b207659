// WeChat's web client writes a quote into the text of the reply, between corner brackets and above a dashed
// line. Its class `you` means the other person.
import type { Recipe } from './recipe.ts';

export const wechatWeb: Recipe = {
  id: 'wechat-web',
  hosts: ['wx.qq.com', 'wx2.qq.com', 'wx8.qq.com', 'web.wechat.com', 'web2.wechat.com'],
  list: '#chatArea .chat_bd',
  row: '.message',
  text: '.js_message_plain',
  quote: /^「[\s\S]*?」\s*(?:[-—–][ \u00a0]?){5,}\s*/,
  own: '.message.me',
  other: '.message.you',
  author: { select: 'img.avatar[title]', attribute: 'title' },
  nativeId: { select: '[data-cm*="msgId"]', attribute: 'data-cm', match: /"msgId":\s*"([^"]+)"/ },
  composer: '#editArea',
  contact: { select: '#chatArea .title_name' },
};
