// How our pages ask the background.
import { type Ask, createAsk, MessageError } from './ask.ts';
import { contract } from './contract.ts';

export { MessageError } from './ask.ts';

export type Send = Ask<typeof contract>;

export function createSend(transport: (message: unknown) => Promise<unknown>): Send {
  return createAsk(contract, transport);
}

/** Whether a request was refused because the guardian has to unlock first. */
export function isLocked(error: unknown): boolean {
  return error instanceof MessageError && error.fault === 'locked';
}

/** Whether a request was refused because only the school changes that. */
export function isManaged(error: unknown): boolean {
  return error instanceof MessageError && error.fault === 'managed';
}
