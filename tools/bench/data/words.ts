// What the messages and phrases of the benchmark are made of: common words of chat. Phrases
// and harmless messages share them, so that a matcher often follows a phrase for a while in vain.

export { CHARACTERS, WORDS } from '../../rules/common-words.ts';

/** Signs a message may end with. */
export const ENDINGS: readonly string[] = ['.', '?', '!', '...', '!!', '?!'];
/** The same in Chinese. */
export const CHINESE_ENDINGS: readonly string[] = ['。', '？', '！', '～', '。。', '！！'];
/** What stands at the end of a message instead of a sign. */
export const EMOJI: readonly string[] = ['😂', '😊', '👍', '❤️', '😭', '🎉'];
