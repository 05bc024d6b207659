// The first screen: hello, in which language, and who Nightlight is for.
import { useState } from 'preact/hooks';
import { LOCALES } from '../../guidance/texts.ts';
import type { User } from '../../messages/contract.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { LANGUAGE_NAMES } from '../../ui/language-names.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { setUpBy } from '../policy/set-up-by.ts';
import { ChoiceFault, StepForm } from './screen-frame.tsx';
import type { StepProps } from './step-props.ts';

const USERS = ['child', 'self', 'school'] as const satisfies readonly User[];
const FAULT = 'who-fault';

export function WhoStep({ run, choices, user, held, onNext, onBack }: StepProps) {
  const { say } = useTexts();
  const [isMissing, setMissing] = useState(false);
  const next = async (): Promise<void> => {
    setMissing(user === undefined);
    if (user === undefined) return document.querySelector<HTMLElement>('[name][value="child"]')?.focus();
    if (await run.save()) onNext();
  };
  const isWrong = isMissing && user === undefined;
  return (
    <StepForm
      title={say('welcome_who_title')}
      lead={say('welcome_who_lead')}
      before={<Lamp size={96} />}
      fault={run.fault}
      onBack={onBack}
      onNext={() => void next()}
    >
      <RadioCards
        legend={say('popup_language')}
        isRow
        options={LOCALES.map((value) => ({
          value,
          label: LANGUAGE_NAMES[value],
          tag: value.replace('_', '-'),
        }))}
        value={choices.locale}
        onChange={(locale) => run.choose({ locale })}
      />
      {held !== undefined ? (
        <p class="note">{setUpBy(held, say)}</p>
      ) : (
        <>
          <RadioCards
            legend={say('welcome_who_question')}
            options={USERS.map((value) => ({
              value,
              label: say(`welcome_who_${value}`),
              means: say(`welcome_who_${value}_means`),
            }))}
            value={user}
            onChange={(chosen) => run.choose({ user: chosen })}
            faultId={isWrong ? FAULT : undefined}
          />
          <div role="status">{user === 'school' && <p class="note">{say('welcome_who_school_note')}</p>}</div>
          {user === 'school' && <ForSchools />}
        </>
      )}
      <ChoiceFault id={FAULT} isMissing={isWrong} />
    </StepForm>
  );
}

/** How a whole school is set up, and what staff need beside it. */
function ForSchools() {
  const { say } = useTexts();
  return (
    <div class="for-schools">
      <p>{say('welcome_school_docs', ['docs/deploy'])}</p>
      <a class="button" href="../staff/index.html" target="_blank" rel="noreferrer">
        {say('policy_staff')}
      </a>
    </div>
  );
}
