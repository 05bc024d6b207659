// Sends signals to the background and does not rest until they are acknowledged. A report keeps its id when
// it is sent again, so that a background that died in between counts it once.
import { type ContentSend, MessageError } from '../messages/content-send.ts';
import type { AlertView, Report } from '../messages/contract.ts';
import { wait } from './insist.ts';

export type ReportedMessage = Report['messages'][number];

/** Reports waiting at most; beyond that the oldest goes, for the newest matter to the child now. */
const WAITING = 50;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;

export interface Reporter {
  report(contact: string, heard: number, messages: ReportedMessage[]): void;
}

/** @param onAlert shows the alert that a report of a contact was answered with. Stops for good when `signal` aborts. */
export function createReporter(
  send: ContentSend,
  onAlert: (alert: AlertView, contact: string) => void,
  signal: AbortSignal,
): Reporter {
  const waiting: Report[] = [];
  let sending = false;

  async function sendAll(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      let pause = FIRST_RETRY_MS;
      for (let report = waiting[0]; report !== undefined && !signal.aborted; report = waiting[0]) {
        remove(report);
        if (await deliver(report)) pause = FIRST_RETRY_MS;
        else {
          // At the end again, so that one that never gets through holds up no other.
          waiting.push(report);
          await wait(pause, signal);
          pause = Math.min(pause * 2, LAST_RETRY_MS);
        }
      }
    } finally {
      sending = false;
    }
  }

  /** Whether a report needs no further try. */
  async function deliver(report: Report): Promise<boolean> {
    try {
      const ack = await send('signals/report', report);
      if (ack.id !== report.id) throw new MessageError('signals/report', 'bad-reply');
      const { alert } = ack;
      // In a turn of its own: whatever a page does to the alert, the next report still goes out.
      if (alert !== undefined) queueMicrotask(() => onAlert(alert, report.contact));
      return true;
    } catch (error) {
      if (!(error instanceof MessageError)) throw error;
      // Refused as malformed it would be refused for ever; anything else may be a background just waking.
      return error.fault === 'bad-request';
    }
  }

  function remove(report: Report): void {
    const place = waiting.indexOf(report);
    if (place >= 0) waiting.splice(place, 1);
  }

  return {
    report(contact, heard, messages) {
      waiting.push({
        id: crypto.randomUUID(),
        contact: contact.slice(0, 300),
        heard,
        messages,
      });
      if (waiting.length > WAITING) waiting.shift();
      void sendAll();
    },
  };
}
