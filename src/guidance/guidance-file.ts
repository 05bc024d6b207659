// Reads a data file of this folder or says exactly what is wrong with it. One error type, no other ever leaves.
import * as v from 'valibot';

/** A data file that does not hold what it should: which file, where, what was expected and what was found. */
export class GuidanceFileError extends Error {
  override readonly name = 'GuidanceFileError';
  readonly file: string;
  readonly field: string;
  readonly expected: string;
  readonly found: string;

  constructor(file: string, field: string, expected: string, found: string) {
    super(`${file}: ${field}: expected ${expected}, found ${found}`);
    this.file = file;
    this.field = field;
    this.expected = expected;
    this.found = found;
  }
}

/** Parses what a file holds; throws a GuidanceFileError for the first fault. */
export function parseFile<const S extends v.GenericSchema>(
  schema: S,
  json: unknown,
  file: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const field = v.getDotPath(issue) ?? 'the whole file';
  // A message of ours is a phrase for what was expected; valibot's own all begin like this.
  const expected = issue.message.startsWith('Invalid ') ? issue.expected : issue.message;
  throw new GuidanceFileError(file, field, expected ?? issue.message, issue.received);
}
