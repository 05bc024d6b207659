// The asking end of the contract: typed by the message's name, the reply parsed before anybody sees it.
import * as v from 'valibot';
import { Answer, contract, type Fault, type MessageName, type Reply, type Request } from './contract.ts';

/** The other end refused, failed or is gone. Carries the message's name and the kind of fault, never its content. */
export class MessageError extends Error {
  override name = 'MessageError';
  constructor(
    message: MessageName,
    readonly fault: Fault | 'no-answer' | 'bad-reply',
    options?: ErrorOptions,
  ) {
    super(`${message}: ${fault}`, options);
  }
}

/** Whether a request was refused because the guardian has to unlock first. */
export function isLocked(error: unknown): boolean {
  return error instanceof MessageError && error.fault === 'locked';
}

/** Whether a request was refused because only the school changes that. */
export function isManaged(error: unknown): boolean {
  return error instanceof MessageError && error.fault === 'managed';
}

export type Send = <N extends MessageName>(name: N, request: Request<N>) => Promise<Reply<N>>;

/**
 * Makes `send` over a transport, for example the browser's `sendMessage`.
 * A promise that resolves without an answer (the background died meanwhile) counts as no answer.
 */
export function createSend(transport: (message: unknown) => Promise<unknown>): Send {
  return async (name, request) => {
    let raw: unknown;
    try {
      raw = await transport({ name, request });
    } catch (cause) {
      throw new MessageError(name, 'no-answer', { cause });
    }
    const answer = v.safeParse(Answer, raw);
    if (!answer.success) throw new MessageError(name, 'no-answer');
    if (!answer.output.ok) throw new MessageError(name, answer.output.fault);
    return parseReply(name, answer.output.reply);
  };
}

function parseReply<N extends MessageName>(name: N, raw: unknown): Reply<N> {
  const reply = v.safeParse(contract[name].reply, raw);
  if (!reply.success) throw new MessageError(name, 'bad-reply');
  // As in serve.ts: the schema of this very name parsed it.
  return reply.output as Reply<N>;
}
