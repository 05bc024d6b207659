// The background. Listeners are registered in the first turn: the event that woke us must find them.
import { RULE_BOOK } from '../generated/rule-book.ts';
import { DEFAULT_KEEP_DAYS } from '../messages/contract.ts';
import { createServer } from '../messages/serve.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { createConnect } from '../store/database.ts';
import { expire } from '../store/retention.ts';
import { reportFault } from './desk.ts';
import { createGuardian } from './guardian.ts';
import { createDesk, createHandlers } from './handlers.ts';
import { createMonitor } from './monitor.ts';
import { createProtection } from './protection.ts';
import { RESUME, takeStand, tellStand } from './protection-handlers.ts';
import { forgetTab } from './tabs.ts';
import { registerSites, startInOpenTabs } from './watched-sites.ts';

const CLEAN_UP = 'clean-up';
const WELCOME = 'src/pages/welcome/index.html';

const connect = createConnect();
const monitor = createMonitor(connect, RULE_BOOK, Date.now, reportFault);
const desk = createDesk({
  connect,
  monitor,
  protection: createProtection(connect, Date.now, reportFault),
  guardian: createGuardian(connect, Date.now),
  browserLanguages: () => [browser.i18n.getUILanguage()],
});
const handlers = createHandlers(desk);
const server = createServer(
  handlers,
  { id: browser.runtime.id, url: browser.runtime.getURL('') },
  (_name, error) => reportFault(error),
);

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  server.answer(message, sender),
);

browser.runtime.onInstalled.addListener(() => {
  run(registerSites());
  run(takeStand(desk));
  run(welcome());
  run(scheduleCleanUp());
});
// Tabs that come back with the browser have the sentinel by themselves, and nothing runs in them yet.
browser.runtime.onStartup.addListener(() => {
  run(registerSites());
  run(tellStand(desk));
  run(scheduleResume());
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
  if (name === CLEAN_UP) run(cleanUp());
  if (name === RESUME) run(takeStand(desk));
});

/** An alarm may not outlive the browser session, so it is looked for at every start. */
async function scheduleCleanUp(): Promise<void> {
  if ((await browser.alarms.get(CLEAN_UP)) !== undefined) return;
  browser.alarms.create(CLEAN_UP, { periodInMinutes: 24 * 60, delayInMinutes: 1 });
}

async function cleanUp(): Promise<void> {
  const { keepDays = DEFAULT_KEEP_DAYS } = await desk.settings();
  await expire(connect, Date.now(), keepDays);
}

/** Nor may that of a pause. */
async function scheduleResume(): Promise<void> {
  const { stand, until } = await desk.protection.stand();
  if (stand === 'paused' && until !== undefined) browser.alarms.create(RESUME, { when: until });
}

/** Until somebody agreed, Nightlight reads nothing: so it asks, once, with the installation. */
async function welcome(): Promise<void> {
  if ((await desk.protection.stand()).stand !== 'notSetUp') return;
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}

function run(work: Promise<unknown>): void {
  work.catch(reportFault);
}
