// A choice out of a list, with its label. Where only the school makes it, it says so and cannot be changed.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { SetBySchool } from './set-by-school.tsx';

export interface SelectFieldProps {
  /** Names the setting in style and tests. */
  kind?: string;
  label: string;
  value: string;
  isLocked: boolean;
  /** What it does, in a line below. */
  means?: string;
  onChange: (value: string) => void;
  /** The options. */
  children: ComponentChildren;
}

export function SelectField({
  kind = '',
  label,
  value,
  isLocked,
  means,
  onChange,
  children,
}: SelectFieldProps) {
  const id = useId();
  const isDescribed = isLocked || means !== undefined;
  return (
    <div class={`select-field ${kind}`}>
      <label>
        {label}
        <select
          value={value}
          disabled={isLocked}
          aria-describedby={isDescribed ? id : undefined}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value;
            // It shows what holds, not what was chosen, until the change has arrived.
            currentTarget.value = value;
            onChange(chosen);
          }}
        >
          {children}
        </select>
      </label>
      {isDescribed && (
        <div id={id}>
          {isLocked && <SetBySchool />}
          {means !== undefined && <p class="soft small">{means}</p>}
        </div>
      )}
    </div>
  );
}
