// The outbox: a report gets through once, whatever happens on the way, and none holds up another.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReporter, type ReportedMessage } from '../../src/content/report.ts';
import type { AlertView, Reply, Request } from '../../src/messages/contract.ts';
import { createSend, type Send } from '../../src/messages/send.ts';

const MESSAGE: ReportedMessage = {
  id: 'm',
  direction: 'received',
  before: 0,
  tone: 0,
  signals: [{ rule: 'secrecy.one', excerpt: 'our secret' }],
};
const alertOf = (id: string): AlertView => ({
  id,
  level: 'warn',
  locale: 'en',
  title: '',
  body: [],
  step: '',
  reassurance: '',
  sign: '',
  form: 'card',
  actions: [{ choice: 'why', label: '' }],
  later: '',
  move: '',
});

type Sent = Request<'signals/report'>;
type Answerer = (report: Sent, attempt: number) => Promise<unknown>;

/** A reporter over a transport that answers as told; gives what was sent and which alerts were shown. */
function reporterWith(answer: Answerer, onAlert: (alert: AlertView) => void = () => undefined) {
  const sent: Sent[] = [];
  const shown: string[] = [];
  const life = new AbortController();
  const send: Send = createSend(async (message) => {
    const { request } = message as { request: Sent };
    sent.push(request);
    return await answer(request, sent.filter(({ id }) => id === request.id).length);
  });
  const reporter = createReporter(
    send,
    (alert) => {
      shown.push(alert.id);
      onAlert(alert);
    },
    life.signal,
  );
  return { reporter, sent, shown, life };
}

const ack = ({ id }: Sent, change: Partial<Reply<'signals/report'>> = {}) => ({
  ok: true,
  reply: { id, recorded: true, ...change },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(120_000);

describe('a report', () => {
  test('is sent once where it is acknowledged, and its alert is shown', async () => {
    const { reporter, sent, shown } = reporterWith(async (report) =>
      ack(report, { alert: alertOf(report.id) }),
    );
    reporter.report('Kim', 1, [MESSAGE]);
    await settle();
    expect(sent).toHaveLength(1);
    expect(shown).toEqual([sent[0]?.id]);
  });

  test.each<[string, Answerer]>([
    [
      'the background died and the promise resolved with nothing',
      async (report, attempt) => (attempt < 3 ? undefined : ack(report)),
    ],
    [
      'nobody was there',
      async (report, attempt) => (attempt < 3 ? Promise.reject(new Error('gone')) : ack(report)),
    ],
    ['it failed', async (report, attempt) => (attempt < 3 ? { ok: false, fault: 'failed' } : ack(report))],
    [
      'another report was acknowledged',
      async (report, attempt) => ack(attempt < 3 ? { ...report, id: crypto.randomUUID() } : report),
    ],
  ])('goes again with the same id where %s', async (_name, answer) => {
    const { reporter, sent } = reporterWith(answer);
    reporter.report('Kim', 1, [MESSAGE]);
    await settle();
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  test('that is refused as malformed is not sent for ever', async () => {
    const { reporter, sent } = reporterWith(async () => ({ ok: false, fault: 'bad-request' }));
    reporter.report('Kim', 1, [MESSAGE]);
    await settle();
    expect(sent).toHaveLength(1);
  });

  test('that never gets through holds up no other', async () => {
    const { reporter, shown } = reporterWith(async (report) =>
      report.contact === 'stuck'
        ? { ok: false, fault: 'failed' }
        : ack(report, { alert: alertOf(report.id) }),
    );
    reporter.report('stuck', 1, [MESSAGE]);
    reporter.report('Kim', 1, [MESSAGE]);
    await settle();
    expect(shown).toHaveLength(1);
  });

  test('is no longer sent once the life of the script has ended', async () => {
    const { reporter, sent, life } = reporterWith(async () => undefined);
    reporter.report('Kim', 1, [MESSAGE]);
    await vi.advanceTimersByTimeAsync(10);
    life.abort();
    await settle();
    expect(sent).toHaveLength(1);
  });
});

test('the newest fifty wait, the oldest go', async () => {
  const { reporter, sent } = reporterWith(async () => undefined);
  for (let i = 0; i < 60; i += 1) reporter.report(`contact ${i}`, 1, [MESSAGE]);
  await vi.advanceTimersByTimeAsync(1_800_000);
  const contacts = new Set(sent.map(({ contact }) => contact));
  expect(contacts.has('contact 59')).toBe(true);
  expect(contacts.size).toBeLessThanOrEqual(51);
});
