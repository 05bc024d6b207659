// The Lounge, an IRC client people run themselves: no address of its own. Each row names its writer and the
// own ones are marked, so neither grouping nor a nick change matters.
import type { Recipe } from './recipe.ts';

export const thelounge: Recipe = {
  id: 'thelounge',
  hosts: [],
  selfHosted: true,
  // Found messages are shown in a list of the same kind.
  list: '.chat-view:not([data-type="search-results"]) .messages[role="log"]',
  row: '.msg[data-type="message"], .msg[data-type="action"]',
  text: '.content',
  without: '.preview, .toggle-content, .reply-context, .msg-reactions',
  own: '.msg.self',
  author: { attribute: 'data-from' },
  nativeId: { attribute: 'id', match: /^msg-(\d+)$/ },
  composer: 'textarea#input',
  contact: { select: '.chat-view .header .title' },
};
