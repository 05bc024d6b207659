// The categories by week. It is a table, so that it needs no second one for screen readers: each figure stands in a
// shape that says how serious it was.
import type { AlertEntry } from '../../messages/contract.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { type WeekCell, type WeekRow, weekChart } from './weeks.ts';

const LEVELS = ['urgent', 'warn', 'note'] as const;
/** Weeks that are named above the columns: every one would be too small to read. */
const NAMED_EVERY = 4;

export function WeeksChart({ alerts }: { alerts: readonly AlertEntry[] }) {
  const { say, tag } = useTexts();
  const { starts, rows, left } = weekChart(alerts, new Date());
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' });
  return (
    <section class="weeks">
      <h2>{say('parent_weeks_heading')}</h2>
      {rows.length === 0 && <p class="soft">{say('parent_weeks_none')}</p>}
      {rows.length > 0 && (
        <div class="card">
          <table>
            <caption class="soft small">{say('parent_weeks_caption')}</caption>
            <thead>
              <tr>
                {starts.map((start, place) => (
                  <th key={start} scope="col">
                    <span class="unseen">{say('parent_weeks_from', [day.format(start)])}</span>
                    {place % NAMED_EVERY === 0 && (
                      <span class="soft small" aria-hidden="true">
                        {day.format(start)}
                      </span>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            {rows.map((row) => (
              <Row key={row.key} row={row} starts={starts} />
            ))}
          </table>
          {left > 0 && <p class="soft small">{say('parent_weeks_left', [String(left)])}</p>}
          <p class="legend">
            {LEVELS.map((level) => (
              <LevelMark key={level} level={level} />
            ))}
          </p>
        </div>
      )}
    </section>
  );
}

/** The name has a line of its own: beside twelve figures there is no room for it in a narrow window. */
function Row({ row, starts }: { row: WeekRow; starts: readonly number[] }) {
  const { say } = useTexts();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={starts.length}>
          {say(`tactic_${row.key}_name`)}
        </th>
      </tr>
      <tr>
        {row.cells.map((cell, week) => (
          <td key={starts[week]}>{cell !== undefined && <Figure cell={cell} />}</td>
        ))}
      </tr>
    </tbody>
  );
}

/** Counted further than that nobody reads it off a chart. */
const MOST = 99;

function Figure({ cell: { count, level } }: { cell: WeekCell }) {
  const { say } = useTexts();
  return (
    <>
      <svg class={`figure ${level}`} viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        {level === 'note' && <circle cx="14" cy="14" r="10" />}
        {level === 'warn' && <rect x="5" y="5" width="18" height="18" rx="3" transform="rotate(45 14 14)" />}
        {level === 'urgent' && (
          <path d="M12.3 2.5a2 2 0 0 1 3.4 0l11 20a2 2 0 0 1-1.7 3H3a2 2 0 0 1-1.7-3z" />
        )}
        <text x="14" y={level === 'urgent' ? 21.5 : 18.5} text-anchor="middle">
          {Math.min(count, MOST)}
        </text>
      </svg>
      <span class="unseen">
        {count} {say(`popup_level_${level}`)}
      </span>
    </>
  );
}
