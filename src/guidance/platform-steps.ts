// How to report and to block on the site where an alert came from. A site nobody has described gets the usual way,
// and is said to be one.
import json from '../../assets/platform-steps.json';
import { type Platform, type PlatformsFile, parsePlatforms, type Way } from './platform-form.ts';
import type { Locale, MessageKey } from './texts.ts';

let parsed: PlatformsFile | undefined;

/** The file, parsed when it is first asked for. */
export function platformsFile(): PlatformsFile {
  parsed ??= parsePlatforms(json, 'assets/platform-steps.json');
  return parsed;
}

export interface PlatformSteps {
  /** Undefined for a site nobody has described. */
  platform: Platform | undefined;
  report: Way;
  block: Way | undefined;
}

const USUAL = { report: { open: 'message' }, block: { open: 'profile' } } as const satisfies Record<
  string,
  Way
>;

/** @param site host of the page, with a port or without. */
export function platformSteps(site: string): PlatformSteps {
  const host = site.replace(/:\d+$/, '').toLowerCase();
  const platform = platformsFile().platforms.find(({ hosts }) =>
    hosts.some((name) => host === name || host.endsWith(`.${name}`)),
  );
  if (platform === undefined) return { platform, ...USUAL };
  return { platform, report: platform.report, block: platform.block };
}

/** The sentence that says where the menu is. */
export function openingKey({ open }: Way): MessageKey {
  return `report_open_${open}`;
}

/** The word of the menu in the reader's language, where a source gives it. */
export function sourcedLabel({ label }: Way, locale: Locale): string | undefined {
  return label?.[locale];
}

/** What the site is called. */
export function platformName({ name }: Platform, locale: Locale): string {
  return locale === 'zh_CN' ? (name.zh_CN ?? name.en) : name.en;
}
