// What an administrator writes into the policy file of a browser: the extension is installed by force, and what the
// school set for it. Only the keys that this takes, because every browser of the machine reads them.
import type { BrowserName } from './driver.ts';
import type { ServedPackage } from './served-package.ts';

/** As docs/deploy has it for Firefox ESR: only Mozilla signs, and it did not sign what was built just now. */
export const TAKE_UNSIGNED = {
  Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
};

export type Policy = Readonly<Record<string, unknown>>;

/** @param values what the school set; undefined where it set nothing */
export function schoolPolicy(browser: BrowserName, served: ServedPackage, values: unknown): Policy {
  const settings = { [served.id]: values };
  if (browser === 'chromium')
    return {
      // Without this, pages of an extension that a policy installed are closed under a debugger.
      DeveloperToolsAvailability: 1,
      ExtensionSettings: {
        [served.id]: { installation_mode: 'force_installed', update_url: served.updateUrl },
      },
      ...(values !== undefined && { '3rdparty': { extensions: settings } }),
    };
  return {
    policies: {
      ...TAKE_UNSIGNED,
      ExtensionSettings: {
        [served.id]: {
          installation_mode: 'force_installed',
          install_url: served.installUrl,
          private_browsing: true,
        },
      },
      ...(values !== undefined && { '3rdparty': { Extensions: settings } }),
    },
  };
}
