// The words of one in-page alert, in the child's language and age band.
import { childAdvice, mayShowImages } from '../guidance/advice.ts';
import { type Band, DEFAULT_BAND } from '../guidance/bands.ts';
import { isTacticId, type TacticId } from '../guidance/tactics.ts';
import { type MessageKey, translate } from '../guidance/texts.ts';
import {
  ACTIONS,
  type Action,
  type AlertForm,
  type AlertView,
  type Choice,
  type Settings,
} from '../messages/contract.ts';
import type { AlertRecord } from '../store/schema.ts';
import type { Language } from './language.ts';

/**
 * What the page shows for an alert; undefined for a note, which only the toolbar button tells.
 * @param allowed what a school lets its pupils do
 */
export function alertView(
  alert: AlertRecord,
  { locale, messages }: Language,
  { band = DEFAULT_BAND, place }: Settings,
  allowed: readonly Action[] = ACTIONS,
): AlertView | undefined {
  if (alert.level === 'note') return undefined;
  const { level } = alert;
  const tactics = alert.tactics.filter(isTacticId);
  const say = (key: MessageKey): string => translate(messages, key);
  return {
    ...childAdvice(tactics, level, band, messages),
    id: alert.id,
    level,
    form: level === 'urgent' ? 'dialog' : FORMS[band],
    locale,
    sign: say('alert_sign'),
    actions: choicesAt(band, level, tactics)
      .filter((choice) => choice !== 'save' || allowed.includes('save'))
      .map((choice) => ({
        choice,
        label: say(band === 'under10' ? 'alert_action_adult_under10' : LABELS[choice]),
      })),
    later: say('alert_action_later'),
    move: say('alert_action_move'),
    ...(place && { place }),
  };
}

/** The younger the child, the less there is beside it. */
const FORMS: Readonly<Record<Band, AlertForm>> = { under10: 'cover', '10to13': 'side', '14to17': 'card' };

const LABELS = {
  adult: 'alert_action_adult',
  save: 'alert_action_save',
  why: 'alert_action_why',
  decide: 'alert_action_decide',
  takedown: 'alert_action_takedown',
  report: 'alert_action_report',
  fine: 'alert_action_fine',
} as const satisfies Partial<Record<Choice, MessageKey>>;

function choicesAt(
  band: Band,
  level: 'warn' | 'urgent',
  tactics: readonly TacticId[],
): (keyof typeof LABELS)[] {
  if (band === 'under10') return ['adult'];
  if (band === '10to13') return ['adult', 'save', 'why'];
  return ['decide', mayShowImages(tactics) ? 'takedown' : 'report', level === 'warn' ? 'fine' : 'why'];
}
