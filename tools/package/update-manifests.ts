// The files browsers ask for the newest version: Chrome's and Edge's as XML, Firefox's as JSON.

export interface Release {
  /** Of the extension, as that browser knows it. */
  readonly id: string;
  readonly version: string;
  /** Address of the package. */
  readonly packageUrl: string;
  /** Of the package, in hexadecimal digits. */
  readonly sha256: string;
  /** Oldest version of the browser that may take it. */
  readonly minBrowser: string;
}

/** https://developer.chrome.com/docs/apps/autoupdate */
export function updatesXml({ id, version, packageUrl, sha256, minBrowser }: Release): string {
  const attributes = { codebase: packageUrl, version, prodversionmin: minBrowser, hash_sha256: sha256 };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${escaped(id)}">
    <updatecheck ${written.join(' ')}/>
  </app>
</gupdate>
`;
}

/** https://extensionworkshop.com/documentation/manage/updating-your-extension/ */
export function updatesJson({ id, version, packageUrl, sha256, minBrowser }: Release): string {
  const update = {
    version,
    update_link: packageUrl,
    update_hash: `sha256:${sha256}`,
    applications: { gecko: { strict_min_version: minBrowser } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, undefined, 2)}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
