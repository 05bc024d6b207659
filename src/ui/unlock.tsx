// Asks for the guardian's PIN or the recovery code. Too many wrong ones, and the next try has to wait.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { PIN_LENGTH } from './pin-fault.ts';
import { SecretField, ShowSecret } from './secret-field.tsx';
import { useTexts } from './texts.tsx';

export interface UnlockProps {
  /** Milliseconds until a try is taken, as known when this is first shown. */
  waitMs: number;
  /** Tries it. What is right is for whoever shows this to notice. */
  onUnlock: (secret: string) => Promise<{ isRight: boolean; guardian: { waitMs: number } }>;
}

export function Unlock({ waitMs, onUnlock }: UnlockProps) {
  const { say, tag } = useTexts();
  const [secret, setSecret] = useState('');
  const [isShown, setShown] = useState(false);
  const [fault, setFault] = useState<'wrong' | 'failed'>();
  const [isBusy, setBusy] = useState(false);
  const [waitUntil, setWaitUntil] = useState(() => untilOf(waitMs));
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (waitUntil === undefined) return undefined;
    const timer = setTimeout(() => setWaitUntil(undefined), waitUntil - Date.now());
    return () => clearTimeout(timer);
  }, [waitUntil]);

  const unlock = async (): Promise<void> => {
    if (isBusy || waitUntil !== undefined) return;
    setBusy(true);
    setFault(undefined);
    try {
      const { isRight, guardian } = await onUnlock(secret);
      if (isRight) return;
      setFault('wrong');
      setWaitUntil(untilOf(guardian.waitMs));
      setSecret('');
    } catch (error) {
      console.error('Nightlight:', error);
      setFault('failed');
    } finally {
      setBusy(false);
      field.current?.focus();
    }
  };
  const isWaiting = waitUntil !== undefined;
  // A clock time, not a countdown: nothing has to be read again every second.
  const time = new Date(waitUntil ?? 0).toLocaleTimeString(tag, { timeStyle: 'medium' });
  const words = isWaiting ? say('pin_wait', [time]) : fault && say(`pin_${fault}`);
  return (
    <form
      class="pin-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <SecretField
        fieldRef={field}
        label={say('pin_secret')}
        value={secret}
        onInput={setSecret}
        isShown={isShown}
        maxLength={PIN_LENGTH.most}
        isWrong={words !== undefined}
        describedBy={words === undefined ? undefined : `${id}-fault`}
      />
      <ShowSecret isShown={isShown} onChange={setShown} />
      {words !== undefined && (
        <p id={`${id}-fault`} class="fault" role="alert">
          {words}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="main" aria-disabled={isBusy || isWaiting}>
          {say(isBusy ? 'pin_busy' : 'pin_unlock')}
        </button>
      </div>
    </form>
  );
}

/** The time when the next try is taken; undefined where that is now. */
function untilOf(waitMs: number): number | undefined {
  return waitMs > 0 ? Date.now() + waitMs : undefined;
}
