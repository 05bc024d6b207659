// Asks for the guardian's PIN where something was wanted that needs it, and then goes on with that.
import type { GuardianState } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Unlock } from '../../ui/unlock.tsx';
import type { Waiting } from './popup-data.ts';

export interface AskForPinProps {
  waiting: Waiting;
  guardian: GuardianState;
  send: Send;
}

export function AskForPin({ waiting: { goOn, giveUp }, guardian, send }: AskForPinProps) {
  const { say } = useTexts();
  return (
    <section class="ask-for-pin">
      <h2>{say('guardian_needed')}</h2>
      <Unlock
        waitMs={guardian.waitMs}
        onUnlock={async (secret) => {
          const answer = await send('guardian/unlock', { secret });
          if (answer.isRight) goOn();
          return answer;
        }}
      />
      <button type="button" onClick={giveUp}>
        {say('guardian_cancel')}
      </button>
    </section>
  );
}
