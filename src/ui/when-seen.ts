// A page may be left open for days while things change elsewhere: it looks again whenever somebody looks at it.
import { useEffect } from 'preact/hooks';

/** Looks at once, and each time the page comes into sight. */
export function useLookWhenSeen(look: () => void): void {
  useEffect(() => {
    look();
    const lookIfSeen = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => document.removeEventListener('visibilitychange', lookIfSeen);
  }, []);
}
