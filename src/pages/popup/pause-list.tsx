// When Nightlight was paused, for how long and why: the same for a child and for a guardian.
import type { Pause } from '../../messages/contract.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { useTexts } from '../../ui/texts.tsx';

/** So many are of use; the rest would hide them. */
const LISTED = 10;

export function PauseList({ pauses }: { pauses: readonly Pause[] }) {
  const { say, tag } = useTexts();
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' });
  return (
    <section>
      <h3>{say('pause_last')}</h3>
      {pauses.length === 0 && <p class="soft">{say('pause_none')}</p>}
      <ul class="pauses">
        {pauses.slice(0, LISTED).map(({ at, until, endedAt, reason }) => (
          <li key={at}>
            <span>
              {say('pause_entry', [day.format(at), clockTime(at, tag), clockTime(endedAt ?? until, tag)])}
            </span>
            <span class="soft small">{say(`pause_reason_${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
