// What several frames of a tab say together.
import { expect, test } from 'vitest';
import { joinReadings } from '../../src/background/join-readings.ts';
import type { FrameReading } from '../../src/messages/contract.ts';

const frame = (state: FrameReading['state'], messages = 0, byShape = false): FrameReading => ({
  state,
  messages,
  byShape,
});

test.each([
  ['nothing is watched', [], undefined],
  ['a page without a chat', [frame('noChat')], frame('noChat')],
  [
    'a frame without a chat says nothing',
    [frame('noChat', 0, true), frame('watching', 4)],
    frame('watching', 4),
  ],
  ['messages add up', [frame('watching', 4), frame('watching', 3, true)], frame('watching', 7, true)],
  ['one of them cannot be read', [frame('watching', 4), frame('unreadable')], frame('partly', 4)],
  ['none of them can be read', [frame('unreadable'), frame('unreadable')], frame('unreadable')],
  ['one of them in part', [frame('watching', 2), frame('partly', 4)], frame('partly', 6)],
  ['one of them begins', [frame('starting'), frame('watching', 2)], frame('watching', 2)],
])('%s', (_name, frames, together) => {
  expect(joinReadings(frames)).toEqual(together);
});
