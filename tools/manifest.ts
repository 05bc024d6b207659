// The manifest of each browser, derived from the one manifest.json, which is Chrome's.
import manifest from '../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

export const GECKO_ID = 'nightlight@nightlight.example';

/**
 * The listed chat sites stand once, as host permissions; the sentinel is declared for the same, but for sites that keep
 * their chat in a frame and are declared with it.
 */
export function manifestFor(target: Target) {
  const { minimum_chrome_version, storage, background: worker, ...shared } = manifest;
  const background = { ...worker, type: 'module' as const };
  const [pages, ...frames] = shared.content_scripts;
  const framed = frames.flatMap(({ matches }) => matches.map((match) => new URL(match).host));
  const matches = shared.host_permissions.filter((site) => !framed.includes(new URL(site).host));
  const content_scripts = [{ ...pages, matches }, ...frames];
  if (target === 'chrome') return { ...shared, minimum_chrome_version, storage, background, content_scripts };
  return {
    ...shared,
    content_scripts,
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none' as const] },
      },
    },
  };
}
