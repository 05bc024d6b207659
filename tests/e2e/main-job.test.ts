// The main job in both browsers: a risky message comes, the child is warned in time, the popup explains.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stories } from '../../tools/demo/stories.ts';
import {
  alertOn,
  BROWSERS,
  messagesRead,
  type Nightlight,
  noAlertOn,
  POPUP,
  startNightlight,
  write,
} from '../support/nightlight.ts';

describe.each(BROWSERS)('%s', (browser) => {
  let nightlight: Nightlight;
  beforeAll(async () => {
    nightlight = await startNightlight(browser);
    await nightlight.ask('settings/change', { country: 'us' });
  });
  afterAll(async () => {
    expect(await nightlight.driver.extensionErrors()).toEqual([]);
    await nightlight.close();
  });

  describe.each(stories.filter(({ expected }) => expected === 'warn' || expected === 'urgent'))(
    '$id',
    (story) => {
      test('warns', async () => {
        const page = await nightlight.openDemo(`?speed=instant&play=${story.id}`);
        const alert = await alertOn(page);
        expect(alert.role).toBe(story.expected === 'urgent' ? 'alertdialog' : 'dialog');
        expect(alert.buttons.length).toBeLessThanOrEqual(3);
        for (const { text } of story.lines) expect(alert.text).not.toContain(text);
        await page.close();
      });
    },
  );

  describe.each(stories.filter(({ expected }) => expected === 'quiet'))('$id', (story) => {
    test('stays quiet', async () => {
      const before = await nightlight.ask('alerts/list', {});
      const page = await nightlight.openDemo(`?speed=instant&play=${story.id}`);
      await messagesRead(nightlight, story.lines.length);
      expect(await page.overlays()).toEqual([]);
      const after = await nightlight.ask('alerts/list', {});
      expect(after.alerts.filter(({ level }) => level !== 'note')).toHaveLength(
        before.alerts.filter(({ level }) => level !== 'note').length,
      );
      await page.close();
    });
  });

  test('from the message to the popup: alert, reason, words, channel', async () => {
    const page = await nightlight.openDemo('?speed=instant#/friends-en');
    await messagesRead(nightlight, 0);
    await write(
      page,
      'contact',
      'We are looking for child stars. Send me photos of yourself for the casting.',
    );
    const alert = await alertOn(page);
    expect(alert.buttons).toContain('What can I do?');
    const { alerts } = await nightlight.ask('alerts/list', {});
    const [newest] = alerts;
    expect(newest?.tactics).toContain('casting-lure');
    expect(newest?.site).toMatch(/^127\.0\.0\.1/);
    expect(newest?.excerpts.join(' ').toLowerCase()).toContain('child star');

    const popup = await nightlight.driver.open(
      nightlight.driver.extensionUrl(`${POPUP}?alert=${newest?.id}`),
    );
    const text = () => popup.evaluate(() => document.body.innerText, undefined);
    await popup.waitFor(
      () => document.body.innerText.includes('911'),
      undefined,
      'the emergency number of the set country',
    );
    expect(await text()).toContain('child star');
    await popup.close();
    await page.close();
  });

  test('"Not now" takes the alert away and is remembered', async () => {
    const page = await nightlight.openDemo('?speed=instant&play=c5-en');
    await alertOn(page);
    await page.clickInOverlay('Not now');
    await noAlertOn(page);
    await page.close();
  });

  test('Escape closes an urgent alert', async () => {
    const page = await nightlight.openDemo('?speed=instant#/coach-en');
    await messagesRead(nightlight, 0);
    await write(page, 'contact', 'Pay me or I will send your private photos to everyone in your class.');
    expect((await alertOn(page)).role).toBe('alertdialog');
    await page.press('Escape');
    await noAlertOn(page);
    const { alerts } = await nightlight.ask('alerts/list', {});
    expect(alerts[0]).toMatchObject({ level: 'urgent', choice: 'later' });
    await page.close();
  });
});
