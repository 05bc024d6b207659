// One choice out of a few, each a card that says what it means.
import { useId } from 'preact/hooks';

export interface CardOption<T extends string> {
  value: T;
  label: string;
  /** What it means, in a line below. */
  means?: string | undefined;
  /** The language of the label, where it is not that of the page. BCP 47. */
  tag?: string | undefined;
}

export interface RadioCardsProps<T extends string> {
  legend: string;
  /** The heading above says the same already; a screen reader wants it all the same. */
  isLegendHidden?: boolean;
  /** Small ones in a row, where labels say all. */
  isRow?: boolean;
  options: readonly CardOption<T>[];
  /** Nothing chosen yet: undefined. */
  value: T | undefined;
  onChange: (value: T) => void;
  /** The browser asks for an answer where none is given. */
  isRequired?: boolean;
  /** The element that says what is wrong, where something is. */
  faultId?: string | undefined;
}

export function RadioCards<T extends string>({
  legend,
  isLegendHidden = false,
  isRow = false,
  isRequired = false,
  options,
  value,
  onChange,
  faultId,
}: RadioCardsProps<T>) {
  const name = useId();
  return (
    <fieldset class={isRow ? 'choices row' : 'choices'} aria-describedby={faultId}>
      <legend class={isLegendHidden ? 'unseen' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            required={isRequired}
            value={option.value}
            checked={option.value === value}
            aria-describedby={option.means === undefined ? undefined : `${name}-${option.value}`}
            onChange={() => onChange(option.value)}
          />
          <span class="choice-label" lang={option.tag}>
            {option.label}
          </span>
          {option.means !== undefined && (
            // Beside the name of the choice, not in it.
            <span id={`${name}-${option.value}`} class="choice-means soft small" aria-hidden="true">
              {option.means}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
