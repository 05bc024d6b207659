// The choice of the language; each is named in itself, for whoever cannot read the present one.
import { LOCALES, type Locale } from '../../guidance/texts.ts';
import { LanguageOptions } from '../../ui/language-options.tsx';
import { useTexts } from '../../ui/texts.tsx';

export interface LanguageSelectProps {
  value: Locale | 'auto';
  onChange: (locale: Locale | 'auto') => void;
}

export function LanguageSelect({ value, onChange }: LanguageSelectProps) {
  const { say } = useTexts();
  return (
    <label>
      {say('popup_language')}
      <select
        value={value}
        onChange={({ currentTarget }) =>
          onChange(LOCALES.find((one) => one === currentTarget.value) ?? 'auto')
        }
      >
        <option value="auto">{say('popup_language_auto')}</option>
        <LanguageOptions />
      </select>
    </label>
  );
}
