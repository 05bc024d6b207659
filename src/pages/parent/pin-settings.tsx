// The PIN of the guardian: set one, change it, remove it, lock again.
import { useEffect, useRef, useState } from 'preact/hooks';
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

/** What is being done: a new PIN, its recovery code, the secret so far, a PIN in place of that, or none any more. */
type Doing = 'new' | { code: string } | 'old' | { secret: string } | 'remove';

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
            const { isRight } = await send('guardian/change', { secret: doing.secret, pin });
            if (!isRight) throw new Error('guardian/change: the PIN was changed meanwhile');
            done();
          }}
        />
      )}
      {doing === 'remove' && (
        <RemovePin
          onKeep={() => setDoing(undefined)}
          onRemove={() => {
            setDoing(undefined);
            data.run(() => send('guardian/remove', {}));
          }}
        />
      )}
      {doing === undefined && <PinButtons guardian={guardian} data={data} send={send} onDo={setDoing} />}
    </section>
  );
}

/** Asked once more: what was shared goes with it. */
function RemovePin({ onKeep, onRemove }: { onKeep: () => void; onRemove: () => void }) {
  const { say } = useTexts();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div class="card">
      <p ref={question} tabIndex={-1}>
        {say('guardian_remove_means')}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={onKeep}>
          {say('guardian_remove_keep')}
        </button>
        <button type="button" onClick={onRemove}>
          {say('guardian_removePin')}
        </button>
      </div>
    </div>
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
      <button type="button" onClick={() => onDo('remove')}>
        {say('guardian_removePin')}
      </button>
    </div>
  );
}
