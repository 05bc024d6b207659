// The background's end of the contract: name, sender and request are checked before any handler runs.
import * as v from 'valibot';
import {
  type Answer,
  contract,
  Envelope,
  type Fault,
  type MessageName,
  type Reply,
  type Request,
} from './contract.ts';
import { type SenderFacts, senderKind } from './sender.ts';

export type Handlers<S extends SenderFacts> = {
  [N in MessageName]: (request: Request<N>, sender: S) => Promise<Reply<N>>;
};

/** Thrown by a handler where only the guardian may, and the PIN was not given. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/** Thrown by a handler where only the school may, by its policy. */
export class ManagedError extends Error {
  override name = 'ManagedError';
}

export interface Server<S extends SenderFacts> {
  /** Answers one raw message; never rejects. */
  answer(raw: unknown, sender: S): Promise<Answer>;
  /** How many messages were refused since the start, by reason. */
  readonly refused: Readonly<Record<Fault, number>>;
}

/**
 * Makes a server of handlers. `onFailure` hears of handlers that threw (name and error, never the request).
 */
export function createServer<S extends SenderFacts>(
  handlers: Handlers<S>,
  own: { id: string; url: string },
  onFailure: (name: MessageName, error: unknown) => void,
): Server<S> {
  const refused: Record<Fault, number> = {
    'unknown-name': 0,
    'wrong-sender': 0,
    'bad-request': 0,
    locked: 0,
    managed: 0,
    failed: 0,
  };
  const refuse = (fault: Fault): Answer => {
    refused[fault] += 1;
    return { ok: false, fault };
  };

  async function handle<N extends MessageName>(name: N, raw: unknown, sender: S): Promise<Answer> {
    const spec = contract[name];
    const kind = senderKind(sender, own.id, own.url);
    const allowed: readonly string[] = spec.from;
    if (kind === undefined || !allowed.includes(kind)) return refuse('wrong-sender');
    const request = v.safeParse(spec.request, raw);
    if (!request.success) return refuse('bad-request');
    try {
      // TypeScript cannot tie the parsed request to N across the contract; `spec` is the one that parsed it.
      return { ok: true, reply: await handlers[name](request.output as Request<N>, sender) };
    } catch (error) {
      if (error instanceof LockedError) return refuse('locked');
      if (error instanceof ManagedError) return refuse('managed');
      onFailure(name, error);
      return refuse('failed');
    }
  }

  return {
    refused,
    async answer(raw, sender) {
      const envelope = v.safeParse(Envelope, raw);
      if (!envelope.success) return refuse('bad-request');
      const { name, request } = envelope.output;
      return isName(name) ? await handle(name, request, sender) : refuse('unknown-name');
    },
  };
}

function isName(name: string): name is MessageName {
  return Object.hasOwn(contract, name);
}
