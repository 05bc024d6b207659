// For parents and teachers: every tactic, how it looks in a chat, what may be noticed in real life, and what helps.
import { type SpokenTactic, TACTICS, type TacticGroup } from '../../guidance/tactics.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Heading } from './heading.tsx';

const GROUPS = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly TacticGroup[];

export function SignsView() {
  const { say } = useTexts();
  const spoken = TACTICS.filter((tactic) => 'key' in tactic);
  return (
    <article class="signs">
      <Heading>{say('signs_title')}</Heading>
      <p>{say('signs_intro')}</p>
      <p>{say('signs_calm')}</p>
      {GROUPS.map((group) => (
        <section key={group}>
          <h3>{say(`signs_group_${group}`)}</h3>
          <div class="tactics">
            {spoken
              .filter((tactic) => tactic.group === group)
              .map((tactic) => (
                <TacticCard key={tactic.id} tactic={tactic} />
              ))}
          </div>
        </section>
      ))}
    </article>
  );
}

function TacticCard({ tactic: { key } }: { tactic: SpokenTactic }) {
  const { say } = useTexts();
  return (
    <div class="tactic">
      <h4>{say(`tactic_${key}_name`)}</h4>
      <blockquote>{say(`signs_${key}_sounds`)}</blockquote>
      <p class="label">{say('signs_notice')}</p>
      <ul>
        <li>{say(`signs_${key}_notice1`)}</li>
        <li>{say(`signs_${key}_notice2`)}</li>
      </ul>
      <p class="label">{say('signs_helps')}</p>
      <p>{say(`signs_${key}_helps`)}</p>
    </div>
  );
}
