// The warnings: neutral categories, level, site and time. No text of any chat.
import type { Band } from '../../guidance/bands.ts';
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry } from '../../messages/contract.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { relativeTime } from '../../ui/relative-time.ts';
import { type Say, useTexts } from '../../ui/texts.tsx';
import { plainTime } from './chat-file.ts';
import type { Warning } from './merge-alerts.ts';

/** Categories named in one line; more would be noise. */
const NAMED = 3;

export interface WarningListProps {
  warnings: readonly Warning[];
  band: Band;
  onOpen: (id: string) => void;
}

export function WarningList({ warnings, band, onOpen }: WarningListProps) {
  const { say } = useTexts();
  const here = warnings.filter(({ thisTab }) => thisTab);
  const others = warnings.filter(({ thisTab }) => !thisTab);
  const rows = (list: readonly Warning[]) => (
    <ul class="warnings">
      {list.map((warning) => (
        <li key={warning.id}>
          <WarningRow warning={warning} band={band} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{say('popup_warnings_heading')}</h2>
      {warnings.length === 0 && <p class="soft empty">{say('popup_warnings_empty')}</p>}
      {here.length > 0 && <h3 class="soft small">{say('popup_thisTab')}</h3>}
      {here.length > 0 && rows(here)}
      {here.length > 0 && others.length > 0 && <h3 class="soft small">{say('popup_others')}</h3>}
      {others.length > 0 && rows(others)}
    </section>
  );
}

function WarningRow({ warning, band, onOpen }: Omit<WarningListProps, 'warnings'> & { warning: Warning }) {
  const { say } = useTexts();
  const isFine = warning.choice === 'fine';
  return (
    <button
      type="button"
      id={buttonOf(warning.id)}
      class={`warning ${warning.level}${isFine ? ' fine' : ''}`}
      onClick={() => onOpen(warning.id)}
    >
      <LevelMark level={warning.level} />
      <span class="categories">{categoriesOf(warning, band, say)}</span>
      <WhereAndWhen alert={warning} />
      {isFine && <span class="soft small answered">{say('popup_fine')}</span>}
      <SchoolTold alert={warning} />
      <PackMade alert={warning} />
    </button>
  );
}

/** The site and how long ago. */
export function WhereAndWhen({ alert: { site, at } }: { alert: Pick<AlertEntry, 'site' | 'at'> }) {
  const { tag } = useTexts();
  return (
    <span class="soft small">
      {site.replace(/^www\./, '')}
      {' · '}
      <time dateTime={new Date(at).toISOString()}>{relativeTime(at, Date.now(), tag)}</time>
    </span>
  );
}

/** That the pupil opened the way to tell the school. */
export function SchoolTold({ alert: { choice } }: { alert: Pick<AlertEntry, 'choice'> }) {
  const { say } = useTexts();
  if (choice !== 'school') return null;
  return <span class="soft small answered">{say('tell_told')}</span>;
}

/** That an evidence pack was made, and when: nobody makes one unseen. */
export function PackMade({ alert: { packedAt } }: { alert: Pick<AlertEntry, 'packedAt'> }) {
  const { say } = useTexts();
  if (packedAt === undefined) return null;
  return <span class="soft small">{say('evidence_packed', [plainTime(new Date(packedAt))])}</span>;
}

/** The id of the button that opens an alert. */
export function buttonOf(alert: string): string {
  return `warning-${alert}`;
}

/**
 * The neutral names of what was noticed, most telling first, in one line. A small child reads one plain sentence
 * instead: some of the names are not for that age.
 */
export function categoriesOf({ tactics }: Pick<AlertEntry, 'tactics'>, band: Band, say: Say): string {
  const spoken = spokenTactics(tactics.filter(isTacticId));
  if (band === 'under10') return say(`tactic_${spoken[0]?.key ?? 'general'}_child_under10`);
  if (spoken.length === 0) return say('tactic_general_name');
  const names = spoken.slice(0, NAMED).map(({ key }) => say(`tactic_${key}_name`));
  // No dot begins a line.
  return names.join('\u00a0· ');
}
