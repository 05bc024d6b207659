// The time of the day, as a clock in the reader's language shows it.

/** @param at milliseconds since 1970. @param tag BCP 47. */
export function clockTime(at: number, tag: string): string {
  return new Date(at).toLocaleTimeString(tag, { hour: 'numeric', minute: '2-digit' });
}
