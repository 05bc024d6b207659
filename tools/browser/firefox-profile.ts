// A fresh Firefox profile, and a quiet one: no updates, no reports, no welcome.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Preferences = Readonly<Record<string, string | number | boolean>>;

const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutConfig.showWarning': false,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.show_mobile_app': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextOptionalPermissionPrompts': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/**
 * @param preferences further ones, over those that keep it quiet
 * @param kept a folder to use, also again, in place of one of its own
 */
export async function createFirefoxProfile(preferences: Preferences, kept?: string): Promise<string> {
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'nightlight-firefox-')));
  const downloads = downloadsOf(profile);
  await mkdir(downloads, { recursive: true });
  const saving = { 'browser.download.folderList': 2, 'browser.download.dir': downloads };
  const lines = Object.entries({ ...QUIET, ...saving, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return profile;
}

/** Where this profile saves files. */
export function downloadsOf(profile: string): string {
  return join(profile, 'downloads');
}
