// The contract's messages, each with what the background does for it.
import * as v from 'valibot';
import { translate } from '../guidance/texts.ts';
import { type AlertEntry, type Level, Settings } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { notify } from '../platform/notify.ts';
import { isAllowed, originPattern } from '../platform/permissions.ts';
import { addressOf, openPopup } from '../platform/tabs.ts';
import { changeAlert, recentAlerts } from '../store/alerts.ts';
import { muteContact } from '../store/contacts.ts';
import type { Connect } from '../store/database.ts';
import type { AlertRecord } from '../store/schema.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { alertView } from './alert-view.ts';
import { type Language, languageOf } from './language.ts';
import type { Monitor } from './monitor.ts';
import { readTabChats } from './tab-chats.ts';
import { changeTab, readTrace, type TabRecord, withFrame, writeTrace } from './tabs.ts';
import { showTab } from './toolbar.ts';
import { startWatcher } from './watched-sites.ts';

/** What the browser says of a sender, as far as handlers use it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** Alerts the popup lists at most; the rest is for the parent view. */
const LISTED = 50;
const POPUP = 'src/pages/popup/index.html';

export function createHandlers(
  connect: Connect,
  monitor: Monitor,
  browserLanguages: () => readonly string[],
): Handlers<Sender> {
  const settings = async (): Promise<Settings> => {
    const stored = v.safeParse(Settings, await readSettings(connect).catch(() => undefined));
    return stored.success ? stored.output : {};
  };
  const language = async (): Promise<Language> => languageOf((await settings()).locale, browserLanguages());
  const updateTab = async (tab: number, change: (before: TabRecord) => TabRecord): Promise<void> => {
    await showTab(tab, await changeTab(tab, change), (await language()).messages);
  };
  const closeAlert = async (id: string, tab: number | undefined): Promise<void> => {
    if (tab === undefined) return;
    await updateTab(tab, (before) => ({ ...before, open: before.open.filter((alert) => alert.id !== id) }));
  };
  const raise = async ({ id, contact, level }: AlertRecord, tab: number | undefined): Promise<void> => {
    // On the button one alert stands for a contact: the newest, which knows of those before it.
    const newest = { id, contact, level };
    if (tab !== undefined) {
      await updateTab(tab, (before) => ({
        ...before,
        open: [...before.open.filter((other) => other.contact !== contact), newest],
      }));
    }
    if (level !== 'urgent') return;
    const { messages } = await language();
    await notify(
      id,
      translate(messages, 'notification_urgent_title'),
      translate(messages, 'notification_urgent_text'),
    );
  };

  return {
    async 'chat/found'(_request, { tab, frameId }) {
      if (tab?.id === undefined) return {};
      await updateTab(tab.id, (before) => ({ ...withFrame(before, frameId ?? 0), state: 'starting' }));
      await startWatcher(tab.id, frameId ?? 0);
      return {};
    },

    async 'chat/state'({ state }, { tab }) {
      if (tab?.id === undefined) return {};
      // Another frame of the tab may hold a chat as well.
      const joined = (await readTabChats(tab.id))?.state ?? state;
      await updateTab(tab.id, (before) => ({ ...before, state: joined }));
      return {};
    },

    async 'signals/report'(report, { url, tab }) {
      const privately = tab?.incognito === true;
      const { alert, recorded } = await monitor.report(report, hostOf(url), privately);
      if (alert === undefined || alert.shown) return { id: report.id, recorded };
      const { band, locale } = await settings();
      const view = alertView(alert, languageOf(locale, browserLanguages()), band);
      // An alert given again has its own words already; in a private window none are kept.
      if (!privately && alert.id === report.id) {
        const excerpts = report.messages.flatMap(({ signals }) => signals.map(({ excerpt }) => excerpt));
        await writeTrace(alert.id, { tab: tab?.id, excerpts: [...new Set(excerpts)] });
      }
      // The page does not wait for badge and notification, and gets the alert even where they fail.
      raise(alert, tab?.id).catch(reportFault);
      return { id: report.id, recorded, ...(view && { alert: view }) };
    },

    async 'alert/shown'({ id }) {
      await changeAlert(connect, id, { shown: true });
      return {};
    },

    async 'alert/answer'({ id, choice }, { tab }) {
      const alert = await changeAlert(connect, id, { choice });
      if (choice === 'fine' && alert !== undefined) await muteContact(connect, alert.contact, alert.about);
      if (choice === 'help') await openPopup(`${POPUP}?alert=${id}`, POPUP);
      // The popup may be a tab itself: the alert knows where it was raised.
      await closeAlert(id, (await readTrace(id)).tab ?? tab?.id);
      return {};
    },

    async 'alerts/list'({ tab }) {
      // Notes have no card that could be answered: being listed is being seen.
      if (tab !== undefined) {
        await updateTab(tab, (before) => ({
          ...before,
          open: before.open.filter(({ level }) => level !== 'note'),
        }));
      }
      const alerts = await recentAlerts(connect, LISTED);
      return {
        alerts: await Promise.all(alerts.map((alert) => entryOf(alert, tab))),
        unsaved: monitor.unsaved,
      };
    },

    async 'tab/state'({ tab }) {
      const watched = await readTabChats(tab);
      // A frame of an allowed site may stand in a page of another.
      if (watched !== undefined && watched.state !== 'noChat') return watched;
      const url = await addressOf(tab);
      const origin = url === undefined ? undefined : originPattern(url);
      // Without permission the address of a tab is hidden too: the popup, opened by a click, knows better.
      if (url !== undefined && origin === undefined) return { state: 'cannotWatch', messages: 0 };
      if (url === undefined || !(await isAllowed(url)))
        return { state: 'notAllowed', messages: 0, ...(origin && { origin }) };
      return { state: 'noChat', messages: 0 };
    },

    async 'settings/read'() {
      return await settings();
    },

    async 'settings/change'(change) {
      const after = { ...(await settings()), ...change };
      await writeSettings(connect, after);
      return after;
    },
  };
}

async function entryOf(alert: AlertRecord, tab: number | undefined): Promise<AlertEntry> {
  const trace = await readTrace(alert.id);
  const level: v.InferOutput<typeof Level> = alert.level;
  return {
    id: alert.id,
    at: alert.at,
    site: alert.site,
    contact: alert.contact,
    level,
    tactics: alert.tactics,
    rules: alert.rules,
    ...(alert.choice && { choice: alert.choice }),
    excerpts: trace.excerpts,
    thisTab: tab !== undefined && trace.tab === tab,
  };
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}

/** Into the extension's own console: the kind of fault, never what was written. */
export function reportFault(error: unknown): void {
  console.error('Nightlight:', error);
}
