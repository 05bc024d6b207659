// The fourth screen: a PIN for the guardian, which can be left out, and the recovery code once there is one.
import { NewPin } from '../../ui/new-pin.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ScreenFrame, StepForm } from './screen-frame.tsx';
import type { StepProps } from './step-props.ts';

export interface PinStepProps extends StepProps {
  hasPin: boolean;
  /** The recovery code, from the time the PIN was set until somebody noted it. */
  code: string | undefined;
  onCreate: (pin: string) => Promise<void>;
  onNoted: () => void;
}

export function PinStep({ run, choices, hasPin, code, onCreate, onNoted, onNext, onBack }: PinStepProps) {
  const { say } = useTexts();
  const title = say('welcome_pin_title');
  if (code !== undefined) {
    return (
      <ScreenFrame title={title}>
        <RecoveryCode
          code={code}
          onNoted={() => {
            onNoted();
            onNext();
          }}
        />
      </ScreenFrame>
    );
  }
  if (hasPin) {
    return (
      <StepForm
        title={title}
        lead={say('welcome_pin_isSet')}
        fault={run.fault}
        onBack={onBack}
        onNext={onNext}
      />
    );
  }
  return (
    <ScreenFrame title={title} lead={say('welcome_pin_lead')}>
      {choices.band === '14to17' && <p class="soft small">{say('welcome_pin_pause')}</p>}
      <p class="soft small">{say('welcome_pin_not')}</p>
      <NewPin onCreate={onCreate} />
      <p class="soft small apart">{say('welcome_pin_without')}</p>
      <div class="buttons ends">
        {onBack !== undefined && (
          <button type="button" class="back" onClick={onBack}>
            {say('welcome_back')}
          </button>
        )}
        <button type="button" onClick={onNext}>
          {say('welcome_pin_skip')}
        </button>
      </div>
    </ScreenFrame>
  );
}
