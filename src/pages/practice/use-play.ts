// How a play goes on: one line after the other, each read before the next comes, until an answer or an alert is due.
import { useEffect, useState } from 'preact/hooks';
import { linesOf, type StoryLine, type Telling } from '../../guidance/practice-story.ts';
import type { Raised, WatchedPlay } from './watched-play.ts';

export interface Play {
  lines: readonly StoryLine[];
  isTyping: boolean;
  /** What can be answered now; empty while it is not the player's turn. */
  answers: readonly string[];
  answer: (which: number) => void;
  raised: Raised | undefined;
  /** All is said, and no alert came. */
  isOver: boolean;
  isFailed: boolean;
}

/** Milliseconds: somebody has to write it first, and the one before wants to be read. */
const LEAST_PAUSE = 700;
const MOST_PAUSE = 2_000;
const PAUSE_A_LETTER = 22;

/** @param watched missing until the rules are loaded: nothing is said before. */
export function usePlay(telling: Telling, watched: WatchedPlay | undefined): Play {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [shown, setShown] = useState(0);
  const [isReading, setReading] = useState(false);
  const [raised, setRaised] = useState<Raised>();
  const [isFailed, setFailed] = useState(false);

  const lines = linesOf(telling, chosen);
  const next = lines[shown];
  const isGoingOn = watched !== undefined && !isReading && raised === undefined && !isFailed;
  useEffect(() => {
    if (!isGoingOn || next === undefined) return undefined;
    const timer = setTimeout(() => {
      setShown(shown + 1);
      setReading(true);
      watched
        .read(next)
        .then(setRaised, () => setFailed(true))
        .finally(() => setReading(false));
    }, pauseBefore(next));
    return () => clearTimeout(timer);
  }, [isGoingOn, shown, chosen]);

  const isWaiting = isGoingOn && next === undefined;
  const answers = telling.turns[chosen.length]?.answers ?? [];
  return {
    lines: lines.slice(0, shown),
    isTyping: !isFailed && raised === undefined && next?.from === 'contact',
    answers: isWaiting ? answers.map(({ text }) => text) : [],
    answer: (which) => setChosen([...chosen, which]),
    raised,
    isOver: isWaiting && answers.length === 0,
    isFailed,
  };
}

function pauseBefore({ from, text }: StoryLine): number {
  return from === 'me' ? 0 : Math.min(LEAST_PAUSE + text.length * PAUSE_A_LETTER, MOST_PAUSE);
}
