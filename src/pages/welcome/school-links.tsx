// Where to read on under a school's policy.
import type { Band } from '../../guidance/bands.ts';
import type { HeldPolicy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';

export function SchoolLinks({ held, band }: { held: HeldPolicy; band: Band }) {
  const { say } = useTexts();
  return (
    <nav class="card" aria-labelledby="school-links">
      <h2 id="school-links">{say('welcome_school_more')}</h2>
      <ul class="links">
        <li>
          <a href="../popup/index.html?view=school">{say('policy_read')}</a>
        </li>
        {held.policy.practice !== false && (
          <li>
            <a href={`../practice/index.html?band=${band}`}>{say('welcome_done_practice')}</a>
          </li>
        )}
        <li>
          <a href="../staff/index.html">{say('policy_staff')}</a>
        </li>
        <li>
          <a href="../policy/index.html">{say('policy_open')}</a>
        </li>
      </ul>
    </nav>
  );
}
