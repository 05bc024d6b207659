// What `npm run channels` says of the duties to report: what kind of source each has, and how old the look at it is.
import { isStale } from '../../src/guidance/channel-age.ts';
import { COUNTRIES } from '../../src/guidance/channels.ts';
import { dutyOf } from '../../src/guidance/duties.ts';
import { DUTY_STATES, type Duty } from '../../src/guidance/duty.ts';

export interface DutyFigures {
  readonly country: string;
  readonly state: Duty['state'];
  readonly sources: number;
  /** When its sources were last read, or looked for. */
  readonly checked: string;
  readonly isStale: boolean;
}

/** @param at a day. */
export function dutyFigures(at: string): DutyFigures[] {
  return COUNTRIES.map((country) => {
    const { duty, checked } = dutyOf(country);
    const sources = 'sources' in duty ? duty.sources.length : 0;
    return { country, state: duty.state, sources, checked, isStale: isStale(checked, at) };
  });
}

/** The lines for a terminal. @param at a day. */
export function dutyLines(figures: readonly DutyFigures[], at: string): string[] {
  const states = DUTY_STATES.map((state) => {
    const found = figures.filter((one) => one.state === state);
    return `${found.length} ${state}`;
  });
  const stale = figures.filter((one) => one.isStale);
  return [
    ...stale.map(({ country }) => `duty of ${country}: not read in the twelve months before ${at}`),
    `${figures.length} duties of school staff: ${states.join(', ')}; ${stale.length} stale.`,
  ];
}
