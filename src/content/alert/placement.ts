// Where a card may stand: where the child put it, else in the first corner from which the place to write stays free.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** What is left for it there; its words scroll where that is less than they need. */
  readonly maxHeight: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** The page runs from right to left: its lines end on the left. */
  readonly isRtl: boolean;
  /** Where the child writes. */
  readonly composers: readonly Box[];
}

/** Space around a card, in CSS pixels; a side card stands at the very edge. */
export const MARGIN = 16;
/** Below this height nothing is readable. */
const LEAST_HEIGHT = 150;

/**
 * @param card its size as it would like to be. @param edge space to the left and right window edge.
 * @param wanted the place the child chose, if any.
 */
export function spotFor(
  card: { width: number; height: number },
  room: Room,
  edge: number,
  wanted: { x: number; y: number } | undefined,
): Spot {
  const most = room.height - 2 * MARGIN;
  const height = Math.min(card.height, most);
  const left = edge;
  const right = Math.max(edge, room.width - card.width - edge);
  const bottom = Math.max(MARGIN, room.height - height - MARGIN);
  const [end, start] = room.isRtl ? [left, right] : [right, left];
  const corners = [
    { x: end, y: MARGIN },
    { x: end, y: bottom },
    { x: start, y: MARGIN },
    { x: start, y: bottom },
  ];
  if (wanted !== undefined) corners.unshift(inside(wanted, { width: card.width, height }, room));
  const free = corners.find((spot) => !coversAny({ ...spot, width: card.width, height }, room.composers));
  if (free !== undefined) return { ...free, maxHeight: most };
  const above = Math.min(...room.composers.map(({ y }) => y)) - 2 * MARGIN;
  if (above >= LEAST_HEIGHT) return { x: end, y: MARGIN, maxHeight: above };
  const y = Math.max(...room.composers.map((box) => box.y + box.height)) + MARGIN;
  const below = room.height - y - MARGIN;
  return below >= LEAST_HEIGHT
    ? { x: end, y, maxHeight: below }
    : // A window that is hardly more than the place to write: being seen comes first.
      { x: end, y: MARGIN, maxHeight: Math.max(above, Math.min(LEAST_HEIGHT, most)) };
}

/** The nearest place that is wholly in the window. */
export function inside(
  { x, y }: { x: number; y: number },
  card: { width: number; height: number },
  room: { width: number; height: number },
): { x: number; y: number } {
  return {
    x: Math.max(0, Math.min(x, room.width - card.width)),
    y: Math.max(0, Math.min(y, room.height - card.height)),
  };
}

/** Whether a card there would hide a part of any of these. */
export function coversAny(card: Box, others: readonly Box[]): boolean {
  return others.some(
    (other) =>
      card.x < other.x + other.width &&
      other.x < card.x + card.width &&
      card.y < other.y + other.height &&
      other.y < card.y + card.height,
  );
}
