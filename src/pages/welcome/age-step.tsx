// The second screen: how old, which decides the words, and where, which decides whom to call.
import { useState } from 'preact/hooks';
import { BANDS } from '../../guidance/bands.ts';
import { CountrySelect } from '../../ui/country-select.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ChoiceFault, StepForm } from './screen-frame.tsx';
import type { StepProps } from './step-props.ts';

const FAULT = 'age-fault';

export function AgeStep({ run, choices, user = 'child', onNext, onBack }: StepProps) {
  const { say } = useTexts();
  const [isMissing, setMissing] = useState(false);
  const { band } = run.settings;
  const next = async (): Promise<void> => {
    setMissing(band === undefined);
    if (band === undefined) return document.querySelector<HTMLElement>('[name][value="under10"]')?.focus();
    // A guess that was looked at and left is a choice.
    if (await run.save({ country: choices.country })) onNext();
  };
  const isWrong = isMissing && band === undefined;
  const title = say(`welcome_age_title_${user}`);
  return (
    <StepForm
      title={title}
      lead={say('welcome_age_lead')}
      hasFailed={run.hasFailed}
      onBack={onBack}
      onNext={() => void next()}
    >
      <RadioCards
        legend={title}
        isLegendHidden
        options={BANDS.map((value) => ({
          value,
          label: say(user === 'self' && value === '14to17' ? 'welcome_age_older' : `popup_band_${value}`),
          means: say(`welcome_age_means_${value}`),
        }))}
        value={band}
        onChange={(chosen) => run.choose({ band: chosen })}
        faultId={isWrong ? FAULT : undefined}
      />
      <ChoiceFault id={FAULT} isMissing={isWrong} />
      <div>
        <CountrySelect country={choices.country} onChange={(country) => run.choose({ country })} />
        <p class="soft small">{say('welcome_country_why')}</p>
        {choices.isGuessed && <p class="soft small">{say('welcome_country_guess')}</p>}
      </div>
    </StepForm>
  );
}
