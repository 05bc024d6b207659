// What the first run knows and changes, all of it through the background. What fails is said, and nothing chosen is lost.
import { useState } from 'preact/hooks';
import type { HeldPolicy, Protection, Settings } from '../../messages/contract.ts';
import { isLocked, isManaged, type Send } from '../../messages/send.ts';
import { useLookWhenSeen } from '../../ui/when-seen.ts';

export interface Known {
  settings: Settings;
  protection: Protection;
  /** What a school set, if one did. */
  held: HeldPolicy | undefined;
}

export interface FirstRun {
  known: Known | 'failed' | undefined;
  /** What holds, with what was chosen since and is not saved yet. */
  settings: Settings;
  /** The last thing that was tried did not work, or is only the school's to do. */
  fault: 'failed' | 'managed' | undefined;
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
  const [fault, setFault] = useState<FirstRun['fault']>();

  const load = async (): Promise<void> => {
    try {
      const [settings, protection, { held }] = await Promise.all([
        send('settings/read', {}),
        send('protection/read', {}),
        send('policy/read', {}),
      ]);
      setKnown({ settings, protection, held });
    } catch (error) {
      console.error('Nightlight:', error);
      setKnown('failed');
    }
  };
  useLookWhenSeen(() => void load());

  const attempt: FirstRun['attempt'] = async (work) => {
    setFault(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      // The guardian's part was locked again meanwhile: what is known now shows the lock.
      if (isLocked(error)) await load();
      else if (isManaged(error)) {
        // A policy came meanwhile. What it does not allow must not stand in the way of the rest.
        setChosen({});
        await load();
        setFault('managed');
      } else {
        console.error('Nightlight:', error);
        setFault('failed');
      }
      return false;
    }
  };
  const stored = typeof known === 'object' ? known.settings : {};
  return {
    known,
    settings: { ...stored, ...chosen },
    fault,
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
