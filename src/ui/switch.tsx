// A setting that is on or off. It shows what holds, not what was pressed: a change that fails does not stay.
import { useId } from 'preact/hooks';
import { SetBySchool } from './set-by-school.tsx';

export interface SwitchProps {
  label: string;
  /** What it does, in a line or two below. */
  means: readonly string[];
  isOn: boolean;
  /** Only the school changes it. */
  isLocked?: boolean;
  onChange: (isOn: boolean) => void;
}

export function Switch({ label, means, isOn, isLocked = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          disabled={isLocked}
          aria-checked={isOn}
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            currentTarget.checked = isOn;
            onChange(!isOn);
          }}
        />
        {label}
      </label>
      <div id={id} class="soft small">
        {isLocked && <SetBySchool />}
        {means.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
