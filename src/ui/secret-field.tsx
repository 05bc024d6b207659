// A field for a PIN, a passphrase or a recovery code, hidden unless somebody wants to see it.
import type { Ref, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from './texts.tsx';

export interface SecretFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  isShown: boolean;
  /** A new one is not to be filled in by the browser. */
  isNew?: boolean;
  maxLength: number;
  /** Elements that say more about it: a hint, a fault. */
  describedBy?: string | undefined;
  isWrong?: boolean;
  fieldRef?: Ref<HTMLInputElement>;
}

export function SecretField(props: SecretFieldProps) {
  const { label, value, onInput, isShown, isNew = false, maxLength, describedBy, isWrong = false } = props;
  const id = useId();
  const attributes = {
    id,
    ref: props.fieldRef ?? null,
    value,
    maxLength,
    autocomplete: isNew ? 'new-password' : 'off',
    autocapitalize: 'off',
    spellcheck: false,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onInput(currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isShown ? <input type="text" {...attributes} /> : <input type="password" {...attributes} />}
    </div>
  );
}

/** Below the field: whether it is shown. */
export function ShowSecret({
  isShown,
  onChange,
}: {
  isShown: boolean;
  onChange: (isShown: boolean) => void;
}) {
  const { say } = useTexts();
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {say('pin_show')}
    </label>
  );
}
