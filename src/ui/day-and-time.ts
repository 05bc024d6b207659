// A moment as people write it in the reader's language: the day, and the time of it.

/** @param at milliseconds since 1970. @param tag BCP 47. */
export function dayAndTime(at: number, tag: string): string {
  return new Date(at).toLocaleString(tag, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
}
