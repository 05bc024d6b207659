// The languages, each by the name its readers know: whoever cannot read this page finds theirs.
import type { Locale } from '../guidance/texts.ts';

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  zh_CN: '简体中文',
  zh_TW: '繁體中文',
};
