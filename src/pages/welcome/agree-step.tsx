// The last screen: what Nightlight sees and what not, and the leave to read, given by a button of its own.
import type { MessageKey } from '../../guidance/texts.ts';
import type { HeldPolicy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { setUpBy, whomToAsk } from '../policy/set-up-by.ts';
import { StepForm } from './screen-frame.tsx';
import { SEES_NOT, Sees } from './sees.tsx';
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

const SCHOOL_SEES = [
  'welcome_school_sees_installed',
  'welcome_school_sees_settings',
] as const satisfies readonly MessageKey[];
export interface AgreeStepProps extends StepProps {
  isAgreed: boolean;
  onLater: () => void;
}

export function AgreeStep({ run, held, isAgreed, onNext, onBack, onLater }: AgreeStepProps) {
  const { say } = useTexts();
  return (
    <StepForm
      title={say('welcome_agree_title')}
      lead={say('welcome_agree_lead')}
      fault={run.fault}
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
      {held !== undefined && <SchoolSees held={held} />}
      <p class="note">{say('welcome_agree_device')}</p>
      {!isAgreed && <p>{say('welcome_agree_means')}</p>}
    </StepForm>
  );
}

/** Which school, whom to ask, and what it learns. */
function SchoolSees({ held }: { held: HeldPolicy }) {
  const { say } = useTexts();
  return (
    <>
      <div class="note">
        <p>{setUpBy(held, say)}</p>
        <p>{whomToAsk(held, say)}</p>
      </div>
      <div class="sees">
        <Sees title={say('welcome_school_sees')} name="can" keys={SCHOOL_SEES} />
        <Sees title={say('welcome_school_seesNot')} name="cannot" keys={SEES_NOT} />
      </div>
    </>
  );
}
