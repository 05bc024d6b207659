// Sites people chat on of which no reader could be written: their pages say nothing that lasts, or nobody has described
// them. They are read by the shape that chats share, and the popup says so.
import type { Recipe } from './recipe.ts';

export const BY_SHAPE: readonly Pick<Recipe, 'id' | 'hosts' | 'path'>[] = [
  { id: 'snapchat', hosts: ['web.snapchat.com', 'www.snapchat.com'] },
  // Docked windows on every page, several at once.
  { id: 'roblox', hosts: ['www.roblox.com', 'web.roblox.com'] },
  { id: 'wechat-filehelper', hosts: ['filehelper.weixin.qq.com', 'szfilehelper.weixin.qq.com'] },
  { id: 'weibo', hosts: ['api.weibo.com'], path: /^\/chat/ },
  // Mostly posts with comments, which are not taken for chats.
  { id: 'qq-channel', hosts: ['pd.qq.com'] },
  { id: 'qzone', hosts: ['user.qzone.qq.com'] },
];
