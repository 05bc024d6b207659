// The scripted conversations of the demo chat, in the order in which the left pane lists them.
import { hant } from './stories/hant.ts';
import { quietEn, quietZh } from './stories/quiet.ts';
import { riskyEn } from './stories/risky-en.ts';
import { riskyZh } from './stories/risky-zh.ts';
import type { Story } from './stories/types.ts';

export type { Expected, Line, Side, Story, StoryLang } from './stories/types.ts';

/** Puts the ordinary conversations between the others, as an inbox would have them. */
function mixed(risky: Story[], quiet: Story[]): Story[] {
  const [first, second, ...rest] = risky;
  const [friends, coach] = quiet;
  return [first, friends, second, coach, ...rest].filter((story) => story !== undefined);
}

export const stories: readonly Story[] = [...mixed(riskyEn, quietEn), ...mixed(riskyZh, quietZh), ...hant];

export function findStory(id: string): Story | undefined {
  return stories.find((story) => story.id === id);
}
