// The contract's messages, each with what the background does for it.
import * as v from 'valibot';
import { Settings } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { isAllowed, originPattern } from '../platform/permissions.ts';
import { addressOf } from '../platform/tabs.ts';
import type { Connect } from '../store/database.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { alertHandlers } from './alert-handlers.ts';
import { contactHandlers } from './contact-handlers.ts';
import type { Sender } from './desk.ts';
import { type Language, languageOf } from './language.ts';
import type { Monitor } from './monitor.ts';
import { readTabChats } from './tab-chats.ts';
import { changeTab, type TabRecord, withFrame } from './tabs.ts';
import { showTab } from './toolbar.ts';
import { startWatcher } from './watched-sites.ts';

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
  const desk = { connect, monitor, settings, language, updateTab };

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

    ...alertHandlers(desk),
    ...contactHandlers(desk),

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
