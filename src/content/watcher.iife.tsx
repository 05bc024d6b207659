// Started in a frame that has a chat: reads it, scans each message here, and sends on only what a rule hit.
import { type Conversation, createScanner, readPack } from '../engine/index.ts';
import { PACK_BASE64 } from '../generated/pack.ts';
import { type ChatState, FRAME_READING, type FrameReading } from '../messages/contract.ts';
import { createSend, type Send } from '../messages/send.ts';
import { isConnected, sendToBackground } from '../platform/content-runtime.ts';
import { siteFor } from '../sites/registry.ts';
import { createAlerts } from './alert/alerts.tsx';
import type { NewMessage } from './follow.ts';
import { insist } from './insist.ts';
import { beginLife } from './lifetime.ts';
import { observeChats } from './observe.ts';
import { createReporter, type ReportedMessage } from './report.ts';

const EXCERPT_LENGTH = 80;
/** The contract's limit for one report. */
const REPORT_MESSAGES = 200;

function start(): void {
  const life = beginLife('watcher', isConnected);
  if (life === undefined) return;
  const send: Send = createSend(async (message) => {
    if (!isConnected()) life.abort();
    life.signal.throwIfAborted();
    return await sendToBackground(message);
  });
  const scan = createScanner(readPack(decode(PACK_BASE64)));
  const alerts = createAlerts(
    {
      shown: (id) => void insist(() => send('alert/shown', { id }), life.signal),
      answered: (id, choice) => void insist(() => send('alert/answer', { id, choice }), life.signal),
    },
    life.signal,
  );
  const reporter = createReporter(send, alerts.show, life.signal);
  /** Live messages of each conversation, and how many of them each contact was last told of. */
  const heard = new Map<string, number>();
  const toldOf = new Map<string, number>();

  function take(conversation: Conversation, fresh: readonly NewMessage[]): void {
    const total = (heard.get(conversation.id) ?? 0) + fresh.filter(({ live }) => live).length;
    heard.set(conversation.id, total);
    const byContact = new Map<string, ReportedMessage[]>();
    for (const { message, before: below } of fresh) {
      const signals = scan(message.text, message.direction);
      if (signals.length === 0) continue;
      // In a room that does not show who is me, the name is all there is to tell people apart.
      const other = message.direction === 'sent' ? undefined : message.author;
      const contact = other ?? conversation.contact ?? conversation.id;
      const reported = byContact.get(contact) ?? [];
      byContact.set(contact, reported);
      reported.push({
        id: message.id.slice(0, 300),
        direction: message.direction,
        ...(message.at !== undefined && { at: message.at }),
        before: below,
        signals: signals.slice(0, 50).map(({ rule, start, end }) => ({
          rule,
          excerpt: message.text.slice(start, end).slice(0, EXCERPT_LENGTH),
        })),
      });
    }
    for (const [contact, messages] of byContact) {
      const key = `${conversation.id} ${contact}`;
      for (let from = 0; from < messages.length; from += REPORT_MESSAGES) {
        const part = messages.slice(from, from + REPORT_MESSAGES);
        reporter.report(contact, total - (toldOf.get(key) ?? 0), part);
        toldOf.set(key, total);
      }
    }
  }

  let told: ChatState | undefined;
  const site = siteFor(location.host);
  observeChats(
    site,
    {
      messages: take,
      state(state, messages) {
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
}

/** For the background to pick up. Pages do not see this world. */
function leave(reading: FrameReading): void {
  Reflect.set(globalThis, Symbol.for(FRAME_READING), reading);
}

/** The browser's own decoder where it has one (Chrome 140, Firefox 133): it takes a tenth of the time. */
function decode(base64: string): Uint8Array {
  const native: unknown = Reflect.get(Uint8Array, 'fromBase64');
  if (typeof native === 'function') {
    const bytes: unknown = Reflect.apply(native, Uint8Array, [base64]);
    if (bytes instanceof Uint8Array) return bytes;
  }
  // A plain loop: `Uint8Array.from` with a function takes three times as long for a pack.
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

start();
