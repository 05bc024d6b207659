// Rocket.Chat, mostly self-hosted. A quote is an attachment whose text looks like that of a message; a reply within a
// thread stands in the room as a cut line without a name and is not read there.
import type { Recipe } from './recipe.ts';

export const rocketchat: Recipe = {
  id: 'rocketchat',
  hosts: ['open.rocket.chat'],
  selfHosted: true,
  path: /\/((?:direct|channel|group|live)\/[^/#]+)/,
  list: '.messages-list',
  row: '[data-qa-type="message"][data-id], .rcx-message[data-mid][data-own]',
  text: '.rcx-message-body',
  without: 'blockquote, .rcx-attachment__details',
  own: '[data-own="true"]',
  other: '[data-own="false"]',
  author: { select: '.rcx-message-header__name' },
  nativeId: { attribute: 'data-id' },
  composer: '.js-input-message, .rc-message-box__textarea',
  contact: { select: '.rcx-room-header h1, main header h1' },
};
