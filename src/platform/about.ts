// What this extension and this browser are called, with their versions.
import { browser } from './browser.ts';

interface Named {
  name: string;
  version: string;
}

export function extensionFacts(): Named {
  const { name, version } = browser.runtime.getManifest();
  return { name, version };
}

/** Like "Firefox 153.0" or "Chromium 156"; "unknown" where the browser does not say. */
export async function browserName(): Promise<string> {
  // Firefox only, whatever the polyfill's types say.
  if (Reflect.has(browser.runtime, 'getBrowserInfo')) {
    const { name, version } = await browser.runtime.getBrowserInfo();
    return `${name} ${version}`;
  }
  const data: unknown = Reflect.get(navigator, 'userAgentData');
  const brands = brandsOf(data);
  // One of the brands is made up, so that nobody relies on a fixed list.
  const { name, version } = brands.find(isOwn) ?? brands.find(isChromium) ?? { name: 'unknown', version: '' };
  return `${name} ${version}`.trim();
}

const isChromium = ({ name }: Named): boolean => name === 'Chromium';
const isOwn = ({ name }: Named): boolean => !/not.?a.?brand|chromium/i.test(name.replaceAll(/[^a-z]/gi, '.'));

function brandsOf(data: unknown): Named[] {
  const brands: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'brands') : undefined;
  if (!Array.isArray(brands)) return [];
  return brands.map((one: unknown) => {
    const of = (field: string): string =>
      typeof one === 'object' && one !== null ? String(Reflect.get(one, field)) : '';
    return { name: of('brand'), version: of('version') };
  });
}
