// What the child reads and the order of what to do. Picks keys by tactic, level and age; writes no sentence itself.
import type { Band } from './bands.ts';
import { familiesOf, type SpokenTactic, spokenTactics, type TacticFamily, type TacticId } from './tactics.ts';
import { type MessageKey, type Messages, translate } from './texts.ts';

export interface ChildAdvice {
  title: string;
  /** What the message does; short paragraphs. */
  body: string[];
  /** The one next step. */
  step: string;
  reassurance: string;
}

/** At most so many further categories are named: a list would scare and not help. */
const FURTHER = 2;

/** Where somebody may already have sent a picture, the reassurance says that help still works. */
const MAY_BE_SENT: readonly TacticId[] = ['sextortion', 'image-trade'];

/** Texts for one alert. Tactics nobody has words for fall back to a general text: an alert never fails for words. */
export function childAdvice(
  /** Most telling first. */
  tactics: readonly TacticId[],
  level: 'warn' | 'urgent',
  band: Band,
  messages: Messages,
): ChildAdvice {
  const [first, ...further] = spokenTactics(tactics);
  const key = first?.key ?? 'general';
  const body = [translate(messages, `tactic_${key}_child_${band}`)];
  // Under 10: three short sentences in all, so one thing only.
  if (band !== 'under10') body.push(...alsoSeen(further, messages));
  return {
    title: translate(messages, `alert_title_${level}_${band}`),
    body,
    step: translate(messages, `tactic_${key}_step_${band}`),
    reassurance: translate(messages, reassurance(tactics, band)),
  };
}

function alsoSeen(further: readonly SpokenTactic[], messages: Messages): string[] {
  return further
    .slice(0, FURTHER)
    .map(({ key }) => translate(messages, 'alert_also', [translate(messages, `tactic_${key}_name`)]));
}

function reassurance(tactics: readonly TacticId[], band: Band): MessageKey {
  const mayBeSent = tactics.some((tactic) => MAY_BE_SENT.includes(tactic));
  return mayBeSent && band !== 'under10' ? `reassure_sent_${band}` : `reassure_${band}`;
}

/** Pictures may be in view: nothing must be copied, not even as evidence. */
const PICTURES: readonly TacticFamily[] = ['image', 'threat', 'material'];
/** A picture of the child may be out: show how to take it down. */
const TAKEDOWN: readonly TacticFamily[] = ['image', 'threat'];

/** Whether a picture of the child may be out. */
export function mayShowImages(tactics: readonly TacticId[]): boolean {
  const families = familiesOf(tactics);
  return TAKEDOWN.some((family) => families.has(family));
}

/** The ordered advice: stop, keep, tell, call, report, block. A young child has one task only. */
export function steps(tactics: readonly TacticId[], band: Band): MessageKey[] {
  if (band === 'under10') return ['step_tell_under10'];
  const families = familiesOf(tactics);
  const any = (wanted: readonly TacticFamily[]) => wanted.some((family) => families.has(family));
  const list: MessageKey[] = ['step_stop', 'step_keep'];
  if (any(PICTURES)) list.push('step_noImages');
  list.push('step_tell', 'step_call');
  if (any(TAKEDOWN)) list.push('step_takedown');
  list.push('step_report', 'step_block');
  return list;
}
