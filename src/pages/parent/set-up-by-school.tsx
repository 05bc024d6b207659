// That a school set Nightlight up, whom to ask, and where to read on: each in a tab of its own, for this page stays open.
import type { HeldPolicy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { setUpBy, whomToAsk } from '../policy/set-up-by.ts';

export function SetUpBySchool({ held }: { held: HeldPolicy }) {
  const { say } = useTexts();
  return (
    <div class="hint school">
      <p>
        <strong>{setUpBy(held, say)}</strong>
      </p>
      <p>{whomToAsk(held, say)}</p>
      <p class="links">
        <a href="../popup/index.html?view=school" target="_blank" rel="noreferrer">
          {say('policy_read')}
        </a>
        <a href="../staff/index.html" target="_blank" rel="noreferrer">
          {say('policy_staff')}
        </a>
        <a href="../policy/index.html" target="_blank" rel="noreferrer">
          {say('policy_open')}
        </a>
      </p>
    </div>
  );
}
