// The page while it is locked: what it shows and what not, the form for the PIN, and what is set, which everybody may read.
import { useEffect, useRef } from 'preact/hooks';
import { DEFAULT_BAND } from '../../guidance/bands.ts';
import { DEFAULT_KEEP_DAYS, type GuardianState, type Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Unlock } from '../../ui/unlock.tsx';

export interface LockedViewProps {
  settings: Settings;
  guardian: GuardianState;
  send: Send;
  onUnlocked: () => void;
}

export function LockedView({ settings, guardian, send, onUnlocked }: LockedViewProps) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="locked">
      <h2 ref={heading} tabIndex={-1}>
        {say('pin_lock_title')}
      </h2>
      <p>{say('parent_lead')}</p>
      <Unlock
        waitMs={guardian.waitMs}
        onUnlock={async (secret) => {
          const answer = await send('guardian/unlock', { secret });
          if (answer.isRight) onUnlocked();
          return answer;
        }}
      />
      <p class="soft small">{say('parent_locksItself')}</p>
      <details>
        <summary>{say('parent_set_heading')}</summary>
        <dl class="set">
          <div>
            <dt>{say('popup_ageGroup')}</dt>
            <dd>{say(`popup_band_${settings.band ?? DEFAULT_BAND}`)}</dd>
          </div>
          <div>
            <dt>{say('popup_beforeSending')}</dt>
            <dd>{say(settings.beforeSending === false ? 'parent_off' : 'parent_on')}</dd>
          </div>
          <div>
            <dt>{say('parent_keep')}</dt>
            <dd>{say('parent_keep_days', [String(settings.keepDays ?? DEFAULT_KEEP_DAYS)])}</dd>
          </div>
        </dl>
      </details>
    </section>
  );
}
