// The PIN of the guardian: set one, change it, remove it, lock again.
import { useState } from 'preact/hooks';
import type { GuardianState } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { NewPin } from '../../ui/new-pin.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { Unlock } from '../../ui/unlock.tsx';
import type { ParentData } from './parent-data.ts';

export interface PinSettingsProps {
  guardian: GuardianState;
  data: ParentData;
  send: Send;
}

/** What is being done: a new PIN, its recovery code, the secret so far, or a PIN in place of that. */
type Doing = 'new' | { code: string } | 'old' | { secret: string };

export function PinSettings({ guardian, data, send }: PinSettingsProps) {
  const { say } = useTexts();
  const [doing, setDoing] = useState<Doing>();
  const done = () => {
    setDoing(undefined);
    data.run(async () => undefined);
  };
  return (
    <section class="pin">
      <h3>{say('guardian_pin')}</h3>
      {doing === 'new' && (
        <NewPin
          onCreate={async (pin) => setDoing({ code: (await send('guardian/create', { pin })).recoveryCode })}
        />
      )}
      {doing === 'old' && (
        <Unlock
          waitMs={guardian.waitMs}
          onUnlock={async (secret) => {
            const answer = await send('guardian/unlock', { secret });
            if (answer.isRight) setDoing({ secret });
            return answer;
          }}
        />
      )}
      {typeof doing === 'object' && 'code' in doing && <RecoveryCode code={doing.code} onNoted={done} />}
      {typeof doing === 'object' && 'secret' in doing && (
        <NewPin
          onCreate={async (pin) => {
            await send('guardian/change', { secret: doing.secret, pin });
            done();
          }}
        />
      )}
      {doing === undefined && <PinButtons guardian={guardian} data={data} send={send} onDo={setDoing} />}
    </section>
  );
}

interface PinButtonsProps extends PinSettingsProps {
  onDo: (doing: Doing) => void;
}

function PinButtons({ guardian: { hasPin, isUnlocked }, data, send, onDo }: PinButtonsProps) {
  const { say } = useTexts();
  if (!hasPin) {
    return (
      <button type="button" onClick={() => onDo('new')}>
        {say('guardian_setPin')}
      </button>
    );
  }
  return (
    <div class="buttons">
      {isUnlocked && (
        <button type="button" onClick={() => data.run(() => send('guardian/lock', {}))}>
          {say('guardian_lock')}
        </button>
      )}
      <button type="button" onClick={() => onDo('old')}>
        {say('guardian_changePin')}
      </button>
      <button type="button" onClick={() => data.run(() => send('guardian/remove', {}))}>
        {say('guardian_removePin')}
      </button>
    </div>
  );
}
