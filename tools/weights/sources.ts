// Where talks come from: invented conversations of the project, and collections of ordinary chat beside it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCorpora } from '../evaluate/evaluate.ts';
import { splitOf } from '../evaluate/split.ts';
import type { Language } from '../rules/lexicon.ts';
import { type ChatMessage, parseConversation } from '../scan/conversation.ts';
import { openSource, readBatches } from '../scan/lines.ts';
import { recordOf } from '../scenarios/record.ts';
import { isRisky, readScenarios, type Scenario } from '../scenarios/scenario.ts';
import { UsageError } from '../usage.ts';
import { type Kind, type Talk, type TalkReader, talksOf } from './talk.ts';

/** The invented conversations. */
export const SCENARIOS = fileURLToPath(new URL('../../tests/scenarios', import.meta.url));
const EVERYDAY = 'everyday';
/** Messages of one collection, at most: none is to outvote the others. */
const MOST_MESSAGES = 40_000;
/** Collections about insults: what their labels call harmless holds real ones. */
const INSULTS = /^(edos|cold|olid)/;

/** Of a risky conversation all contacts together; of a harmless one each for itself. */
export function inventedTalks(language: Language, reader: TalkReader): Talk[] {
  return readScenarios(SCENARIOS)
    .filter(({ split, lang }) => split === 'tune' && lang.startsWith(language))
    .flatMap((scenario) => {
      const received = recordOf(scenario).messages.filter(({ direction }) => direction === 'received');
      const contacts = isRisky(scenario) ? [received] : bySpeaker(received);
      // The numbers at the end of an id count what one hand wrote.
      const source = scenario.id.replace(/\d+\w?$/, '');
      return contacts.flatMap((messages) => talksOf(messages, kindOf(scenario), source, reader));
    });
}

const kindOf = (scenario: Scenario): Kind =>
  isRisky(scenario) ? 'risky' : scenario.tactic === EVERYDAY ? 'everyday' : 'look-alike';

/** What the labels of the collections mean here. The fraud is that of calls, told to grown-ups and children alike. */
const KINDS: Readonly<Record<string, Kind>> = { benign: 'ordinary', fraud: 'collected' };

/** @throws UsageError where the folder is not there. */
export async function collectedTalks(
  folder: string,
  language: Language,
  reader: TalkReader,
): Promise<Talk[]> {
  const files = findCorpora(folder);
  if (files === undefined) throw new UsageError(`expected a folder of conversations, found no ${folder}`);
  const talks: Talk[] = [];
  for (const file of files.filter((name) => !INSULTS.test(path.basename(name)))) {
    let left = MOST_MESSAGES;
    for await (const { lines } of readBatches(openSource(file))) {
      for (const line of lines) {
        const record = parseConversation(line);
        if (left <= 0 || 'fault' in record) continue;
        const kind = KINDS[record.label ?? ''];
        if (kind === undefined) continue;
        if (!record.lang.startsWith(language) || splitOf(record.id) !== 'tune') continue;
        left -= record.messages.length;
        const source = path.basename(file);
        for (const messages of bySpeaker(record.messages.filter(({ direction }) => direction === 'received')))
          talks.push(...talksOf(messages, kind, source, reader));
      }
    }
  }
  return talks;
}

function bySpeaker(messages: readonly ChatMessage[]): ChatMessage[][] {
  const speakers = new Map<string, ChatMessage[]>();
  for (const message of messages)
    speakers.set(message.speaker, [...(speakers.get(message.speaker) ?? []), message]);
  return [...speakers.values()];
}
