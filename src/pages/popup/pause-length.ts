// How long a pause may be chosen to last.

export const LENGTHS = ['quarter', 'hour', 'today'] as const;
export type Length = (typeof LENGTHS)[number];

/** How many minutes a pause lasts that begins now. */
export function minutesOf(length: Length, now: Date): number {
  if (length === 'quarter') return 15;
  if (length === 'hour') return 60;
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  // A day in which the clock is set back has more than 24 hours.
  return Math.min(Math.max(1, Math.ceil((midnight.getTime() - now.getTime()) / 60_000)), 24 * 60);
}
