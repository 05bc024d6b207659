// Mattermost, mostly self-hosted. Search results and the thread pane show the same kind of post under another id
// prefix; a linked post is drawn within the text of the one that links to it.
import type { Recipe } from './recipe.ts';

export const mattermost: Recipe = {
  id: 'mattermost',
  hosts: ['community.mattermost.com'],
  selfHosted: true,
  path: /\/((?:channels|messages)\/[^/#]+)/,
  list: '#postListScrollContainer, .post-list__dynamic',
  // A post on its way has a colon in its id. "post--system" is somebody coming or leaving.
  row: '.post[id^="post_"]:not(.post--system, [id*=":"])',
  text: '[id^="postMessageText_"], .post-message__text',
  without: 'blockquote, .attachment, [class*="permalink"], [id^="postEdited_"], .post-edited__indicator',
  own: '.post.current--user',
  other: '.post:not(.current--user)',
  author: { select: '.post__header .user-popover' },
  nativeId: { attribute: 'id', match: /^post_(.+)$/ },
  time: { select: '.post__header time[datetime]', attribute: 'datetime' },
  composer: '#post_textbox',
  contact: { select: '#channelHeaderTitle' },
};
