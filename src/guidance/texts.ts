// Texts in three languages: reads a messages.json and fills it in as Chrome's i18n does. No browser, no DOM.
// Only the type of the English file is imported: it is the list of keys and costs no byte in a bundle.
import * as v from 'valibot';
import type en from '../../assets/_locales/en/messages.json';
import { GuidanceFileError, parseFile } from './guidance-file.ts';

export const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;
export type Locale = (typeof LOCALES)[number];
export type MessageKey = keyof typeof en;

const Entry = v.strictObject({
  message: v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty')),
  description: v.optional(v.string()),
  placeholders: v.optional(
    v.record(v.string(), v.strictObject({ content: v.string(), example: v.optional(v.string()) })),
  ),
});
const MessagesFile = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+$/)), Entry),
  v.minEntries(1, 'at least one text'),
);

interface Text {
  readonly message: string;
  /** Content by placeholder name, in lower case: Chrome does not mind case here. */
  readonly placeholders: ReadonlyMap<string, string>;
}
/** The texts of one language, ready for `translate`. */
export interface Messages {
  get(key: string): Text | undefined;
}

const NAMED = /\$([A-Za-z0-9_@]+)\$/g;

/** Reads one messages.json; throws a GuidanceFileError that names file, key, what was expected and found. */
export function loadMessages(json: unknown, file: string): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const [key, entry] of Object.entries(parseFile(MessagesFile, json, file))) {
    const placeholders = new Map(
      Object.entries(entry.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
    );
    for (const [, name = ''] of entry.message.matchAll(NAMED)) {
      if (!placeholders.has(name.toLowerCase())) {
        throw new GuidanceFileError(file, `${key}.placeholders`, `an entry for $${name}$`, 'none');
      }
    }
    texts.set(key, { message: entry.message, placeholders });
  }
  return texts;
}

/**
 * The texts of one messages.json, each read when it is first asked for: who shows a few of a thousand does not wait for
 * all. What `loadMessages` says of a broken text is said then.
 */
export function messagesOf(json: unknown, file: string): Messages {
  const texts = new Map<string, Text | undefined>();
  return {
    get(key) {
      if (!texts.has(key)) texts.set(key, readOne(json, key, file));
      return texts.get(key);
    },
  };
}

function readOne(json: unknown, key: string, file: string): Text | undefined {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return undefined;
  return loadMessages({ [key]: Reflect.get(json, key) }, file).get(key);
}

/** The text for a key, with $NAME$ placeholders filled from the substitutions. An unknown key is a fault of ours. */
export function translate(
  messages: Messages,
  key: MessageKey,
  substitutions: readonly string[] = [],
): string {
  const text = messages.get(key);
  if (!text) throw new RangeError(`No text for the key ${key}`);
  const number = (content: string) =>
    content.replace(/\$([1-9])/g, (_, digit) => substitutions[Number(digit) - 1] ?? '');
  // One pass, so that a "$" inside a substitution stays what it is.
  return text.message.replace(/\$\$|\$([A-Za-z0-9_@]+)\$|\$[1-9]/g, (found: string, name?: string) => {
    if (found === '$$') return '$';
    if (name === undefined) return number(found);
    return number(text.placeholders.get(name.toLowerCase()) ?? '');
  });
}

/** The language to speak: the family's choice, else the first of the browser's languages that there is, else English. */
export function chooseLocale(browserLanguages: readonly string[], setting: Locale | 'auto' = 'auto'): Locale {
  if (setting !== 'auto') return setting;
  for (const language of browserLanguages) {
    const [name = '', ...parts] = language.toLowerCase().split(/[-_]/);
    if (name === 'en') return 'en';
    if (name !== 'zh' && name !== 'yue') continue;
    // A script says more than a region: zh-Hans-HK reads Simplified.
    if (parts.includes('hans')) return 'zh_CN';
    const traditional = name === 'yue' || ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part));
    return traditional ? 'zh_TW' : 'zh_CN';
  }
  return 'en';
}
