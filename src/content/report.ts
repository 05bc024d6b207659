// Sends signals to the background and does not rest until they are acknowledged. A report keeps its id when
// it is sent again, so that a background that died in between counts it once.
import type { Conversation } from '../engine/index.ts';
import type { AlertView, Report } from '../messages/contract.ts';
import { MessageError, type Send } from '../messages/send.ts';

export type ReportedMessage = Report['messages'][number];

/** Reports waiting at most; beyond that the oldest goes, for the newest matter to the child now. */
const WAITING = 50;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;

export interface Reporter {
  report(conversation: Conversation, contact: string, heard: number, messages: ReportedMessage[]): void;
}

/** @param onAlert shows the alert a report was answered with. Stops for good when `signal` aborts. */
export function createReporter(
  send: Send,
  onAlert: (alert: AlertView) => void,
  signal: AbortSignal,
): Reporter {
  const waiting: Report[] = [];
  let sending = false;

  async function sendAll(): Promise<void> {
    if (sending) return;
    sending = true;
    let pause = FIRST_RETRY_MS;
    for (let report = waiting[0]; report !== undefined && !signal.aborted; report = waiting[0]) {
      try {
        const ack = await send('signals/report', report);
        if (ack.id !== report.id) throw new MessageError('signals/report', 'bad-reply');
        remove(report);
        pause = FIRST_RETRY_MS;
        if (ack.alert !== undefined) onAlert(ack.alert);
      } catch (error) {
        if (!(error instanceof MessageError)) throw error;
        // Refused as malformed it will be refused for ever; anything else may be a background just waking.
        if (error.fault === 'bad-request') remove(report);
        else {
          await wait(pause, signal);
          pause = Math.min(pause * 2, LAST_RETRY_MS);
        }
      }
    }
    sending = false;
  }

  function remove(report: Report): void {
    const place = waiting.indexOf(report);
    if (place >= 0) waiting.splice(place, 1);
  }

  return {
    report(conversation, contact, heard, messages) {
      waiting.push({
        id: crypto.randomUUID(),
        conversation: conversation.id.slice(0, 300),
        contact: contact.slice(0, 300),
        heard,
        messages,
      });
      if (waiting.length > WAITING) waiting.shift();
      void sendAll();
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
