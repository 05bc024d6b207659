// How an adult can begin to talk about it: three lines for each kind of thing, in words that suit the age.
import type { Band } from './bands.ts';
import { spokenTactics, type TacticFamily, type TacticId } from './tactics.ts';
import type { MessageKey } from './texts.ts';

export type Topic = TacticFamily | 'general';

/** What presses most comes first. */
export const TOPICS = [
  'threat',
  'despair',
  'meeting',
  'image',
  'sexual',
  'material',
  'secrecy',
  'contact',
  'money',
  'drugs',
  'hurt',
  'general',
] as const satisfies readonly Topic[];

type Line = 1 | 2 | 3;
const LINES = [1, 2, 3] as const satisfies readonly Line[];

/** The lines that would sound like a lecture, or like being checked, to somebody of 14 and more. */
const FROM_14 = [
  'talk_contact_1_14to17',
  'talk_secrecy_1_14to17',
  'talk_sexual_1_14to17',
  'talk_image_1_14to17',
  'talk_image_3_14to17',
  'talk_threat_3_14to17',
  'talk_meeting_1_14to17',
  'talk_drugs_1_14to17',
] as const satisfies readonly MessageKey[];

/** The keys of the three lines. */
export function openingLines(topic: Topic, band: Band): MessageKey[] {
  return LINES.map((line): MessageKey => {
    // A small child hears shorter ones, without words that are not for that age.
    if (band === 'under10' && topic !== 'general' && line !== 3) return `talk_${topic}_${line}_under10`;
    const older = FROM_14.find((key) => key === `talk_${topic}_${line}_14to17`);
    return (band === '14to17' ? older : undefined) ?? `talk_${topic}_${line}`;
  });
}

/** What to talk about after these tactics: at most two things, what presses most first. */
export function topicsOf(tactics: readonly TacticId[]): Topic[] {
  const families: readonly Topic[] = spokenTactics(tactics).map(({ family }) => family);
  const topics = TOPICS.filter((topic) => families.includes(topic)).slice(0, 2);
  return topics.length > 0 ? topics : ['general'];
}
