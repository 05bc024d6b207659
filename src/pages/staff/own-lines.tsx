// The school's own people and lines. Where it set none, the printed sheet has room to write them down.
import type { HelpLine, Policy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { hostOf } from '../popup/channel-card.tsx';

const TO_FILL_IN = ['staff_fill_lead', 'staff_fill_deputy', 'staff_fill_police'] as const;

/** @param policy what the school set, if anything */
export function OwnLines({ policy = {} }: { policy: Policy | undefined }) {
  const { say } = useTexts();
  const { organisationName: name, organisationContact: contact, helpLines: lines = [] } = policy;
  const isSet = lines.length > 0 || name !== undefined || contact !== undefined;
  return (
    <section class={isSet ? 'own' : 'own paper-only'}>
      <h2>{name ?? say('staff_own_heading')}</h2>
      {isSet && <p class="soft small">{say('staff_own_about')}</p>}
      {contact !== undefined && <p>{contact}</p>}
      <ul class="channels">
        {lines.map((line) => (
          <li key={`${line.name} ${line.phone} ${line.url}`}>
            <Line {...line} />
          </li>
        ))}
      </ul>
      <ul class="fill paper-only">
        {TO_FILL_IN.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </section>
  );
}

function Line({ name, phone, url, hours }: HelpLine) {
  const { say } = useTexts();
  return (
    <>
      <p class="channel-name">{name}</p>
      <div class="buttons">
        {phone !== undefined && (
          <a class="button main" href={`tel:${phone.replaceAll(/[ -]/g, '')}`}>
            {say('popup_call', [phone])}
          </a>
        )}
        {url !== undefined && (
          <a class="button" href={url} target="_blank" rel="noreferrer noopener">
            {say('popup_open', [hostOf(url)])}
          </a>
        )}
      </div>
      {hours !== undefined && <p class="soft small">{hours}</p>}
    </>
  );
}
