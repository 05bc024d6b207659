// What stands beside self-hosted packages: what to do with the files, and the values that policies need.
import type { SelfHosted } from './self-hosted.ts';

/** @param isSigned whether Mozilla signed the package for Firefox. */
export function deployNote(chrome: SelfHosted, firefox: SelfHosted, isSigned: boolean): string {
  const chromePolicy = {
    ExtensionSettings: {
      [chrome.id]: { installation_mode: 'force_installed', update_url: chrome.updateUrl },
    },
  };
  const firefoxPolicy = {
    policies: {
      ExtensionSettings: {
        [firefox.id]: { installation_mode: 'force_installed', install_url: firefox.packageUrl },
      },
    },
  };
  return `Nightlight ${chrome.version}, served by your school

Put the .crx, the .xpi and both update manifests where these addresses find them:
  ${chrome.packageUrl}   (as application/x-chrome-extension)
  ${chrome.updateUrl}
  ${firefox.packageUrl}   (as application/x-xpinstall)
  ${firefox.updateUrl}

Chrome, Chromium and Edge
  Id of the extension: ${chrome.id}
  It follows from your signing key. Whoever has the key can update what you installed; whoever loses it cannot.
  Policy:
${indented(chromePolicy)}
  Settings of the school go to 3rdparty.extensions.${chrome.id}

Firefox
  Id of the extension: ${firefox.id}
  ${isSigned ? 'The package carries the signature it came back with.' : UNSIGNED}
  Policy:
${indented(firefoxPolicy)}
  Settings of the school go to 3rdparty.Extensions.${firefox.id}
`;
}

/** What keeps Firefox from taking the package as it is. */
const UNSIGNED =
  'The package is not signed: only Mozilla can, and release versions of Firefox take no other (docs/release.md).';

function indented(policy: object): string {
  return JSON.stringify(policy, undefined, 2).replaceAll(/^/gm, '    ');
}
