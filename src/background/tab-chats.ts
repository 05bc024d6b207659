// What is read in a tab: its frames are asked, for each has a watcher of its own, and comes and goes without a word.
import * as v from 'valibot';
import { FRAME_READING, FrameReading } from '../messages/contract.ts';
import { globalsOfFrames } from '../platform/frames.ts';
import { joinReadings } from './join-readings.ts';
import { readTab } from './tabs.ts';

/** Of all frames of the tab that are watched; undefined where none is. */
export async function readTabChats(tab: number): Promise<FrameReading | undefined> {
  const { frames } = await readTab(tab);
  const readings = (await globalsOfFrames(tab, frames, FRAME_READING)).flatMap((value) => {
    const reading = v.safeParse(FrameReading, value);
    return reading.success ? [reading.output] : [];
  });
  return joinReadings(readings);
}
