// The second screen: how old, which decides the words, and where, which decides whom to call.
import { useState } from 'preact/hooks';
import { BANDS } from '../../guidance/bands.ts';
import { CountrySelect } from '../../ui/country-select.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ChoiceFault, StepForm } from './screen-frame.tsx';
import type { StepProps } from './step-props.ts';

const FAULT = 'age-fault';

export function AgeStep({ run, choices, user = 'child', held, onNext, onBack }: StepProps) {
  const { say } = useTexts();
  const [isMissing, setMissing] = useState(false);
  const { band } = run.settings;
  const asksBand = held?.locked.includes('ageBand') !== true;
  const asksCountry = held?.locked.includes('country') !== true;
  const isOpen = asksBand && band === undefined;
  const next = async (): Promise<void> => {
    setMissing(isOpen);
    if (isOpen) return document.querySelector<HTMLElement>('[name][value="under10"]')?.focus();
    // A guess that was looked at and left is a choice.
    if (await run.save(asksCountry ? { country: choices.country } : {})) onNext();
  };
  const isWrong = isMissing && isOpen;
  const title = say(asksBand ? `welcome_age_title_${user}` : 'popup_country');
  return (
    <StepForm
      title={title}
      lead={asksBand ? say('welcome_age_lead') : undefined}
      fault={run.fault}
      onBack={onBack}
      onNext={() => void next()}
    >
      {asksBand && (
        <>
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
        </>
      )}
      {asksCountry && (
        <div>
          <CountrySelect country={choices.country} onChange={(country) => run.choose({ country })} />
          <p class="soft small">{say('welcome_country_why')}</p>
          {choices.isGuessed && <p class="soft small">{say('welcome_country_guess')}</p>}
        </div>
      )}
    </StepForm>
  );
}
