// What the frames of a tab say of their chats, as one word for the tab.
import type { ChatState, FrameReading } from '../messages/contract.ts';

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
