// The last screen: what Nightlight sees and what not, and the leave to read, given by a button of its own.
import type { MessageKey } from '../../guidance/texts.ts';
import { useTexts } from '../../ui/texts.tsx';
import { StepForm } from './screen-frame.tsx';
import type { StepProps } from './step-props.ts';

const CAN = [
  'welcome_can_read',
  'welcome_can_ask',
  'welcome_can_keep',
  'welcome_can_words',
] as const satisfies readonly MessageKey[];
const CANNOT = [
  'welcome_cannot_apps',
  'welcome_cannot_pictures',
  'welcome_cannot_elsewhere',
  'welcome_cannot_all',
] as const satisfies readonly MessageKey[];

export interface AgreeStepProps extends StepProps {
  isAgreed: boolean;
  onLater: () => void;
}

export function AgreeStep({ run, isAgreed, onNext, onBack, onLater }: AgreeStepProps) {
  const { say } = useTexts();
  return (
    <StepForm
      title={say('welcome_agree_title')}
      lead={say('welcome_agree_lead')}
      hasFailed={run.hasFailed}
      onBack={onBack}
      onNext={onNext}
      nextLabel={say(isAgreed ? 'welcome_save' : 'welcome_agree')}
      others={
        !isAgreed && (
          <button type="button" onClick={onLater}>
            {say('welcome_later')}
          </button>
        )
      }
    >
      <div class="sees">
        <Sees title={say('welcome_can_title')} name="can" keys={CAN} />
        <Sees title={say('welcome_cannot_title')} name="cannot" keys={CANNOT} />
      </div>
      <p class="note">{say('welcome_agree_device')}</p>
      {!isAgreed && <p>{say('welcome_agree_means')}</p>}
    </StepForm>
  );
}

function Sees({ title, name, keys }: { title: string; name: string; keys: readonly MessageKey[] }) {
  const { say } = useTexts();
  return (
    <section class={name}>
      <h2>{title}</h2>
      <ul>
        {keys.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </section>
  );
}
