// Ways to begin a talk, by what it is about, in words for the child's age.
import type { Band } from '../../guidance/bands.ts';
import { openingLines, TOPICS, type Topic } from '../../guidance/conversation.ts';
import { useTexts } from '../../ui/texts.tsx';

export function OpeningLines({ topic, band }: { topic: Topic; band: Band }) {
  const { say } = useTexts();
  return (
    <ul class="lines">
      {openingLines(topic, band).map((key) => (
        <li key={key}>
          <q>{say(key)}</q>
        </li>
      ))}
    </ul>
  );
}

export function TalkGuide({ band }: { band: Band }) {
  const { say } = useTexts();
  return (
    <section class="talk">
      <h2>{say('parent_talk_heading')}</h2>
      <p>{say('parent_talk_lead')}</p>
      <div class="topics">
        {[...TOPICS].reverse().map((topic) => (
          <details key={topic} class="card">
            <summary>{say(`parent_topic_${topic}`)}</summary>
            <OpeningLines topic={topic} band={band} />
          </details>
        ))}
      </div>
    </section>
  );
}
