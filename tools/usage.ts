// How every command of ours reads its options and says what it did not understand.
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command was not understood; the message says what was expected and what was found. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Node's `parseArgs`, with its errors as a UsageError. */
export function parseOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
