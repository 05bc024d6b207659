// Every message against every kind of sender, and everything that is not a message of the contract.
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { contract, type MessageName, type Reply, type Request } from '../../src/messages/contract.ts';
import { createSend, MessageError } from '../../src/messages/send.ts';
import type { SenderFacts } from '../../src/messages/sender.ts';
import { createServer, type Handlers, LockedError } from '../../src/messages/serve.ts';

const OWN = { id: 'nightlight-id', url: 'chrome-extension://nightlight-id/' };
const ALERT = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const REPORT: Request<'signals/report'> = {
  id: ALERT,
  contact: 'Kim',
  heard: 1,
  messages: [
    {
      id: 'm1',
      direction: 'received',
      before: 0,
      tone: 0,
      signals: [{ rule: 'secrecy.keep', excerpt: 'our secret' }],
    },
  ],
};
const REQUESTS: { [N in MessageName]: Request<N> } = {
  'chat/found': {},
  'chat/state': { state: 'watching' },
  'signals/report': REPORT,
  'alert/shown': { id: ALERT },
  'alert/hidden': { id: ALERT },
  'alert/moved': { inline: 0.1, block: 1 },
  'chat/save': { id: ALERT, chat: { contact: 'Kim', messages: [{ direction: 'received', text: 'hi' }] } },
  'chat/saved': { id: ALERT },
  'chat/keep': { id: ALERT },
  'evidence/seal': { alerts: [ALERT], head: '0f'.repeat(32), records: 7 },
  'evidence/key': {},
  'contact/known': { contact: 'a1', known: true },
  'sending/ask': { contact: 'Kim', kinds: ['phone'] },
  'alert/answer': { id: ALERT, choice: 'later' },
  'alerts/list': { tab: 3 },
  'tab/state': { tab: 3 },
  'practice/report': { report: REPORT, band: 'under10', locale: 'zh_TW' },
  'policy/read': {},
  'settings/read': {},
  'settings/change': { country: 'cn', band: 'under10', locale: 'zh_CN' },
  'protection/read': {},
  'protection/agree': {},
  'protection/withdraw': {},
  'protection/pause': { minutes: 15, reason: 'private' },
  'protection/resume': {},
  'protection/forget': {},
  'guardian/create': { pin: '135790' },
  'guardian/unlock': { secret: '135790' },
  'guardian/lock': {},
  'guardian/change': { secret: '135790', pin: 'four words of ours' },
  'guardian/remove': {},
  'sites/forget': { origin: 'https://chat.example/*' },
  'parent/read': {},
  'parent/openings': {},
  'vault/share': { id: ALERT },
  'vault/list': {},
  'vault/read': { id: ALERT },
  'vault/remove': { id: ALERT },
  'backup/make': {},
  'backup/restore': { text: '{}', secret: '135790' },
};
const GUARDIAN = { hasPin: true, isUnlocked: true, waitMs: 0 };
const NAMES = Object.keys(contract).filter((name): name is MessageName => name in REQUESTS);

const SENDERS: Record<string, { facts: SenderFacts; kind: 'content' | 'page' | undefined }> = {
  'a content script': {
    facts: { id: OWN.id, url: 'https://chat.example/', frameId: 0, tab: { id: 1 } },
    kind: 'content',
  },
  'a content script in a frame': {
    facts: { id: OWN.id, url: 'https://chat.example/', frameId: 7, tab: { id: 1 } },
    kind: 'content',
  },
  'the popup': { facts: { id: OWN.id, url: `${OWN.url}src/pages/popup/index.html` }, kind: 'page' },
  'our page in a tab': {
    facts: { id: OWN.id, url: `${OWN.url}p.html`, frameId: 0, tab: { id: 2 } },
    kind: 'page',
  },
  'our page framed by a site': {
    facts: { id: OWN.id, url: `${OWN.url}p.html`, frameId: 4, tab: { id: 2 } },
    kind: undefined,
  },
  'another extension': { facts: { id: 'other', url: 'chrome-extension://other/p.html' }, kind: undefined },
  'another extension claiming our page': { facts: { id: 'other', url: `${OWN.url}p.html` }, kind: undefined },
  'no tab and a page of the web': { facts: { id: OWN.id, url: 'https://chat.example/' }, kind: undefined },
  'no address': { facts: { id: OWN.id, tab: { id: 1 } }, kind: undefined },
  nobody: { facts: {}, kind: undefined },
};

function createHandlers(handled: string[]): Handlers<SenderFacts> {
  const empty = (name: string) => async (): Promise<Record<string, never>> => {
    handled.push(name);
    return {};
  };
  return {
    'chat/found': empty('chat/found'),
    'chat/state': empty('chat/state'),
    'alert/shown': empty('alert/shown'),
    'alert/hidden': empty('alert/hidden'),
    'alert/moved': empty('alert/moved'),
    'chat/save': empty('chat/save'),
    'chat/saved': empty('chat/saved'),
    'chat/keep': async () => {
      handled.push('chat/keep');
      return { kept: true };
    },
    'contact/known': empty('contact/known'),
    'evidence/key': empty('evidence/key'),
    'sending/ask': empty('sending/ask'),
    'alert/answer': empty('alert/answer'),
    'practice/report': empty('practice/report'),
    'policy/read': empty('policy/read'),
    'settings/read': empty('settings/read'),
    'settings/change': empty('settings/change'),
    'protection/agree': empty('protection/agree'),
    'protection/withdraw': empty('protection/withdraw'),
    'protection/pause': empty('protection/pause'),
    'protection/resume': empty('protection/resume'),
    'protection/forget': empty('protection/forget'),
    'guardian/lock': empty('guardian/lock'),
    'guardian/remove': empty('guardian/remove'),
    'sites/forget': empty('sites/forget'),
    async 'evidence/seal'() {
      handled.push('evidence/seal');
      return { publicKey: '0f'.repeat(32), signature: '0f'.repeat(64) };
    },
    async 'protection/read'() {
      handled.push('protection/read');
      return { pauses: [], guardian: GUARDIAN };
    },
    async 'guardian/create'() {
      handled.push('guardian/create');
      return { recoveryCode: '7Q4MX' };
    },
    async 'guardian/unlock'() {
      handled.push('guardian/unlock');
      return { isRight: true, guardian: GUARDIAN };
    },
    async 'guardian/change'() {
      handled.push('guardian/change');
      return { isRight: true, guardian: GUARDIAN };
    },
    'vault/read': empty('vault/read'),
    'vault/remove': empty('vault/remove'),
    async 'backup/make'() {
      handled.push('backup/make');
      return { text: '{}' };
    },
    async 'backup/restore'() {
      handled.push('backup/restore');
      return { result: 'restored' };
    },
    async 'parent/read'() {
      handled.push('parent/read');
      return { alerts: [], shared: [], health: { unreadable: [], privateWindows: false, unsaved: 0 } };
    },
    async 'parent/openings'() {
      handled.push('parent/openings');
      return { openings: [] };
    },
    async 'vault/share'() {
      handled.push('vault/share');
      return { shared: true };
    },
    async 'vault/list'() {
      handled.push('vault/list');
      return { shared: [] };
    },
    async 'signals/report'({ id }) {
      handled.push('signals/report');
      return { id, recorded: true };
    },
    async 'alerts/list'() {
      handled.push('alerts/list');
      return { alerts: [], unsaved: 0 };
    },
    async 'tab/state'() {
      handled.push('tab/state');
      return { state: 'noChat', messages: 0 };
    },
  };
}

const serverWith = (handled: string[]) => createServer(createHandlers(handled), OWN, () => undefined);

describe.each(NAMES)('%s', (name) => {
  test.each(Object.entries(SENDERS))('from %s', async (_who, { facts, kind }) => {
    const handled: string[] = [];
    const server = serverWith(handled);
    const answer = await server.answer({ name, request: REQUESTS[name] }, facts);
    const allowed: readonly string[] = contract[name].from;
    if (kind !== undefined && allowed.includes(kind)) {
      expect(answer.ok).toBe(true);
      expect(handled).toEqual([name]);
    } else {
      expect(answer).toEqual({ ok: false, fault: 'wrong-sender' });
      expect(handled).toEqual([]);
      expect(server.refused['wrong-sender']).toBe(1);
    }
  });

  test('refuses an extra field, and counts it', async () => {
    const handled: string[] = [];
    const server = serverWith(handled);
    const { facts = {} } = Object.values(SENDERS).find(({ kind }) => kind === contract[name].from[0]) ?? {};
    const answer = await server.answer({ name, request: { ...REQUESTS[name], extra: 1 } }, facts);
    expect(answer).toEqual({ ok: false, fault: 'bad-request' });
    expect(server.refused['bad-request']).toBe(1);
    expect(handled).toEqual([]);
  });
});

test.each(['alerts/steal', 'toString', '__proto__', 'constructor', ''])(
  'refuses the unknown name "%s"',
  async (name) => {
    const server = serverWith([]);
    const sender = SENDERS['the popup']?.facts ?? {};
    expect(await server.answer({ name, request: {} }, sender)).toEqual({ ok: false, fault: 'unknown-name' });
    expect(server.refused['unknown-name']).toBe(1);
  },
);

test('anything at all is answered, nothing malformed is handled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), fc.constantFrom(...Object.values(SENDERS)), async (raw, { facts }) => {
      const handled: string[] = [];
      const answer = await serverWith(handled).answer(raw, facts);
      expect(answer.ok).toBe(false);
      expect(handled).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a handler that fails is reported without the request', async () => {
  const failures: unknown[] = [];
  const handlers = createHandlers([]);
  handlers['alert/shown'] = () => Promise.reject(new Error('disk'));
  const server = createServer(handlers, OWN, (name, error) => failures.push([name, error]));
  const sender = SENDERS['a content script']?.facts ?? {};
  expect(await server.answer({ name: 'alert/shown', request: { id: ALERT } }, sender)).toEqual({
    ok: false,
    fault: 'failed',
  });
  expect(failures).toEqual([['alert/shown', new Error('disk')]]);
});

test('a handler that only the guardian may use says so, and is no failure', async () => {
  const failures: unknown[] = [];
  const handlers = createHandlers([]);
  handlers['protection/withdraw'] = () => Promise.reject(new LockedError('PIN'));
  const server = createServer(handlers, OWN, (name, error) => failures.push([name, error]));
  const sender = SENDERS['the popup']?.facts ?? {};
  expect(await server.answer({ name: 'protection/withdraw', request: {} }, sender)).toEqual({
    ok: false,
    fault: 'locked',
  });
  expect(failures).toEqual([]);
});

describe('send', () => {
  const fault = async (transport: () => Promise<unknown>): Promise<unknown> =>
    createSend(transport)('settings/read', {}).catch((error: unknown) =>
      error instanceof MessageError ? error.fault : error,
    );

  test('gives the parsed reply', async () => {
    const send = createSend(async () => ({ ok: true, reply: { country: 'cn' } }));
    expect(await send('settings/read', {})).toEqual({ country: 'cn' });
  });
  test('a promise that resolves with nothing is no answer', async () => {
    expect(await fault(async () => undefined)).toBe('no-answer');
  });
  test('a rejecting transport is no answer', async () => {
    expect(await fault(() => Promise.reject(new Error('gone')))).toBe('no-answer');
  });
  test('a reply of another shape is refused', async () => {
    expect(await fault(async () => ({ ok: true, reply: { country: 5 } }))).toBe('bad-reply');
  });
  test('a refusal says why', async () => {
    expect(await fault(async () => ({ ok: false, fault: 'wrong-sender' }))).toBe('wrong-sender');
  });
});

test('types follow the contract', () => {
  expectTypeOf<Request<'alert/shown'>>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<Reply<'chat/state'>>().toEqualTypeOf<Record<never, never>>();
  // @ts-expect-error a forgotten handler does not compile
  const incomplete: Handlers<SenderFacts> = { 'chat/found': async () => ({}) };
  expect(Object.keys(incomplete)).toHaveLength(1);
});
