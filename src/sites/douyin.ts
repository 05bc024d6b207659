// Douyin shows its chats on a page of their own and in a panel over any other page. The list stands on its
// head (newest row first in the document), and only the first row of a run in a group shows a name.
import type { Recipe } from './recipe.ts';

export const douyin: Recipe = {
  id: 'douyin',
  hosts: ['www.douyin.com'],
  list: '[class*="messageMessageListlist"]',
  row: '[class*="messageMessageBoxmessageBox"]:not([class*="isFullRowCenterMessage"])',
  byPosition: true,
  // The bubble itself only where it does not mark its text: a quote stands in the bubble too.
  text: '[class*="TextMessageTextpureText"], [class*="TextMessageTexttextInnerContent"], [class*="bubbleTextContent"]:not(:has([class*="TextMessageTextpureText"], [class*="TextMessageTexttextInnerContent"]))',
  // How quotes are called is a guess.
  without: '[class*="MessageItemRef"], [class*="MessageItemReply"], [class*="MessageItemQuote"]',
  own: '[class*="MessageBox"][class*="isFromMe"], [class*="MessageItemTextisFromMe"]',
  author: { select: '[class*="MessageTitleavatarName"]' },
  composer:
    '[data-e2e="msg-input"] [contenteditable="true"], [class*="imChatEditorContainer"] [contenteditable="true"], [class*="messageEditorinputArea"][contenteditable="true"]',
  // A group adds the number of its members to the name.
  contact: {
    select: '[class*="RightPanelHeadertitle"], [class*="StackChatHeadertitle"]',
    match: /^([\s\S]*?)\s*(?:[(（]\d+[)）]\s*)?$/,
  },
};
