// Steam prints a name once above a block of messages and keeps the windows of other chats mounted; the one in
// front is marked. Whether own messages are marked in every build is not certain, so names are compared too.
import type { Recipe } from './recipe.ts';

export const steam: Recipe = {
  id: 'steam',
  hosts: ['steamcommunity.com'],
  path: /^\/chat/,
  list: '.chatHistory, .chatWindow :has(> .ChatMessageBlock)',
  row: '.ChatMessageBlock .msg',
  text: '.msgText',
  without:
    '[class*="QuoteMessage"], [class*="ChatMessageOpenGraph"], [class*="ChatMessageTweet"], [class*="ChatMessageSteamStore"], [class*="Invite"], [class*="TimeStamp"]',
  own: '.isCurrentUser',
  me: { select: '.currentUserContainer [class*="playerName"]' },
  author: { select: '.speakerName' },
  run: '.ChatMessageBlock',
  composer: '.chatEntry textarea',
  contact: {
    select:
      '[data-activechat="true"] .chatRoomGroupHeaderName, [data-activechat="true"] .chatHeader [class*="playerName"]',
  },
};
