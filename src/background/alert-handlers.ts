// Alerts: raised by reports, shown by pages, answered by the child, listed by the popup.
import { translate } from '../guidance/texts.ts';
import type { Settings } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { notify } from '../platform/notify.ts';
import { openPopup } from '../platform/tabs.ts';
import { changeAlert, recentAlerts } from '../store/alerts.ts';
import { muteContact } from '../store/contacts.ts';
import type { AlertRecord } from '../store/schema.ts';
import { entryWithWords } from './alert-entry.ts';
import { alertView } from './alert-view.ts';
import type { Frequency } from './decide.ts';
import { type Desk, hostOf, reportFault, type Sender } from './desk.ts';
import { isLeftAlone } from './school-rules.ts';
import { readTrace, writeTrace } from './tabs.ts';

/** Alerts the popup lists at most; the rest is for the parent view. */
const LISTED = 50;
const POPUP = 'src/pages/popup/index.html';
/** Choices with which it is done; the others go on in our own page. */
const ENDS: readonly string[] = ['later', 'fine', 'school'];

type AlertMessages =
  | 'signals/report'
  | 'alert/shown'
  | 'alert/hidden'
  | 'alert/moved'
  | 'alert/answer'
  | 'alerts/list';

export function alertHandlers({
  connect,
  monitor,
  protection,
  school,
  settings,
  changeSettings,
  language,
  languageFor,
  updateTab,
}: Desk): Pick<Handlers<Sender>, AlertMessages> {
  const closeAlert = async (id: string, tab: number | undefined): Promise<void> => {
    if (tab === undefined) return;
    await updateTab(tab, (before) => ({ ...before, open: before.open.filter((alert) => alert.id !== id) }));
  };
  const notifyOf = async (id: string): Promise<void> => {
    const { messages } = await language();
    await notify(
      id,
      translate(messages, 'notification_urgent_title'),
      translate(messages, 'notification_urgent_text'),
    );
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
    if (level === 'urgent') await notifyOf(id);
  };

  return {
    async 'signals/report'(report, { url, tab }) {
      const [{ stand }, chosen, held] = await Promise.all([protection.stand(), settings(), school.held()]);
      // On its way when Nightlight was paused, or the site was left alone.
      if (stand !== 'on' || isLeftAlone(url, held)) return { id: report.id, recorded: false };
      const privately = tab?.incognito === true;
      const { alert, recorded } = await monitor.report(report, hostOf(url), privately, frequencyOf(chosen));
      if (alert === undefined || alert.shown) return { id: report.id, recorded };
      const view = alertView(alert, languageFor(chosen), chosen, held?.actions);
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

    async 'alert/hidden'({ id }) {
      await notifyOf(id);
      await openPopup(`${POPUP}?alert=${id}`, POPUP);
      return {};
    },

    async 'alert/moved'(place) {
      await changeSettings({ place });
      return {};
    },

    async 'alert/answer'({ id, choice }, { tab }) {
      const alert = await changeAlert(connect, id, { choice });
      if (choice === 'fine' && alert !== undefined) await muteContact(connect, alert.contact, alert.about);
      if (!ENDS.includes(choice)) await openPopup(`${POPUP}?alert=${id}&view=${choice}`, POPUP);
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
        alerts: await Promise.all(alerts.map((alert) => entryWithWords(connect, alert, tab))),
        unsaved: monitor.unsaved,
      };
    },
  };
}

/** Younger children are told as often as we think right. */
function frequencyOf({ band, frequency }: Settings): Frequency {
  return band === '14to17' && frequency !== undefined ? frequency : 'day';
}
