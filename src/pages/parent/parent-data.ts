// What the parents' page knows and changes, all of it through the background. It is locked whenever the background
// says so: at the first look, after five minutes, or at any call.
import { useEffect, useState } from 'preact/hooks';
import type { HeldPolicy, Reply, Settings } from '../../messages/contract.ts';
import { isLocked, isManaged, type Send } from '../../messages/send.ts';
import { useLookWhenSeen } from '../../ui/when-seen.ts';

export interface ParentKnown {
  settings: Settings;
  protection: Reply<'protection/read'>;
  /** What a school set, if one did. */
  held: HeldPolicy | undefined;
  /** Undefined while it is locked, and where the school has no such view. */
  view: Reply<'parent/read'> | undefined;
}

export interface ParentData {
  known: ParentKnown | 'failed' | undefined;
  /** The last change did not arrive, or is only the school's to make. */
  changeFault: 'failed' | 'managed' | undefined;
  reload(): void;
  change(changed: Settings): void;
  /** Does anything, and looks again at what holds then. */
  run(work: () => Promise<unknown>): void;
  /** The browser was asked for a site. */
  asked(answer: Promise<boolean>): void;
}

/** How often it is looked whether it is still open. */
const LOOK_MS = 10_000;

export function useParentData(send: Send): ParentData {
  const [known, setKnown] = useState<ParentData['known']>();
  const [changeFault, setChangeFault] = useState<ParentData['changeFault']>();

  const load = async (): Promise<void> => {
    const [settings, protection, { held }] = await Promise.all([
      send('settings/read', {}),
      send('protection/read', {}),
      send('policy/read', {}),
    ]);
    const isOpen = protection.guardian.isUnlocked && held?.policy.guardianView !== false;
    setKnown({ settings, protection, held, view: isOpen ? await readView(send) : undefined });
  };
  const reload = (): void => {
    load().catch((error: unknown) => {
      console.error('Nightlight:', error);
      setKnown('failed');
    });
  };
  const run = (work: () => Promise<unknown>): void => {
    setChangeFault(undefined);
    work()
      .catch((error: unknown) => {
        if (!isLocked(error)) setChangeFault(isManaged(error) ? 'managed' : 'failed');
      })
      .finally(reload);
  };

  useLookWhenSeen(reload);

  const isOpen = typeof known === 'object' && known.view !== undefined && known.protection.guardian.hasPin;
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setInterval(() => {
      send('protection/read', {}).then(({ guardian }) => {
        if (!guardian.isUnlocked) reload();
      }, reload);
    }, LOOK_MS);
    // Whoever leaves the page has left the room.
    const lock = (): void => {
      send('guardian/lock', {}).catch((error: unknown) => console.error('Nightlight:', error));
    };
    addEventListener('pagehide', lock);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', lock);
    };
  }, [isOpen]);

  return {
    known,
    changeFault,
    reload,
    run,
    change: (changed) => run(() => send('settings/change', changed)),
    asked: (answer) => run(() => answer),
  };
}

/** Undefined where it was locked in between. */
async function readView(send: Send): Promise<ParentKnown['view']> {
  try {
    return await send('parent/read', {});
  } catch (error) {
    if (isLocked(error)) return undefined;
    throw error;
  }
}
