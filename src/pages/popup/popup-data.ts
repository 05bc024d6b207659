// What the popup knows and changes, all of it through the background. A change that failed is said, never hidden.
import { useEffect, useState } from 'preact/hooks';
import type { Reply, Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import type { Warning } from './merge-alerts.ts';

export interface Known {
  settings: Settings;
  list: Reply<'alerts/list'>;
  /** Undefined where the popup stands for no tab. */
  state: Reply<'tab/state'> | undefined;
}

export interface PopupData {
  known: Known | 'failed' | undefined;
  /** The last change did not arrive. */
  changeFailed: boolean;
  change(changed: Settings): void;
  /** "This was fine", for every alert in the warning. */
  answerFine(warning: Warning): void;
  /** Whether the contact of a warning is somebody from real life. */
  setKnown(warning: Warning, known: boolean): void;
  /** The person was asked for a site: a watcher may start within the next seconds. */
  asked(answer: Promise<boolean>): void;
}

const LOOK_AGAIN_MS = 1_000;
const LOOKS_AFTER_ASKING = 5;

export function usePopupData(send: Send, tab: number | undefined): PopupData {
  const [known, setKnown] = useState<PopupData['known']>();
  const [changeFailed, setChangeFailed] = useState(false);
  const [looksLeft, setLooksLeft] = useState(0);

  const load = async (): Promise<void> => {
    const [settings, list, state] = await Promise.all([
      send('settings/read', {}),
      send('alerts/list', tab === undefined ? {} : { tab }),
      tab === undefined ? undefined : send('tab/state', { tab }),
    ]);
    setKnown({ settings, list, state });
  };
  const reload = (): void => {
    load().catch(() => setKnown('failed'));
  };
  const follow = (work: Promise<unknown>): void => {
    setChangeFailed(false);
    work.then(reload, () => setChangeFailed(true));
  };

  useEffect(() => {
    reload();
    // As a tab it may be left open for days.
    const look = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

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
    changeFailed,
    change: (changed) => follow(send('settings/change', changed)),
    answerFine: ({ ids }) =>
      follow(Promise.all(ids.map((id) => send('alert/answer', { id, choice: 'fine' })))),
    setKnown: ({ contact }, known) => follow(send('contact/known', { contact, known })),
    asked: (answer) => {
      setLooksLeft(LOOKS_AFTER_ASKING);
      follow(answer);
    },
  };
}
