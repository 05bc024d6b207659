// What was shared with the guardian, and when the parents' page was opened: the same for everybody to see.
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { type ChangeFault, faultOf } from './change-fault.tsx';

export interface Shared {
  /** Undefined until it is known, and where it cannot be. */
  known: (Reply<'vault/list'> & Reply<'parent/openings'>) | undefined;
  /** Why the last change did not come about. */
  fault: ChangeFault | undefined;
  /** Does anything, and looks again. */
  run(work: () => Promise<unknown>): void;
}

/** @param again a change of it is a reason to look again */
export function useShared(send: Send, again: unknown): Shared {
  const [known, setKnown] = useState<Shared['known']>();
  const [fault, setFault] = useState<ChangeFault>();
  const look = async (): Promise<void> => {
    const [shared, openings] = await Promise.all([send('vault/list', {}), send('parent/openings', {})]);
    setKnown({ ...shared, ...openings });
  };
  const run = (work: () => Promise<unknown>): void => {
    setFault(undefined);
    work()
      .then(look)
      .catch((error: unknown) => {
        console.error('Nightlight:', error);
        setFault(faultOf(error));
      });
  };
  useEffect(() => run(async () => undefined), [again]);
  return { known, fault, run };
}
