// What an alert says in every form: made by the background's own code from the shipped texts.
import { alertView } from '../../src/background/alert-view.ts';
import { languageOf } from '../../src/background/language.ts';
import type { Band } from '../../src/guidance/bands.ts';
import type { Locale } from '../../src/guidance/texts.ts';
import type { AlertView } from '../../src/messages/contract.ts';

/** The alert of a band, level and language about these tactics. */
export function viewOf(
  band: Band,
  level: 'warn' | 'urgent',
  locale: Locale,
  tactics: readonly string[] = level === 'urgent'
    ? ['sextortion', 'image-request']
    : ['secrecy', 'isolation'],
): AlertView {
  const record = {
    id: crypto.randomUUID(),
    at: Date.now(),
    site: 'chat.example',
    contact: 'c',
    level,
    tactics: [...tactics],
    about: [...tactics],
    rules: [],
    shown: false,
  };
  const view = alertView(record, languageOf(locale, []), { band });
  if (view === undefined) throw new Error(`no alert for ${band} ${level} ${locale}`);
  return view;
}
