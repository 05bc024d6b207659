// The form of assets/platform-steps.json: where to report and to block on each site, and how that is known.
// Nothing was tried on the live sites: a word of a menu stands there only where a source gives it in that language.
import * as v from 'valibot';
import { Day, Line, QUALITIES } from './channel.ts';
import { parseFile } from './guidance-file.ts';

/** Where the menu is that holds the word: beside a message, at the chat, on the profile ... */
export const OPENINGS = ['message', 'chat', 'profile', 'name', 'details', 'list'] as const;
/** What has to be known before or after a report on that site. */
export const NOTES = ['deleted', 'vanishes', 'sends', 'early', 'message', 'school', 'hosted'] as const;

const Way = v.strictObject({
  open: v.picklist(OPENINGS),
  /** The word of the menu, as a source gives it. Without it the usual word is said, and that it may differ. */
  label: v.optional(
    v.strictObject({ en: v.optional(Line), zh_CN: v.optional(Line), zh_TW: v.optional(Line) }),
  ),
});
export type Way = v.InferOutput<typeof Way>;

const FORM = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/, 'an id like google-chat')),
  name: v.strictObject({ en: Line, zh_CN: v.optional(Line) }),
  /** Of the site itself; the hosts below them belong to it. */
  hosts: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name'))),
    v.minLength(1, 'at least one host'),
  ),
  report: Way,
  /** Missing where reporting blocks too, or where no way is known. */
  block: v.optional(Way),
  notes: v.optional(v.array(v.picklist(NOTES)), []),
  source: v.strictObject({
    urls: v.pipe(
      v.array(v.pipe(v.string(), v.url(), v.startsWith('https://', 'an https address'))),
      v.minLength(1, 'at least one address'),
    ),
    date: Day,
    /** `source`: the source carries this date. `reading`: it carries none, and was read then. */
    dateOf: v.picklist(['source', 'reading']),
    quality: v.picklist(QUALITIES),
  }),
});
export type Platform = v.InferOutput<typeof FORM>;

/** A maker's or a news page gives the word, or two other pages agree on it. */
function mayQuote({ source: { quality, urls } }: Platform): boolean {
  return quality === 'official' || quality === 'news' || (quality === 'third-party' && urls.length > 1);
}

const Platform = v.pipe(
  FORM,
  v.forward(
    v.check(
      (platform) =>
        mayQuote(platform) || (platform.report.label === undefined && platform.block?.label === undefined),
      'no words of menus, for want of an official or news source or of two that agree',
    ),
    ['source'],
  ),
);

const PlatformsFile = v.strictObject({
  /** When the sources were last read. */
  checked: v.pipe(v.string(), v.regex(/^20\d\d-\d\d$/, 'a month like 2026-11')),
  platforms: v.array(Platform),
});
export type PlatformsFile = v.InferOutput<typeof PlatformsFile>;

/** Reads the file; throws a GuidanceFileError that names file, field, what was expected and found. */
export function parsePlatforms(json: unknown, file: string): PlatformsFile {
  return parseFile(PlatformsFile, json, file);
}
