// Pausing Nightlight: for how long, and why. It ends by itself, and it is noted for everybody to see.
import { useState } from 'preact/hooks';
import type { PauseReason, Protection } from '../../messages/contract.ts';
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
          class="choices"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason !== undefined) onPause(minutesOf(length, new Date()), reason);
          }}
        >
          <Radios
            name="reason"
            legend={say('pause_reason')}
            values={REASONS}
            chosen={reason}
            labelOf={(one) => say(`pause_reason_${one}`)}
            onChoose={setReason}
          />
          <Radios
            name="length"
            legend={say('pause_howLong')}
            values={LENGTHS}
            chosen={length}
            labelOf={(one) => say(`pause_for_${one}`)}
            onChoose={setLength}
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

interface RadiosProps<T extends string> {
  name: string;
  legend: string;
  values: readonly T[];
  chosen: T | undefined;
  labelOf: (value: T) => string;
  onChoose: (value: T) => void;
}

function Radios<T extends string>({ name, legend, values, chosen, labelOf, onChoose }: RadiosProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class="radio">
          <input
            type="radio"
            name={name}
            required
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {labelOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
