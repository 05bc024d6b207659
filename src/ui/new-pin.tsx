// A new PIN or passphrase, typed twice. Where it is kept is not known here.
import { useId, useRef, useState } from 'preact/hooks';
import { PIN_LENGTH, type PinFault, pinFault } from './pin-fault.ts';
import { SecretField, ShowSecret } from './secret-field.tsx';
import { useTexts } from './texts.tsx';

export interface NewPinProps {
  /** Keeps it. A rejection is said, and what was typed stays. */
  onCreate: (pin: string) => Promise<void>;
}

export function NewPin({ onCreate }: NewPinProps) {
  const { say } = useTexts();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [fault, setFault] = useState<PinFault | 'save'>();
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const id = useId();

  const create = async (): Promise<void> => {
    if (isBusy) return;
    const found = pinFault(pin, again);
    setFault(found);
    if (found !== undefined) {
      (found === 'different' ? second : first).current?.focus();
      return;
    }
    setBusy(true);
    try {
      await onCreate(pin);
    } catch (error) {
      console.error('Nightlight:', error);
      setFault('save');
    } finally {
      setBusy(false);
    }
  };
  const isFirstWrong = fault === 'short' || fault === 'easy';
  const faultId = `${id}-fault`;
  const shared = { isShown, isNew: true, maxLength: PIN_LENGTH.most };
  return (
    <form
      class="pin-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <SecretField
        {...shared}
        fieldRef={first}
        label={say('pin_new')}
        value={pin}
        onInput={setPin}
        isWrong={isFirstWrong}
        describedBy={isFirstWrong ? `${id}-hint ${faultId}` : `${id}-hint`}
      />
      <p id={`${id}-hint`} class="soft small">
        {say('pin_hint')}
      </p>
      <SecretField
        {...shared}
        fieldRef={second}
        label={say('pin_again')}
        value={again}
        onInput={setAgain}
        isWrong={fault === 'different'}
        describedBy={fault === 'different' ? faultId : undefined}
      />
      <ShowSecret isShown={isShown} onChange={setShown} />
      {fault !== undefined && (
        <p id={faultId} key={fault} class="fault" role="alert">
          {say(`pin_fault_${fault}`)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="main" aria-disabled={isBusy}>
          {say(isBusy ? 'pin_busy' : 'pin_create')}
        </button>
      </div>
    </form>
  );
}
