// The recovery code, shown once: to be written down, copied or printed before anything goes on.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

export interface RecoveryCodeProps {
  code: string;
  /** Somebody said that it is written down. */
  onNoted: () => void;
}

export function RecoveryCode({ code, onNoted }: RecoveryCodeProps) {
  const { say } = useTexts();
  const [isNoted, setNoted] = useState(false);
  const [copy, setCopy] = useState<'copied' | 'copyFailed'>();
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const check = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // A page closed now would take the only copy with it: the browser asks.
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, []);

  const toClipboard = (): void => {
    navigator.clipboard.writeText(code).then(
      () => setCopy('copied'),
      () => setCopy('copyFailed'),
    );
  };
  const goOn = (): void => {
    if (isNoted) {
      onNoted();
      return;
    }
    setAsked(true);
    check.current?.focus();
  };
  return (
    <section class="recovery">
      <h2 ref={heading} tabIndex={-1}>
        {say('pin_code_title')}
      </h2>
      <p>{say('pin_code_lead')}</p>
      <p class="code" translate={false} dir="ltr">
        {code}
      </p>
      <p class="soft small">{say('pin_code_keep')}</p>
      <div class="buttons screen-only">
        <button type="button" onClick={toClipboard}>
          {say('pin_code_copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('popup_print')}
        </button>
        <span class="soft small" role="status">
          {copy !== undefined && say(`pin_code_${copy}`)}
        </span>
      </div>
      <label class="check screen-only">
        <input
          ref={check}
          type="checkbox"
          checked={isNoted}
          onChange={({ currentTarget }) => setNoted(currentTarget.checked)}
        />
        {say('pin_code_noted')}
      </label>
      {isAsked && !isNoted && (
        <p class="fault screen-only" role="alert">
          {say('pin_code_first')}
        </p>
      )}
      <div class="buttons screen-only">
        <button type="button" class="main" onClick={goOn}>
          {say('pin_code_done')}
        </button>
      </div>
    </section>
  );
}
