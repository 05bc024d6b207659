// Sentences one after the other: with a space between them, except in Chinese.
import type { Locale } from '../guidance/texts.ts';

export function inARow(locale: Locale, ...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(locale === 'en' ? ' ' : '');
}
