// Started in a frame that has a chat: reads it, scans each message here, and sends on only what a rule hit.
import type { Conversation } from '../engine/index.ts';
import { type ContentSend, createContentSend } from '../messages/content-send.ts';
import { type ChatState, type Choice, FRAME_READING, type FrameReading } from '../messages/shapes.ts';
import { isConnected, sendToBackground } from '../platform/content-runtime.ts';
import { siteFor } from '../sites/registry.ts';
import { createAlerts } from './alert/alerts.ts';
import { bundledScanner } from './bundled-scanner.ts';
import { createFindings } from './findings.ts';
import { insist } from './insist.ts';
import { beginLife } from './lifetime.ts';
import { observeChats } from './observe.ts';
import { createOpenChats } from './open-chats.ts';
import { createReporter } from './report.ts';
import { Correspondents } from './sending/correspondents.ts';
import { askBeforeSending } from './sending/sending.ts';

function start(): void {
  const life = beginLife('watcher', isConnected);
  if (life === undefined) return;
  const send: ContentSend = createContentSend(async (message) => {
    if (!isConnected()) life.abort();
    life.signal.throwIfAborted();
    return await sendToBackground(message);
  });
  const scan = bundledScanner();
  const alerts = createAlerts(
    {
      shown: (id) => void insist(() => send('alert/shown', { id }), life.signal),
      hidden: (id) => void insist(() => send('alert/hidden', { id }), life.signal),
      moved: (place) => void insist(() => send('alert/moved', place), life.signal),
      answered: (id, choice) => void answer(id, choice),
    },
    () => observed.composers().map(({ composer }) => composer),
    life.signal,
  );
  /** The conversation in which each contact was last reported. */
  const talks = new Map<string, Conversation>();
  const reporter = createReporter(
    send,
    (alert, contact) => {
      const talk = talks.get(contact);
      if (talk !== undefined) open.note(alert.id, { ...talk, contact: talk.contact ?? contact });
      alerts.show(alert);
    },
    life.signal,
  );
  const correspondents = new Correspondents();
  const findings = createFindings(scan, reporter, (conversation, contact) => {
    talks.set(contact.slice(0, 300), conversation);
    correspondents.report(conversation, contact, performance.now());
  });

  const answer = async (id: string, choice: Choice): Promise<void> => {
    if (choice === 'save') await open.save(id);
    await insist(() => send('alert/answer', { id, choice }), life.signal);
  };

  let told: ChatState | undefined;
  const site = siteFor(location.host);
  const observed = observeChats(
    site,
    {
      messages(conversation, fresh) {
        for (const { message } of fresh)
          if (message.direction !== 'sent') correspondents.hear(conversation, message.author);
        findings.take(conversation, fresh);
      },
      state(state, messages) {
        findings.settle();
        // The number waits for a popup that asks: ordinary messages must not wake the background.
        leave({ state, messages, byShape: site.byShape });
        if (state === told) return;
        told = state;
        void insist(() => send('chat/state', { state }), life.signal).then((arrived) => {
          if (!arrived && told === state) told = undefined;
        });
      },
    },
    life.signal,
  );
  const open = createOpenChats(site, observed.chatOf, send, life.signal);
  askBeforeSending(observed.composers, correspondents, send, life.signal);
}

/** For the background to pick up. Pages do not see this world. */
function leave(reading: FrameReading): void {
  Reflect.set(globalThis, Symbol.for(FRAME_READING), reading);
}

start();
