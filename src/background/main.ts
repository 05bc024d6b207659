// The background. Listeners are registered in the first turn: the event that woke us must find them.
import { RULE_BOOK } from '../generated/rule-book.ts';
import { createServer } from '../messages/serve.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { grantedOrigins } from '../platform/permissions.ts';
import { createConnect } from '../store/database.ts';
import { expire } from '../store/retention.ts';
import { reportFault } from './desk.ts';
import { createHandlers } from './handlers.ts';
import { createMonitor } from './monitor.ts';
import { forgetTab } from './tabs.ts';
import { registerSites, startInOpenTabs } from './watched-sites.ts';

const CLEAN_UP = 'clean-up';

const connect = createConnect();
const monitor = createMonitor(connect, RULE_BOOK, Date.now, reportFault);
const handlers = createHandlers(connect, monitor, () => [browser.i18n.getUILanguage()]);
const server = createServer(
  handlers,
  { id: browser.runtime.id, url: browser.runtime.getURL('') },
  (_name, error) => reportFault(error),
);

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  server.answer(message, sender),
);

browser.runtime.onInstalled.addListener(() => {
  const listed = browser.runtime.getManifest().host_permissions ?? [];
  run(registerSites());
  run(grantedOrigins().then((granted) => startInOpenTabs([...listed, ...granted])));
  run(scheduleCleanUp());
});
browser.runtime.onStartup.addListener(() => {
  run(registerSites());
  run(scheduleCleanUp());
});
browser.permissions.onAdded.addListener(({ origins = [] }) =>
  run(registerSites().finally(() => startInOpenTabs(origins))),
);
browser.permissions.onRemoved.addListener(() => run(registerSites()));
browser.tabs.onRemoved.addListener((tab) => run(forgetTab(tab)));
browser.notifications.onClicked.addListener((alert) => {
  run(handlers['alert/answer']({ id: alert, choice: 'help' }, {}));
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === CLEAN_UP) run(expire(connect, Date.now()));
});

/** An alarm may not outlive the browser session, so it is looked for at every start. */
async function scheduleCleanUp(): Promise<void> {
  if ((await browser.alarms.get(CLEAN_UP)) !== undefined) return;
  browser.alarms.create(CLEAN_UP, { periodInMinutes: 24 * 60, delayInMinutes: 1 });
}

function run(work: Promise<unknown>): void {
  work.catch(reportFault);
}
