// Where a card stands: in the window, off the place to write, and where the child put it if that can be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  coversAny,
  inside,
  MARGIN,
  type Room,
  spotFor,
} from '../../src/content/alert/placement.ts';

const CARD = { width: 360, height: 300 };
const roomWith = (...composers: Box[]): Room => ({ width: 1200, height: 800, isRtl: false, composers });
const BOTTOM: Box = { x: 0, y: 740, width: 1200, height: 60 };
const TOP_RIGHT: Box = { x: 900, y: 0, width: 300, height: 100 };

describe('a card', () => {
  test('stands at the end of the lines, at the top', () => {
    expect(spotFor(CARD, roomWith(BOTTOM), MARGIN, undefined)).toEqual({ x: 824, y: 16, maxHeight: 768 });
    expect(spotFor(CARD, { ...roomWith(BOTTOM), isRtl: true }, MARGIN, undefined).x).toBe(16);
  });

  test('takes the next corner where the place to write is in the first', () => {
    const { x, y } = spotFor(CARD, roomWith(TOP_RIGHT), MARGIN, undefined);
    expect({ x, y }).toEqual({ x: 824, y: 484 });
    expect(spotFor(CARD, roomWith(TOP_RIGHT, BOTTOM), MARGIN, undefined)).toMatchObject({ x: 16, y: 16 });
  });

  test('stands where the child put it, unless the place to write is there by now', () => {
    const wanted = { x: 300, y: 200 };
    expect(spotFor(CARD, roomWith(BOTTOM), MARGIN, wanted)).toMatchObject(wanted);
    expect(spotFor(CARD, roomWith(BOTTOM), MARGIN, { x: 300, y: 700 })).toMatchObject({ x: 824, y: 16 });
    expect(spotFor(CARD, roomWith(), MARGIN, { x: 5000, y: 5000 })).toMatchObject({ x: 840, y: 500 });
  });

  test('makes itself small above a place to write that leaves no corner free', () => {
    const room = {
      width: 320,
      height: 400,
      isRtl: false,
      composers: [{ x: 0, y: 300, width: 320, height: 100 }],
    };
    expect(spotFor({ width: 288, height: 360 }, room, MARGIN, undefined)).toEqual({
      x: 16,
      y: 16,
      maxHeight: 268,
    });
  });
});

test('in any window a card is inside, and off the place to write where anything is left beside it', () => {
  const size = fc.integer({ min: 320, max: 2000 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 120, max: 600 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 30, max: 120 }),
      fc.boolean(),
      (width, height, cardHeight, at, composerHeight, isRtl) => {
        const composer = { x: 0, y: at * (height - composerHeight), width, height: composerHeight };
        const room = { width, height, isRtl, composers: [composer] };
        const card = { width: Math.min(360, width - 2 * MARGIN), height: cardHeight };
        const spot = spotFor(card, room, MARGIN, undefined);
        const box = { ...spot, width: card.width, height: Math.min(card.height, spot.maxHeight) };
        const { x, y } = inside(box, box, room);
        const [left, top] = [Math.abs(x - spot.x), Math.abs(y - spot.y)];
        const isFree = Math.max(composer.y, height - composer.y - composer.height) > 150 + 3 * MARGIN;
        return left < 1 && top < 1 && (!isFree || !coversAny(box, [composer]));
      },
    ),
  );
});
