// The warnings: neutral categories, level, site and time. No text of any chat.
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry } from '../../messages/contract.ts';
import { relativeTime } from '../../ui/relative-time.ts';
import { type Say, useTexts } from '../../ui/texts.tsx';

/** Categories named in one line; more would be noise. */
const NAMED = 3;

export function WarningList({
  alerts,
  onOpen,
}: {
  alerts: readonly AlertEntry[];
  onOpen: (id: string) => void;
}) {
  const { say, tag } = useTexts();
  return (
    <section>
      <h2>{say('popup_warnings_heading')}</h2>
      {alerts.length === 0 && <p class="soft empty">{say('popup_warnings_empty')}</p>}
      <ul class="warnings">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <button type="button" class={`warning ${alert.level}`} onClick={() => onOpen(alert.id)}>
              <span class="level">{say(`popup_level_${alert.level}`)}</span>
              <span class="categories">{categoriesOf(alert, say).join(' · ')}</span>
              <span class="soft small">
                {alert.site} · {relativeTime(alert.at, Date.now(), tag)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The neutral names of what was noticed, most telling first. */
export function categoriesOf({ tactics }: Pick<AlertEntry, 'tactics'>, say: Say): string[] {
  const spoken = spokenTactics(tactics.filter(isTacticId)).slice(0, NAMED);
  if (spoken.length === 0) return [say('tactic_general_name')];
  return spoken.map(({ key }) => say(`tactic_${key}_name`));
}
