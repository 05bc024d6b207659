// On the list, where a school set Nightlight up: who did, and the way to all of it.
import type { HeldPolicy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { setUpBy } from '../policy/set-up-by.ts';
import { allowedUnder } from './allowed.ts';
import { openerOf } from './view.ts';

export function SchoolLine({ held, onOpen }: { held: HeldPolicy; onOpen: () => void }) {
  const { say } = useTexts();
  return (
    <section class="school-line">
      <div>
        <p>{setUpBy(held, say)}</p>
        {!allowedUnder(held).pause && <p class="soft small">{say('school_noPause')}</p>}
      </div>
      <button type="button" id={openerOf('school')} onClick={onOpen}>
        {say('school_open')}
      </button>
    </section>
  );
}
