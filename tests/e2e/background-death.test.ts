// The browser ends the background whenever it likes. Nothing is lost by it, and nothing counted twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import {
  BROWSERS,
  dismissAlert,
  messagesRead,
  type Nightlight,
  startNightlight,
  write,
} from '../support/nightlight.ts';

const RISKY = [
  'You could be a child star! Send me photos of yourself for the casting.',
  'Keep this between us and meet me alone tonight.',
  'Pay me or I will send your private photos to everyone in your class.',
];

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  test('killed before each message, it wakes, warns and records', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    for (const [count, text] of RISKY.entries()) {
      await nightlight.driver.stopBackground();
      expect(await nightlight.driver.backgroundAlive()).toBe(false);
      await write(page, 'contact', text);
      await dismissAlert(page);
      await waitUntil(
        async () => (await nightlight.ask('alerts/list', {})).alerts.length === count + 1,
        `${count + 1} recorded alerts`,
      );
    }
    await page.close();
  });

  test('killed after the record, the popup still lists it', async () => {
    const { alerts } = await nightlight.ask('alerts/list', {});
    await nightlight.driver.stopBackground();
    expect((await nightlight.ask('alerts/list', {})).alerts).toEqual(alerts);
  });

  test('what the child chose is kept', async () => {
    const { alerts } = await nightlight.ask('alerts/list', {});
    expect(alerts.map(({ choice }) => choice)).toEqual(['later', 'later', 'later']);
  });
});
