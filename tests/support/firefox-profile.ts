// A fresh Firefox profile: quiet (no updates, no reports, no welcome), and with an address for the extension known beforehand.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';

const QUIET: Record<string, string | number | boolean> = {
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

export async function createFirefoxProfile(
  extension: { id: string; uuid: string },
  options: LaunchOptions,
): Promise<string> {
  const prefs: Record<string, string | number | boolean> = {
    ...QUIET,
    'extensions.webextensions.uuids': JSON.stringify({ [extension.id]: extension.uuid }),
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
  };
  if (options.reducedMotion) prefs['ui.prefersReducedMotion'] = 1;
  if (options.lang) {
    prefs['intl.locale.requested'] = options.lang;
    prefs['intl.accept_languages'] = options.lang;
  }
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  const profile = await mkdtemp(join(tmpdir(), 'nightlight-firefox-'));
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return profile;
}
