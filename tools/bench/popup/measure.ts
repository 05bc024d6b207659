// Opens the popup as a page, again and again: with nothing to list and with much, the background awake and asleep.
import type { AlertRecord } from '../../../src/store/schema.ts';
import type { BrowserName } from '../../../tests/support/driver.ts';
import { distOf, type Nightlight, POPUP, startNightlight } from '../../../tests/support/nightlight.ts';
import { FLOOR_PAGE, type Noted, watchedCopy } from './watched-copy.ts';

const WARNINGS = 50;

export const CASES = ['floor', 'none, awake', 'none, asleep', '50, awake', '50, asleep'] as const;
export type CaseName = (typeof CASES)[number];

export interface Times extends Noted {
  /** To the first contentful paint, as the browser tells. */
  readonly paint: number;
}

export async function measurePopup(browser: BrowserName, runs: number): Promise<Record<CaseName, Times[]>> {
  const copy = await watchedCopy(distOf(browser));
  try {
    const nightlight = await startNightlight(browser, { extension: copy.folder });
    try {
      const times: Record<CaseName, Times[]> = {
        floor: [],
        'none, awake': [],
        'none, asleep': [],
        '50, awake': [],
        '50, asleep': [],
      };
      const tab = await nightlight.newestTab();
      const popup = `${POPUP}?tab=${tab}`;
      const both = async (awake: CaseName, asleep: CaseName): Promise<void> => {
        for (let run = 0; run < runs; run += 1) {
          times.floor.push(await timesOf(nightlight, FLOOR_PAGE));
          await nightlight.ask('settings/read', {});
          times[awake].push(await timesOf(nightlight, popup));
          await nightlight.driver.stopBackground();
          times[asleep].push(await timesOf(nightlight, popup));
        }
      };
      // Once for the caches of the browser: nobody measures the very first start.
      await timesOf(nightlight, popup);
      await both('none, awake', 'none, asleep');
      await nightlight.inside.evaluate(store, warnings());
      const { alerts } = await nightlight.ask('alerts/list', {});
      if (alerts.length < WARNINGS) throw new Error(`expected ${WARNINGS} warnings, found ${alerts.length}`);
      await both('50, awake', '50, asleep');
      return times;
    } finally {
      await nightlight.close();
    }
  } finally {
    await copy.remove();
  }
}

async function timesOf(nightlight: Nightlight, page: string): Promise<Times> {
  const opened = await nightlight.driver.open(nightlight.driver.extensionUrl(page));
  try {
    await opened.waitFor(areNoted, undefined, `the times of ${page}`);
    return await opened.evaluate(readTimes, undefined);
  } finally {
    await opened.close();
  }
}

/** Runs in the page. The browser tells of a paint a moment after it. */
function areNoted(): boolean {
  return 'noted' in globalThis && performance.getEntriesByName('first-contentful-paint').length > 0;
}

/** Runs in the page. */
function readTimes(): Times {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  const noted: unknown = Reflect.get(globalThis, 'noted');
  const list: unknown = typeof noted === 'object' && noted !== null ? Reflect.get(noted, 'list') : undefined;
  return { paint, list: typeof list === 'number' ? list : Number.NaN };
}

/** As families have them who look once a month: of several contacts, tactics and levels. */
function warnings(): AlertRecord[] {
  const tactics = ['flattery', 'secrecy', 'image-request', 'sextortion', 'offline-meeting'];
  return Array.from({ length: WARNINGS }, (_, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    at: Date.now() - at * 3_600_000,
    site: at % 2 === 0 ? 'discord.com' : 'web.whatsapp.com',
    contact: `contact-${at}`,
    level: at % 3 === 0 ? 'urgent' : 'warn',
    tactics: [tactics[at % tactics.length] ?? '', 'gift'],
    rules: [],
    about: [],
    shown: true,
  }));
}

/** Runs in the extension's page: as the background keeps them. */
async function store(alerts: AlertRecord[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('nightlight');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('alerts', 'readwrite');
  for (const alert of alerts) writing.objectStore('alerts').put(alert);
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
