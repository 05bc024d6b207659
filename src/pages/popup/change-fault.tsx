// That a change did not come about: because only the school may make it, or because something failed.
import { isManaged } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';

export type ChangeFault = 'managed' | 'failed';

export function faultOf(error: unknown): ChangeFault {
  return isManaged(error) ? 'managed' : 'failed';
}

export function ChangeFailed({ fault }: { fault: ChangeFault | undefined }) {
  const { say } = useTexts();
  if (fault === undefined) return null;
  return (
    <p class="fault" role="alert">
      {say(fault === 'managed' ? 'school_refused' : 'popup_error_change')}
    </p>
  );
}
