// The texts for pages: one provider holds the language, every part below says what it has to say with `say`.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import en from '../../assets/_locales/en/messages.json';
import zhCN from '../../assets/_locales/zh_CN/messages.json';
import zhTW from '../../assets/_locales/zh_TW/messages.json';
import { type Locale, type MessageKey, type Messages, messagesOf, translate } from '../guidance/texts.ts';

export type Say = (key: MessageKey, substitutions?: readonly string[]) => string;

export interface Texts {
  locale: Locale;
  /** The locale as a BCP 47 tag, for `lang` and for Intl. */
  tag: string;
  say: Say;
  /** For guidance that picks the keys itself. */
  messages: Messages;
}

const FILES: Record<Locale, unknown> = { en, zh_CN: zhCN, zh_TW: zhTW };

const made = new Map<Locale, Texts>();

/** Texts of one language; its file is read once. */
export function createTexts(locale: Locale): Texts {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const messages = messagesOf(FILES[locale], `_locales/${locale}/messages.json`);
  const say: Say = (key, values) => translate(messages, key, values);
  const texts = { locale, tag: locale.replace('_', '-'), say, messages };
  made.set(locale, texts);
  return texts;
}

const TextsContext = createContext<Texts | undefined>(undefined);

export function TextsProvider({ locale, children }: { locale: Locale; children: ComponentChildren }) {
  return <TextsContext.Provider value={createTexts(locale)}>{children}</TextsContext.Provider>;
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('expected a TextsProvider around this part, found none');
  return texts;
}
