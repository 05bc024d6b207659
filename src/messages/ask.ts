// The asking end, of the whole contract or a part of it: the reply is parsed before anybody sees it.
import * as v from 'valibot';
import { Answer, type Fault } from './envelope.ts';

/** The other end refused, failed or is gone. Carries the message's name and the kind of fault, never its content. */
export class MessageError extends Error {
  override name = 'MessageError';
  constructor(
    message: string,
    readonly fault: Fault | 'no-answer' | 'bad-reply',
    options?: ErrorOptions,
  ) {
    super(`${message}: ${fault}`, options);
  }
}

interface Spec {
  readonly request: v.GenericSchema;
  readonly reply: v.GenericSchema;
}
export type Ask<C extends { readonly [N in keyof C]: Spec }> = <N extends keyof C & string>(
  name: N,
  request: v.InferOutput<C[N]['request']>,
) => Promise<v.InferOutput<C[N]['reply']>>;

/**
 * Asks over a transport, for example the browser's `sendMessage`.
 * A promise that resolves without an answer (the background died meanwhile) counts as no answer.
 */
export function createAsk<C extends { readonly [N in keyof C]: Spec }>(
  contract: C,
  transport: (message: unknown) => Promise<unknown>,
): Ask<C> {
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
    const reply = v.safeParse(contract[name].reply, answer.output.reply);
    if (!reply.success) throw new MessageError(name, 'bad-reply');
    return reply.output;
  };
}
