// The page for a school's staff: what the law asks, the first hour, whom to call. It knows no pupil, no log and no chat,
// and prints as a sheet for the staff room.
import { useState } from 'preact/hooks';
import type { CountryCode } from '../../guidance/channels.ts';
import { channelLists } from '../../guidance/country-files.ts';
import { staffChannels } from '../../guidance/staff-channels.ts';
import type { Policy, Settings } from '../../messages/contract.ts';
import { CountrySelect, countryName } from '../../ui/country-select.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { useTabTitle } from '../../ui/tab-title.ts';
import { TextsProvider, useTexts } from '../../ui/texts.tsx';
import { choicesOf } from '../popup/choices.ts';
import { PaperButtons } from '../popup/paper-buttons.tsx';
import { AboutNightlight } from './about-nightlight.tsx';
import { DutyView } from './duty-view.tsx';
import { FirstHour } from './first-hour.tsx';
import { OwnLines } from './own-lines.tsx';
import { WhomToCall } from './whom-to-call.tsx';

export interface StaffProps {
  settings: Settings;
  browserLanguages: readonly string[];
  /** What the school set, if anything. */
  policy: Policy | undefined;
}

export function Staff({ settings, browserLanguages, policy }: StaffProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = choicesOf(settings, browserLanguages, zone);
  const [country, setCountry] = useState(choices.country);
  useTabTitle(choices.locale, 'staff_title');
  const places = staffChannels(channelLists(country));
  const danger = places.find(({ role }) => role === 'danger')?.channel.contact.phone;
  return (
    <TextsProvider locale={choices.locale}>
      <Top country={country} isGuessed={choices.isGuessed} onCountry={setCountry} />
      <main>
        <div class="pair">
          <DutyView country={country} />
          <FirstHour danger={danger} />
        </div>
        <WhomToCall country={country} places={places} />
        <OwnLines policy={policy} />
        <AboutNightlight />
      </main>
    </TextsProvider>
  );
}

interface TopProps {
  country: CountryCode;
  /** Nobody chose the country so far. */
  isGuessed: boolean;
  onCountry: (country: CountryCode) => void;
}

function Top({ country, isGuessed, onCountry }: TopProps) {
  const { say, locale } = useTexts();
  return (
    <header>
      <Lamp size={44} />
      <div class="name">
        <h1>{say('staff_title')}</h1>
        <p class="soft">{say('staff_lead')}</p>
      </div>
      <div class="country screen-only">
        <CountrySelect country={country} onChange={onCountry} />
        <p class="soft small">{say(isGuessed ? 'popup_noCountry' : 'staff_country_about')}</p>
      </div>
      <PaperButtons onAsPage={undefined} />
      <p class="paper-only country-name">
        {country === 'int' ? say('popup_country_other') : countryName(country, locale)}
      </p>
    </header>
  );
}
