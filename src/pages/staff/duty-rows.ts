// What is said of a duty, row by row: who, to whom, how fast, what is not allowed. A row without a source is left out;
// only how fast is always said, because silence would read as "no hurry".
import type { Duty } from '../../guidance/duty.ts';
import type { Locale, MessageKey } from '../../guidance/texts.ts';
import type { Texts } from '../../ui/texts.tsx';

export interface DutyRow {
  key: MessageKey;
  text: string;
}

/** The rows in the order in which they are read. */
export function dutyRows(duty: Duty, locale: Locale, say: Texts['say']): DutyRow[] {
  if (duty.state === 'unknown') return [];
  const { who, to, when, not, note } = duty;
  const law = 'law' in duty ? duty.law : undefined;
  const rows: readonly (readonly [MessageKey, string | undefined])[] = [
    ['staff_duty_who', who[locale]],
    ['staff_duty_to', to[locale]],
    ['staff_duty_when', when?.[locale] ?? say('staff_duty_noTime')],
    ['staff_duty_not', not?.[locale]],
    ['staff_duty_note', note?.[locale]],
    ['staff_duty_law', law?.[locale]],
  ];
  return rows.flatMap(([key, text]) => (text === undefined ? [] : [{ key, text }]));
}
