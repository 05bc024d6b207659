// Whether Nightlight works: what it read last, what it cannot read, where it does not look at all.
import type { Health, Protection } from '../../messages/contract.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { useTexts } from '../../ui/texts.tsx';
import { PauseList } from '../popup/pause-list.tsx';

interface Line {
  /** Something somebody may want to do about. */
  isOpen: boolean;
  text: string;
  how?: string;
}

export function HealthView({ health, protection }: { health: Health; protection: Protection }) {
  const { say, tag } = useTexts();
  const when = (at: number): string => dayAndTime(at, tag);
  const { lastReadAt, unreadable, privateWindows, unsaved, resetAt } = health;
  const { agreedAt, pause } = protection;
  const state: Line =
    agreedAt === undefined
      ? { isOpen: true, text: say('state_notSetUp') }
      : pause !== undefined
        ? { isOpen: true, text: say('state_paused', [clockTime(pause.until, tag)]) }
        : { isOpen: false, text: say('parent_health_on') };
  const lines: Line[] = [
    state,
    lastReadAt === undefined
      ? { isOpen: true, text: say('parent_health_neverRead'), how: say('parent_health_neverRead_how') }
      : { isOpen: false, text: say('parent_health_lastRead', [when(lastReadAt)]) },
    ...unreadable.map(({ site, at }) => ({
      isOpen: true,
      text: say('parent_health_unreadable', [site, when(at)]),
    })),
    privateWindows
      ? { isOpen: false, text: say('parent_health_private_on') }
      : { isOpen: true, text: say('parent_health_private_off'), how: say('parent_health_private_how') },
    ...(unsaved === 0 ? [] : [{ isOpen: true, text: say('parent_health_unsaved', [String(unsaved)]) }]),
    ...(resetAt === undefined ? [] : [{ isOpen: true, text: say('parent_health_reset', [when(resetAt)]) }]),
    { isOpen: true, text: say('parent_health_notCovered') },
  ];
  return (
    <section class="health">
      <h2>{say('parent_health_heading')}</h2>
      <ul class="card checks">
        {lines.map(({ isOpen, text, how }) => (
          <li key={text} class={isOpen ? 'open' : 'fine'}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d={isOpen ? 'M8 3v6M8 12v1' : 'M3 8.5l3.5 3.5L13 4.5'} />
            </svg>
            <div>
              <p>{text}</p>
              {how !== undefined && <p class="soft small">{how}</p>}
            </div>
          </li>
        ))}
      </ul>
      <PauseList pauses={protection.pauses} />
    </section>
  );
}
