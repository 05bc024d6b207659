// The choice of the language; each is named in itself, for whoever cannot read the present one.
import { LOCALES, type Locale } from '../../guidance/texts.ts';
import { LanguageOptions } from '../../ui/language-options.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useTexts } from '../../ui/texts.tsx';

export interface LanguageSelectProps {
  value: Locale | 'auto';
  isLocked: boolean;
  onChange: (locale: Locale | 'auto') => void;
}

export function LanguageSelect({ value, isLocked, onChange }: LanguageSelectProps) {
  const { say } = useTexts();
  return (
    <SelectField
      label={say('popup_language')}
      value={value}
      isLocked={isLocked}
      onChange={(chosen) => onChange(LOCALES.find((one) => one === chosen) ?? 'auto')}
    >
      <option value="auto">{say('popup_language_auto')}</option>
      <LanguageOptions />
    </SelectField>
  );
}
