// Contacts: who is known from real life, what is asked before something is sent to them, and the chat a child keeps.
import * as v from 'valibot';
import { plainAddress } from '../evidence/address.ts';
import { type MessageKey, translate } from '../guidance/texts.ts';
import { type Disclosure, OPEN_CHATS, SavedChat } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { callInFrames } from '../platform/frames.ts';
import { readSession, writeSession } from '../platform/session.ts';
import { setKnown } from '../store/contacts.ts';
import { type Desk, hostOf, type Sender } from './desk.ts';
import { demandAction, isAllowed } from './school-handlers.ts';
import { readTab, readTrace } from './tabs.ts';

type ContactMessages = 'contact/known' | 'sending/ask' | 'chat/save' | 'chat/saved' | 'chat/keep';

const HAS = {
  address: 'sending_has_address',
  school: 'sending_has_school',
  phone: 'sending_has_phone',
  idNumber: 'sending_has_idNumber',
  location: 'sending_has_location',
  password: 'sending_has_password',
  photo: 'sending_has_photo',
} as const satisfies Record<Disclosure, MessageKey>;

/** Where the chat that is saved for an alert lies in session memory. */
export const savedKey = (alert: string): string => `saved:${alert}`;

export function contactHandlers({
  connect,
  monitor,
  school,
  settings,
  languageFor,
}: Desk): Pick<Handlers<Sender>, ContactMessages> {
  return {
    async 'contact/known'({ contact, known }) {
      await setKnown(connect, contact, known);
      return {};
    },

    async 'sending/ask'({ contact, kinds }, { url, tab }) {
      const chosen = await settings();
      if (chosen.beforeSending === false) return {};
      const { isKnown, askedForImages } = await monitor.about(contact, hostOf(url), tab?.incognito === true);
      if (isKnown) return {};
      // A photo is nothing to ask about, unless somebody wanted one.
      const kind = kinds.find((one) => one !== 'photo' || askedForImages);
      if (kind === undefined) return {};
      const { locale, messages } = languageFor(chosen);
      const say = (key: MessageKey): string => translate(messages, key);
      return {
        question: {
          locale,
          title: say(HAS[kind]),
          text: say('sending_ask'),
          send: say('sending_send'),
          edit: say(kind === 'photo' ? 'sending_leave' : 'sending_edit'),
          again: say(kind === 'photo' ? 'sending_again_photo' : 'sending_again'),
        },
      };
    },

    // In memory until the browser closes: on disk it comes only as the file the child makes of it.
    async 'chat/save'({ id, chat }, { url, tab, frameId }) {
      await demandAction(school, 'save');
      // Of a page that moves on without loading anew only the tab knows where it is.
      const address = plainAddress((frameId === 0 ? tab?.url : url) ?? url ?? '', '*');
      await writeSession(savedKey(id), {
        ...chat,
        ...(address !== undefined && { address: address.slice(0, 2_000) }),
        savedAt: Date.now(),
      });
      return {};
    },

    async 'chat/saved'({ id }) {
      const saved = v.safeParse(SavedChat, await readSession(savedKey(id)));
      if (saved.success) return { chat: saved.output };
      return (await isAllowed(school, 'save')) && (await askPage('has', id)) ? { isOpen: true } : {};
    },

    async 'chat/keep'({ id }) {
      await demandAction(school, 'save');
      return { kept: await askPage('save', id) };
    },
  };
}

/** Whether any frame of the alert's page says yes. */
async function askPage(method: 'has' | 'save', alert: string): Promise<boolean> {
  const { tab } = await readTrace(alert);
  if (tab === undefined) return false;
  const { frames } = await readTab(tab);
  return (await callInFrames(tab, frames, OPEN_CHATS, method, alert)).includes(true);
}
