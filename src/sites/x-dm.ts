// The chat stands in an open shadow root; the side is a class of layout. x.com/messages leads there, its old page is read too.
import type { Recipe } from './recipe.ts';

export const xDm: Recipe = {
  id: 'x-dm',
  hosts: ['x.com', 'www.x.com', 'twitter.com', 'mobile.x.com'],
  path: /^\/(?:i\/chat|messages)\b/,
  list: '[data-testid="dm-message-list"], [data-testid="DmScrollerContainer"]',
  row: '[data-dm-message-row], [data-testid="messageEntry"]',
  text: '[data-testid^="message-text-"] [dir="auto"], [data-testid="tweetText"]:not([role="link"] *, article *)',
  without: '[id$="-time"], [id$="-sender"], [id$="-kind"]',
  last: true,
  own: '[data-dm-message-row].justify-end',
  other: '[data-dm-message-row].justify-start',
  sides: true,
  author: { select: '[id$="-sender"]', match: /^(?!(?:You|Me|你|您|我):?$)(.+?):?$/ },
  nativeId: [
    { attribute: 'data-testid', match: /^message-([\w:-]+)$/ },
    { attribute: 'data-dm-message-row', match: /^[\w:-]{8,}$/ },
  ],
  composer: '[data-testid="dm-composer-textarea"], [data-testid="dmComposerTextInput"]',
  contact: [
    { select: '[data-testid="dm-conversation-username"] div div' },
    { select: '[data-testid="dm-conversation-username"]' },
    {
      select: '[data-testid="dm-conversation-header"] a[href]',
      attribute: 'href',
      match: /([A-Za-z0-9_]{1,15})$/,
    },
  ],
};
