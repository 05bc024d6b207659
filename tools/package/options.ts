// What `npm run package` understands.
import { parseOptions, UsageError } from '../usage.ts';

export const USAGE = `npm run package                          builds, and writes dist/nightlight-{chrome,firefox}-VERSION.zip and SHA256SUMS
npm run package -- --new-key FILE        makes a key to sign a school's own package with
npm run package -- --key FILE --url URL  writes also dist/self-hosted: packages and update manifests for a server of the school

  --key FILE         private RSA key in PEM; it decides the extension's id, keep it
  --url URL          address of the folder the files will lie in, as https://school.example/nightlight/
                     (to try it out in Chromium also http://127.0.0.1, http://localhost and file:; Firefox takes updates by https only)
  --sites LIST       chat sites of the school that are watched without asking, as https://chat.school.example/*,https://*.school.example/*
  --firefox-id ID    an id of your own, as nightlight@school.example: Mozilla signs an id for one account only
  --signed-xpi FILE  the package for Firefox as Mozilla signed it, to be served instead of the unsigned one`;

export interface SelfHostedOptions {
  /** File of the private key. */
  readonly key: string;
  /** Address of a folder, with a slash at its end. */
  readonly url: string;
  readonly sites: readonly string[];
  /** In place of the project's own. */
  readonly firefoxId: string | undefined;
  /** File that came back from Mozilla. */
  readonly signedXpi: string | undefined;
}

export type PackageOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'newKey'; readonly file: string }
  | { readonly kind: 'package'; readonly selfHosted: SelfHostedOptions | undefined };

/** @throws UsageError that says what was expected and what was found. */
export function readPackageOptions(args: readonly string[]): PackageOptions {
  const { values } = parseOptions({
    args: [...args],
    options: {
      key: { type: 'string' },
      'new-key': { type: 'string' },
      url: { type: 'string' },
      sites: { type: 'string' },
      'firefox-id': { type: 'string' },
      'signed-xpi': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { kind: 'help' };
  const { key, 'new-key': newKey, url, sites, 'firefox-id': id, 'signed-xpi': signedXpi } = values;
  if (newKey !== undefined) {
    const other = Object.keys(values).find((name) => name !== 'new-key');
    if (other !== undefined) throw new UsageError(`--new-key: expected no other option, found --${other}`);
    return { kind: 'newKey', file: newKey };
  }
  if (key === undefined) {
    const other = Object.keys(values)[0];
    if (other !== undefined) throw new UsageError(`--${other}: expected beside it --key, found none`);
    return { kind: 'package', selfHosted: undefined };
  }
  if (url === undefined) throw new UsageError('--key: expected beside it --url, found none');
  const firefoxId = readFirefoxId(id);
  const selfHosted = { key, url: readUrl(url), sites: readSites(sites), firefoxId, signedXpi };
  return { kind: 'package', selfHosted };
}

const LOCAL_HOSTS = ['127.0.0.1', 'localhost'];

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isTrusted =
    url?.protocol === 'https:' ||
    url?.protocol === 'file:' ||
    (url?.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname));
  // Everybody who gets the package can read the address, so it must hold no password.
  if (url === undefined || !isTrusted || `${url.search}${url.hash}${url.username}${url.password}` !== '') {
    throw new UsageError(
      `--url: expected the https address of a folder, as https://school.example/nightlight/, found "${text}"`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** As Firefox takes it: like an address, or a UUID in braces; at most 80 characters. */
const FIREFOX_ID = /^(?=.{1,80}$)([\w.-]*@[\w.-]+|\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\})$/i;

function readFirefoxId(id: string | undefined): string | undefined {
  if (id === undefined || FIREFOX_ID.test(id)) return id;
  throw new UsageError(`--firefox-id: expected an id as nightlight@school.example, found "${id}"`);
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
/** No port, which Firefox does not know in a pattern, and no asterisk above two labels: that would be every site. */
const SITE = new RegExp(`^https?://(?:\\*\\.${LABEL}\\.)?${LABEL}(?:\\.${LABEL})*/\\*$`);

function readSites(list: string | undefined): string[] {
  const sites = list?.split(',').map((site) => site.trim()) ?? [];
  for (const site of sites) {
    if (!SITE.test(site)) {
      throw new UsageError(
        `--sites: expected patterns as https://chat.school.example/* with commas between, found "${site}"`,
      );
    }
  }
  return [...new Set(sites)];
}
