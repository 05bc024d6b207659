// The contract's messages, each with what the background does for it.
import type { Settings } from '../messages/contract.ts';
import { type Handlers, ManagedError } from '../messages/serve.ts';
import { isAllowed, originPattern } from '../platform/permissions.ts';
import { addressOf } from '../platform/tabs.ts';
import type { Connect } from '../store/database.ts';
import { alertHandlers } from './alert-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { contactHandlers } from './contact-handlers.ts';
import { type Desk, hostOf, reportFault, type Sender } from './desk.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { changeFamilySettings, readFamilySettings } from './family-settings.ts';
import { forgetHandler } from './forget-handler.ts';
import { needsGuardian } from './guarded.ts';
import type { Guardian } from './guardian.ts';
import { noteHealth } from './health.ts';
import { type Language, languageOf } from './language.ts';
import type { Monitor } from './monitor.ts';
import { parentHandlers } from './parent-handlers.ts';
import { practiceHandlers } from './practice-handlers.ts';
import type { Protection } from './protection.ts';
import { protectionHandlers } from './protection-handlers.ts';
import type { School } from './school.ts';
import { schoolHandlers } from './school-handlers.ts';
import { isLeftAlone, isRefused, settingsUnder } from './school-rules.ts';
import { readTabChats } from './tab-chats.ts';
import { changeTab, type TabRecord, withFrame } from './tabs.ts';
import { showTab } from './toolbar.ts';
import { startWatcher } from './watched-sites.ts';

/** Everything the handlers stand on. */
export interface Parts {
  readonly connect: Connect;
  readonly monitor: Monitor;
  readonly protection: Protection;
  readonly guardian: Guardian;
  readonly school: School;
  browserLanguages(): readonly string[];
}

/** What the handlers share, made of the parts. */
export function createDesk({ browserLanguages, ...parts }: Parts): Desk {
  const { connect, protection, school } = parts;
  const chosen = (): Promise<Settings> =>
    readFamilySettings(connect).catch((error: unknown) => {
      reportFault(error);
      return {};
    });
  const settings = async (): Promise<Settings> => {
    const [family, held] = await Promise.all([chosen(), school.held()]);
    return settingsUnder(family, held);
  };
  const languageFor = ({ locale }: Settings): Language => languageOf(locale, browserLanguages());
  const language = async (): Promise<Language> => languageFor(await settings());
  const updateTab = async (tab: number, change: (before: TabRecord) => TabRecord): Promise<void> => {
    const [{ stand }, { messages }] = await Promise.all([protection.stand(), language()]);
    await showTab(tab, await changeTab(tab, change), messages, stand);
  };
  const changeSettings: Desk['changeSettings'] = async (change) =>
    settingsUnder(await changeFamilySettings(connect, change), await school.held());
  return { ...parts, settings, changeSettings, language, languageFor, updateTab };
}

export function createHandlers(desk: Desk): Handlers<Sender> {
  const { protection, guardian, school, settings, changeSettings, updateTab } = desk;
  return {
    async 'chat/found'(_request, { tab, frameId, url }) {
      if (tab?.id === undefined) return {};
      // The sentinel ends with the answer. It is started anew in every open tab when Nightlight goes on.
      const [{ stand }, held] = await Promise.all([protection.stand(), school.held()]);
      if (stand !== 'on' || isLeftAlone(url, held) || isLeftAlone(tab.url, held)) return {};
      await updateTab(tab.id, (before) => ({ ...withFrame(before, frameId ?? 0), state: 'starting' }));
      await startWatcher(tab.id, frameId ?? 0);
      return {};
    },

    async 'chat/state'({ state }, { tab, url }) {
      if (tab?.id === undefined) return {};
      if ((state === 'watching' || state === 'unreadable') && tab.incognito !== true)
        noteHealth(desk.connect, state, hostOf(url), Date.now()).catch(reportFault);
      // Another frame of the tab may hold a chat as well.
      const joined = (await readTabChats(tab.id))?.state ?? state;
      await updateTab(tab.id, (before) => ({ ...before, state: joined }));
      return {};
    },

    ...alertHandlers(desk),
    ...contactHandlers(desk),
    ...evidenceHandlers(desk),
    ...protectionHandlers(desk),
    ...parentHandlers(desk),
    ...backupHandlers(desk),
    ...practiceHandlers,
    ...forgetHandler(desk),
    ...schoolHandlers(desk),

    async 'tab/state'({ tab }) {
      const { stand, until } = await protection.stand();
      if (stand !== 'on') return { state: stand, messages: 0, ...(until !== undefined && { until }) };
      const url = await addressOf(tab);
      if (isLeftAlone(url, await school.held())) return { state: 'leftAlone', messages: 0 };
      const watched = await readTabChats(tab);
      // A frame of an allowed site may stand in a page of another.
      if (watched !== undefined && watched.state !== 'noChat') return watched;
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
      const family = await readFamilySettings(desk.connect);
      const held = await school.held();
      if (isRefused(change, settingsUnder(family, held), held)) throw new ManagedError('set by the school');
      if (needsGuardian(family, change)) await guardian.demand();
      return await changeSettings(change);
    },
  };
}
