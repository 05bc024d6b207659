// The words of one in-page alert, in the child's language and age band.
import { childAdvice } from '../guidance/advice.ts';
import { type Band, DEFAULT_BAND } from '../guidance/bands.ts';
import { isTacticId } from '../guidance/tactics.ts';
import { translate } from '../guidance/texts.ts';
import type { AlertView } from '../messages/contract.ts';
import type { AlertRecord } from '../store/schema.ts';
import type { Language } from './language.ts';

/** What the page shows for an alert; undefined for a note, which only the toolbar button tells. */
export function alertView(
  alert: AlertRecord,
  { locale, messages }: Language,
  band: Band = DEFAULT_BAND,
): AlertView | undefined {
  if (alert.level === 'note') return undefined;
  const advice = childAdvice(alert.tactics.filter(isTacticId), alert.level, band, messages);
  return {
    ...advice,
    id: alert.id,
    level: alert.level,
    locale,
    sign: translate(messages, 'alert_sign'),
    help: translate(messages, band === 'under10' ? 'alert_action_adult_under10' : 'alert_action_help'),
    later: translate(messages, 'alert_action_later'),
    fine: translate(messages, 'alert_action_fine'),
  };
}
