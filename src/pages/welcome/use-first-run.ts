// What the first run knows and changes, all of it through the background. What fails is said, and nothing chosen is lost.
import { useState } from 'preact/hooks';
import type { Protection, Settings } from '../../messages/contract.ts';
import { isLocked, type Send } from '../../messages/send.ts';
import { useLookWhenSeen } from '../../ui/when-seen.ts';

export interface Known {
  settings: Settings;
  protection: Protection;
}

export interface FirstRun {
  known: Known | 'failed' | undefined;
  /** What holds, with what was chosen since and is not saved yet. */
  settings: Settings;
  /** The last thing that was tried did not work. */
  hasFailed: boolean;
  load(): Promise<void>;
  choose(change: Settings): void;
  /** Saves what was chosen; false where that failed, or where the guardian has to unlock first. */
  save(change?: Settings): Promise<boolean>;
  /** Does a thing that may fail, and says so; whether it worked. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
}

export function useFirstRun(send: Send): FirstRun {
  const [known, setKnown] = useState<FirstRun['known']>();
  const [chosen, setChosen] = useState<Settings>({});
  const [hasFailed, setFailed] = useState(false);

  const load = async (): Promise<void> => {
    try {
      const [settings, protection] = await Promise.all([
        send('settings/read', {}),
        send('protection/read', {}),
      ]);
      setKnown({ settings, protection });
    } catch (error) {
      console.error('Nightlight:', error);
      setKnown('failed');
    }
  };
  useLookWhenSeen(() => void load());

  const attempt: FirstRun['attempt'] = async (work) => {
    setFailed(false);
    try {
      await work();
      return true;
    } catch (error) {
      // The guardian's part was locked again meanwhile: what is known now shows the lock.
      if (isLocked(error)) await load();
      else {
        console.error('Nightlight:', error);
        setFailed(true);
      }
      return false;
    }
  };
  const stored = typeof known === 'object' ? known.settings : {};
  return {
    known,
    settings: { ...stored, ...chosen },
    hasFailed,
    load,
    choose: (change) => setChosen((before) => ({ ...before, ...change })),
    save: (change = {}) =>
      attempt(async () => {
        const wanted = changesOf(stored, { ...chosen, ...change });
        if (Object.keys(wanted).length === 0) return;
        const settings = await send('settings/change', wanted);
        setKnown((before) => (typeof before === 'object' ? { ...before, settings } : before));
        // What was chosen while this was on its way is saved next time.
        setChosen((now) => (now === chosen ? {} : now));
      }),
    attempt,
  };
}

/** The part of a change that changes something. */
function changesOf(stored: Settings, change: Settings): Settings {
  const { user, band, country, locale } = change;
  return {
    ...(user !== undefined && user !== stored.user && { user }),
    ...(band !== undefined && band !== stored.band && { band }),
    ...(country !== undefined && country !== stored.country && { country }),
    ...(locale !== undefined && locale !== stored.locale && { locale }),
  };
}
