// What is read in a tab: its frames are asked, for each has a watcher of its own, and comes and goes without a word.
import * as v from 'valibot';
import { type ChatState, FRAME_READING, FrameReading } from '../messages/contract.ts';
import { globalsOfFrames } from '../platform/frames.ts';
import { readTab } from './tabs.ts';

/** Of all frames of the tab that are watched; undefined where none is. */
export async function readTabChats(tab: number): Promise<FrameReading | undefined> {
  const { frames } = await readTab(tab);
  const readings = (await globalsOfFrames(tab, frames, FRAME_READING)).flatMap((value) => {
    const reading = v.safeParse(FrameReading, value);
    return reading.success ? [reading.output] : [];
  });
  return joinReadings(readings);
}

/** The readings of several frames as one. A frame without a chat says nothing of one that has one. */
export function joinReadings(frames: readonly FrameReading[]): FrameReading | undefined {
  if (frames.length === 0) return undefined;
  const withChat = frames.filter(({ state }) => state !== 'noChat');
  return {
    state: joinStates(withChat.map(({ state }) => state)),
    messages: withChat.reduce((sum, { messages }) => sum + messages, 0),
    byShape: withChat.some(({ byShape }) => byShape),
  };
}

function joinStates(states: readonly ChatState[]): ChatState {
  const [first, ...others] = states;
  if (first === undefined) return 'noChat';
  if (others.every((state) => state === first)) return first;
  return states.includes('unreadable') || states.includes('partly') ? 'partly' : 'watching';
}
