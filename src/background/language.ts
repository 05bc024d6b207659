// The texts in the language the family set, or else in the browser's.
import en from '../../assets/_locales/en/messages.json';
import zhCN from '../../assets/_locales/zh_CN/messages.json';
import zhTW from '../../assets/_locales/zh_TW/messages.json';
import { chooseLocale, type Locale, type Messages, messagesOf } from '../guidance/texts.ts';

const FILES: Record<Locale, unknown> = { en, zh_CN: zhCN, zh_TW: zhTW };

export interface Language {
  locale: Locale;
  messages: Messages;
}

/** @param setting the family's choice, if any. */
export function languageOf(
  setting: Locale | 'auto' | undefined,
  browserLanguages: readonly string[],
): Language {
  const locale = chooseLocale(browserLanguages, setting);
  return { locale, messages: messagesOf(FILES[locale], `_locales/${locale}/messages.json`) };
}
