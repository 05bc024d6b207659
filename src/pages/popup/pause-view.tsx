// Pausing Nightlight: for how long, and why. It ends by itself, and it is noted for everybody to see.
import { useState } from 'preact/hooks';
import type { PauseReason, Protection } from '../../messages/contract.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { LENGTHS, type Length, minutesOf } from './pause-length.ts';
import { PauseList } from './pause-list.tsx';
import { SubPage } from './sub-page.tsx';

const REASONS = ['falseAlarms', 'private', 'siteTrouble', 'other'] as const satisfies readonly PauseReason[];

export interface PauseViewProps {
  protection: Protection;
  onPause: (minutes: number, reason: PauseReason) => void;
  onResume: () => void;
  onBack: () => void;
}

export function PauseView({ protection: { pause, pauses }, onPause, onResume, onBack }: PauseViewProps) {
  const { say } = useTexts();
  const [reason, setReason] = useState<PauseReason>();
  const [length, setLength] = useState<Length>('quarter');
  return (
    <SubPage kind="pause" title={say('pause_title')} onBack={onBack}>
      <p>{say('pause_means')}</p>
      {pause !== undefined ? (
        <button type="button" class="main" onClick={onResume}>
          {say('pause_end')}
        </button>
      ) : (
        <form
          class="pause-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason !== undefined) onPause(minutesOf(length, new Date()), reason);
          }}
        >
          <RadioCards
            legend={say('pause_reason')}
            options={REASONS.map((value) => ({ value, label: say(`pause_reason_${value}`) }))}
            value={reason}
            isRequired
            onChange={setReason}
          />
          <RadioCards
            legend={say('pause_howLong')}
            options={LENGTHS.map((value) => ({ value, label: say(`pause_for_${value}`) }))}
            value={length}
            isRow
            onChange={setLength}
          />
          <p class="soft small">{say('pause_noted')}</p>
          <button type="submit" class="main">
            {say('pause_now')}
          </button>
        </form>
      )}
      <PauseList pauses={pauses} />
    </SubPage>
  );
}
