// Element (Matrix), also self-hosted. A reply carries a whole tile of the message it answers, and a thread beside the
// room is a second list of the same kind.
import type { Recipe } from './recipe.ts';

export const element: Recipe = {
  id: 'element',
  hosts: ['app.element.io', 'develop.element.io'],
  selfHosted: true,
  path: /#(\/room\/[^/?]+)/,
  list: '.mx_RoomView_MessageList:not(.mx_RightPanel *)',
  // An event on its way has an id that begins with "~".
  row: '.mx_EventTile[data-event-id]:not(.mx_EventTile_info, [data-event-id^="~"])',
  text: '.mx_EventTile_body',
  without: 'blockquote, .mx_ReplyChain_wrapper, .mx_EventTile_edited',
  own: '[data-self="true"]',
  other: '[data-self="false"]',
  author: { select: '.mx_DisambiguatedProfile_displayName:not(:is(blockquote, .mx_ReplyChain_wrapper) *)' },
  nativeId: { attribute: 'data-event-id' },
  composer: '.mx_BasicMessageComposer_input, .mx_WysiwygComposer_Editor_content',
  contact: { select: '.mx_RoomHeader_heading, .mx_RoomHeader_nametext' },
};
