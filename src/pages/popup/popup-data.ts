// What the popup knows and changes, all of it through the background. A change that failed is said, never hidden; one
// that only the guardian may make waits for the PIN.
import { useEffect, useState } from 'preact/hooks';
import type { Choice, HeldPolicy, Reply, Settings } from '../../messages/contract.ts';
import { isLocked, type Send } from '../../messages/send.ts';
import { useLookWhenSeen } from '../../ui/when-seen.ts';
import { type ChangeFault, faultOf } from './change-fault.tsx';
import type { Warning } from './merge-alerts.ts';

/** Where the popup was opened. */
export interface Place {
  /** It is a tab itself. */
  isPage: boolean;
  /** The tab it stands for; undefined where there is none. */
  tab: number | undefined;
}

export interface Known {
  isPage: boolean;
  settings: Settings;
  /** What a school set, if any did. */
  school: HeldPolicy | undefined;
  list: Reply<'alerts/list'>;
  protection: Reply<'protection/read'>;
  /** Undefined where the popup stands for no tab. */
  state: Reply<'tab/state'> | undefined;
}

export interface PopupData {
  known: Known | 'failed' | undefined;
  /** Why the last change did not come about. */
  changeFault: ChangeFault | undefined;
  /** What waits for the guardian's PIN. */
  waiting: Waiting | undefined;
  change(changed: Settings): void;
  /** Does anything, and looks again at what holds then. */
  run(work: () => Promise<unknown>): void;
  /** What the child chose, for every alert in the warning. */
  answer(warning: Warning, choice: Choice): void;
  /** Whether the contact of a warning is somebody from real life. */
  setKnown(warning: Warning, known: boolean): void;
  /** Something was noted elsewhere, such as an evidence pack. */
  reload(): void;
  /** The person was asked for a site: a watcher may start within the next seconds. */
  asked(answer: Promise<boolean>): void;
}

export interface Waiting {
  /** Tries again, now that it is unlocked. */
  goOn(): void;
  giveUp(): void;
}

const LOOK_AGAIN_MS = 1_000;
const LOOKS_AFTER_ASKING = 5;

export function usePopupData(send: Send, place: Promise<Place>): PopupData {
  const [known, setKnown] = useState<PopupData['known']>();
  const [changeFault, setChangeFault] = useState<ChangeFault>();
  const [waiting, setWaiting] = useState<Waiting>();
  const [looksLeft, setLooksLeft] = useState(0);

  const load = async (): Promise<void> => {
    const ofTab = async () => {
      const { isPage, tab } = await place;
      const [list, state] = await Promise.all([
        send('alerts/list', tab === undefined ? {} : { tab }),
        tab === undefined ? undefined : send('tab/state', { tab }),
      ]);
      return { isPage, list, state };
    };
    const [settings, protection, { held: school }, rest] = await Promise.all([
      send('settings/read', {}),
      send('protection/read', {}),
      send('policy/read', {}),
      ofTab(),
    ]);
    setKnown({ settings, protection, school, ...rest });
  };
  const reload = (): void => {
    load().catch(() => setKnown('failed'));
  };
  const run = (work: () => Promise<unknown>): void => {
    setChangeFault(undefined);
    setWaiting(undefined);
    work().then(reload, (error: unknown) => {
      if (!isLocked(error)) return setChangeFault(faultOf(error));
      setWaiting({ goOn: () => run(work), giveUp: () => setWaiting(undefined) });
      // Somebody may have set the PIN in another window.
      reload();
    });
  };
  useLookWhenSeen(reload);

  const isStarting = known !== undefined && known !== 'failed' && known.state?.state === 'starting';
  useEffect(() => {
    if (!isStarting && looksLeft === 0) return undefined;
    const timer = setTimeout(() => {
      setLooksLeft((left) => Math.max(left - 1, 0));
      reload();
    }, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [known, isStarting, looksLeft]);

  return {
    known,
    changeFault,
    waiting,
    run,
    change: (changed) => run(() => send('settings/change', changed)),
    answer: ({ ids }, choice) =>
      run(() => Promise.all(ids.map((id) => send('alert/answer', { id, choice })))),
    setKnown: ({ contact }, known) => run(() => send('contact/known', { contact, known })),
    reload,
    asked: (answer) => {
      setLooksLeft(LOOKS_AFTER_ASKING);
      run(() => answer);
    },
  };
}
