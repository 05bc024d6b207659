// What a school's own package says otherwise than the one of the stores: where updates are, and which further sites
// are watched without asking.
import * as v from 'valibot';

/** The parts of a built manifest we read or change; all others stay as they are. */
const BuiltManifest = v.looseObject({
  version: v.pipe(v.string(), v.regex(/^\d+(\.\d+){0,3}$/)),
  host_permissions: v.array(v.string()),
  // The first brings the sentinel to the listed sites.
  content_scripts: v.tupleWithRest(
    [v.looseObject({ matches: v.array(v.string()) })],
    v.looseObject({ matches: v.array(v.string()) }),
  ),
});
const ChromeManifest = v.looseObject({ ...BuiltManifest.entries, minimum_chrome_version: v.string() });
const FirefoxManifest = v.looseObject({
  ...BuiltManifest.entries,
  browser_specific_settings: v.looseObject({
    gecko: v.looseObject({ id: v.string(), strict_min_version: v.string() }),
  }),
});
type BuiltManifest = v.InferOutput<typeof BuiltManifest>;
export type ChromeManifest = v.InferOutput<typeof ChromeManifest>;
export type FirefoxManifest = v.InferOutput<typeof FirefoxManifest>;

/** @param json text of a built manifest.json. @throws ValiError where it is not one of Chrome. */
export function parseChromeManifest(json: string): ChromeManifest {
  return asItStands(ChromeManifest, json);
}

/** @param json text of a built manifest.json. @throws ValiError where it is not one of Firefox. */
export function parseFirefoxManifest(json: string): FirefoxManifest {
  return asItStands(FirefoxManifest, json);
}

/** Asserted, not parsed: fields keep their order, so that two manifests can be compared line by line. */
function asItStands<S extends typeof ChromeManifest | typeof FirefoxManifest>(
  schema: S,
  json: string,
): v.InferInput<S> {
  const manifest: unknown = JSON.parse(json);
  v.assert(schema, manifest);
  return manifest;
}

export function selfHostedForChrome(manifest: ChromeManifest, updateUrl: string, sites: readonly string[]) {
  return { ...withSites(manifest, sites), update_url: updateUrl };
}

/** @param id in place of the project's own */
export function selfHostedForFirefox(
  manifest: FirefoxManifest,
  updateUrl: string,
  sites: readonly string[],
  id: string = manifest.browser_specific_settings.gecko.id,
) {
  const { browser_specific_settings: settings } = manifest;
  const gecko = { ...settings.gecko, id, update_url: updateUrl };
  return { ...withSites(manifest, sites), browser_specific_settings: { ...settings, gecko } };
}

/** A listed site has its permission and its sentinel from the manifest; one without the other would not be watched. */
function withSites<M extends BuiltManifest>(manifest: M, sites: readonly string[]): M {
  const [listed, ...others] = manifest.content_scripts;
  const added = sites.filter((site) => !manifest.host_permissions.includes(site));
  return {
    ...manifest,
    host_permissions: [...manifest.host_permissions, ...added],
    content_scripts: [{ ...listed, matches: [...listed.matches, ...added] }, ...others],
  };
}
