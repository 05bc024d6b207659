// What a page is called in its tab, and in which language it speaks.
import { useEffect } from 'preact/hooks';
import type { Locale, MessageKey } from '../guidance/texts.ts';
import { createTexts } from './texts.tsx';

/** @param title its own name; without one it is called as Nightlight itself */
export function useTabTitle(locale: Locale, title?: MessageKey): void {
  useEffect(() => {
    const { tag, say } = createTexts(locale);
    document.documentElement.lang = tag;
    document.title = [...(title === undefined ? [] : [title]), 'popup_title' as const]
      .map((key) => say(key))
      .join(' · ');
  }, [locale]);
}
