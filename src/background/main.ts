// The background. Listeners are registered in the first turn: the event that woke us must find them.
import { RULE_BOOK } from '../generated/rule-book.ts';
import { DEFAULT_KEEP_DAYS } from '../messages/contract.ts';
import { createServer } from '../messages/serve.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { isInstalledByPolicy, onManagedChanged, readManaged } from '../platform/managed.ts';
import { listedOrigins } from '../platform/permissions.ts';
import { createConnect } from '../store/database.ts';
import { expire } from '../store/retention.ts';
import { reportFault } from './desk.ts';
import { createGuardian } from './guardian.ts';
import { createDesk, createHandlers } from './handlers.ts';
import { createMonitor } from './monitor.ts';
import { createProtection } from './protection.ts';
import { RESUME, takeStand, tellStand } from './protection-handlers.ts';
import { createSchool } from './school.ts';
import { forgetTab } from './tabs.ts';
import { endInOpenTabs, registerSites, startInOpenTabs } from './watched-sites.ts';

const CLEAN_UP = 'clean-up';
/** The alarms for a second look: at a policy that was not there, and before anybody is asked to set Nightlight up. */
const LOOK = 'look';
const ASK = 'ask';
const WELCOME = 'src/pages/welcome/index.html';

const connect = createConnect();
const monitor = createMonitor(connect, RULE_BOOK, Date.now, reportFault);
const school = createSchool({
  connect,
  read: readManaged,
  listed: listedOrigins().map((pattern) => new URL(pattern).hostname),
  now: Date.now,
  onChange: () => run(followSchool()),
  onFailure: reportFault,
});
const desk = createDesk({
  connect,
  monitor,
  school,
  protection: createProtection(connect, Date.now, reportFault, school.held),
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
  run(welcomeInTime());
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
  if (name === LOOK) run(school.look(true));
  if (name === ASK) run(welcome());
});
onManagedChanged(() => run(school.look(true)));
run(lookAtSchool());

/** A policy may come seconds after the start. Until a second look finds none either, the last one holds. */
async function lookAtSchool(): Promise<void> {
  const found = await school.look(false);
  if (found === 'later' && (await browser.alarms.get(LOOK)) === undefined)
    browser.alarms.create(LOOK, { delayInMinutes: 1 });
}

/** Open tabs follow what the school set now. */
async function followSchool(): Promise<void> {
  await endInOpenTabs();
  await takeStand(desk);
}

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

/** Who installs for others sets up for others: what they set is waited for. */
async function welcomeInTime(): Promise<void> {
  if (await isInstalledByPolicy()) browser.alarms.create(ASK, { delayInMinutes: 1 });
  else await welcome();
}

/** Until somebody agreed, Nightlight reads nothing: so it asks, once, with the installation. */
async function welcome(): Promise<void> {
  await lookAtSchool();
  if ((await desk.protection.stand()).stand !== 'notSetUp') return;
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}

function run(work: Promise<unknown>): void {
  work.catch(reportFault);
}
