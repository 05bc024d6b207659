// What an adult does first, whatever it was: for the page that is handed over, and for the parents' page.
import type { MessageKey } from '../../guidance/texts.ts';
import { useTexts } from '../../ui/texts.tsx';

const STEPS = [
  'adult_step_calm',
  'adult_step_thank',
  'adult_step_keep',
  'adult_step_noWriting',
  'adult_step_noImages',
  'adult_step_call',
] as const satisfies readonly MessageKey[];

export function FirstTenMinutes() {
  const { say } = useTexts();
  return (
    <section>
      <h3>{say('adult_first_heading')}</h3>
      <ol class="steps">
        {STEPS.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ol>
    </section>
  );
}
