// The stories of the practice page, imported one by one as the lists of countries are.
import afterTheGame from '../../assets/practice/10to13-after-the-game.json';
import behindTheStation from '../../assets/practice/10to13-behind-the-station.json';
import childStar from '../../assets/practice/10to13-child-star.json';
import dramaClub from '../../assets/practice/10to13-drama-club.json';
import easyMoney from '../../assets/practice/14to17-easy-money.json';
import oldConsole from '../../assets/practice/14to17-old-console.json';
import onlyForMe from '../../assets/practice/14to17-only-for-me.json';
import payTonight from '../../assets/practice/14to17-pay-tonight.json';
import goldenDragon from '../../assets/practice/under10-golden-dragon.json';
import grandma from '../../assets/practice/under10-grandma.json';
import manyQuestions from '../../assets/practice/under10-many-questions.json';
import otherApp from '../../assets/practice/under10-other-app.json';
import type { Band } from './bands.ts';
import { parseStory, type Story } from './practice-story.ts';

/** In the order in which they are offered. */
const FILES: Readonly<Record<string, unknown>> = {
  'under10-golden-dragon': goldenDragon,
  'under10-grandma': grandma,
  'under10-many-questions': manyQuestions,
  'under10-other-app': otherApp,
  '10to13-after-the-game': afterTheGame,
  '10to13-child-star': childStar,
  '10to13-drama-club': dramaClub,
  '10to13-behind-the-station': behindTheStation,
  '14to17-old-console': oldConsole,
  '14to17-easy-money': easyMoney,
  '14to17-only-for-me': onlyForMe,
  '14to17-pay-tonight': payTonight,
};

export const STORY_IDS: readonly string[] = Object.keys(FILES);

/** Reads one story; throws a GuidanceFileError when the file is broken. */
export function story(id: string): Story {
  return parseStory(FILES[id], `assets/practice/${id}.json`);
}

/** The stories for an age. */
export function storiesFor(band: Band): Story[] {
  return STORY_IDS.map(story).filter((one) => one.band === band);
}
