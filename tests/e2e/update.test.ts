// The extension is updated while a chat is open: the old copy goes quietly, the new one carries on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../tools/browser/wait.ts';
import {
  alertOn,
  BROWSERS,
  messagesRead,
  type Nightlight,
  startNightlight,
  write,
} from '../support/nightlight.ts';

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
  });
  afterAll(async () => {
    expect(await nightlight.close()).toEqual([]);
  });

  test('one alert, from the new copy, and no error in the page', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await page.evaluate(() => {
      const faults: string[] = [];
      window.addEventListener('error', ({ message }) => faults.push(message));
      Object.assign(window, { faults });
    }, undefined);
    await nightlight.reloadExtension();
    await messagesRead(nightlight, 0);
    await write(page, 'contact', 'Send me a photo of you without clothes.');
    await alertOn(page);
    expect(await page.overlays()).toHaveLength(1);
    expect(await page.evaluate(() => Reflect.get(window, 'faults'), undefined)).toEqual([]);
    await waitUntil(
      async () => (await nightlight.ask('alerts/list', {})).alerts.length === 1,
      'the one record',
    );
    await page.close();
  });
});
