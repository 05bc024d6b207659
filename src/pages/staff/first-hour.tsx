// What staff do in the first hour, in this order: the pupil first, then nothing that destroys or spreads anything, then
// the people whose task it is.
import { useTexts } from '../../ui/texts.tsx';

const STEPS = ['safe', 'listen', 'ask', 'images', 'device', 'contact', 'lead', 'report', 'home'] as const;

/** @param danger the number to call at once; undefined where none is confirmed. */
export function FirstHour({ danger }: { danger: string | undefined }) {
  const { say } = useTexts();
  return (
    <section class="first-hour">
      <h2>{say('staff_hour_heading')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <p class="step">{say(`staff_step_${step}`)}</p>
            <p>{say(`staff_step_${step}_how`)}</p>
            {step === 'safe' && danger !== undefined && (
              <p class="danger">{say('staff_step_danger', [danger])}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
