// The screen in the address, so that the browser's own back button goes back one screen.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Screen, screenOf } from './screens.ts';

export interface ScreenHistory {
  /** What the address asks for, if anything. */
  asked: Screen | undefined;
  go(screen: Screen): void;
  /** One back: to where one came from, or to `before` where the page was opened at this screen. */
  back(before: Screen): void;
}

/** @param onLeave called where the browser, not a button of ours, leaves a screen. */
export function useScreen(onLeave: () => void): ScreenHistory {
  const [asked, setAsked] = useState(() => screenOf(location.hash));
  // An effect comes some time after its render: going back may be quicker than that.
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const follow = (): void => {
      leave.current();
      setAsked(screenOf(location.hash));
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return {
    asked,
    go(screen) {
      history.pushState(depth() + 1, '', `#${screen}`);
      setAsked(screen);
    },
    back(before) {
      if (depth() > 0) return history.back();
      history.replaceState(0, '', `#${before}`);
      setAsked(before);
    },
  };
}

/** How many screens of ours lie before this one in the browser's history. */
function depth(): number {
  const state: unknown = history.state;
  return typeof state === 'number' ? state : 0;
}
