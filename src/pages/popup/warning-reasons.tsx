// Why a warning came: what is behind each tactic, the words that led to it, and the rules for whoever wants to know.
import { isTacticId, spokenTactics } from '../../guidance/tactics.ts';
import type { AlertEntry } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';

/** Tactics explained at most; the first is the one that matters. */
const EXPLAINED = 3;

export function WarningReasons({ alert: { tactics, excerpts, rules, byTone } }: { alert: AlertEntry }) {
  const { say } = useTexts();
  const spoken = spokenTactics(tactics.filter(isTacticId)).slice(0, EXPLAINED);
  const keys = spoken.length > 0 ? spoken.map(({ key }) => key) : (['general'] as const);
  return (
    <>
      <dl class="reasons">
        {keys.map((key) => (
          <div key={key}>
            <dt>{say(`tactic_${key}_name`)}</dt>
            <dd>{say(`tactic_${key}_why`)}</dd>
          </div>
        ))}
      </dl>
      {byTone && <p>{say('popup_by_tone')}</p>}
      <p class="soft small">{say(excerpts.length > 0 ? 'popup_words_heading' : 'popup_words_gone')}</p>
      {excerpts.length > 0 && (
        <ul class="words">
          {excerpts.map((words) => (
            <li key={words}>
              <q>{words}</q>
            </li>
          ))}
        </ul>
      )}
      <p class="rules soft small">{rules.join(', ')}</p>
    </>
  );
}
