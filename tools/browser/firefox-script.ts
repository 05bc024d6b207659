// Runs script in a Firefox window through BiDi and reads its answer: values as JSON text, nodes as references.
import * as v from 'valibot';
import type { BidiConnection } from './bidi.ts';
import { callExpression, readResult } from './page-code.ts';

/** A window and, unless it is the page's own, the isolated world in it. */
export interface ScriptTarget {
  context: string;
  sandbox?: string;
}

const Exception = v.object({
  type: v.literal('exception'),
  exceptionDetails: v.object({ text: v.string() }),
});

const Answer = v.variant('type', [v.object({ type: v.literal('success'), result: v.unknown() }), Exception]);
const Text = v.object({ type: v.literal('string'), value: v.string() });

/** Calls `fn(arg)` there; see callExpression for what a function may use. */
export async function callIn<A, R>(
  bidi: BidiConnection,
  target: ScriptTarget,
  fn: (arg: A) => R | Promise<R>,
  arg: A,
): Promise<R> {
  const params = { expression: callExpression(fn, arg), target, awaitPromise: true, userActivation: true };
  const result = await evaluateRaw(bidi, 'script.evaluate', params);
  return readResult<R>(v.parse(Text, result).value);
}

/** Calls a function declaration (see `declaration`) with a node, given by reference, and plain values. */
export async function callOnNode(
  bidi: BidiConnection,
  target: ScriptTarget,
  functionDeclaration: string,
  node: string,
  rest: (string | number)[],
): Promise<unknown> {
  const values = rest.map((value) => ({ type: typeof value, value }));
  const params = {
    functionDeclaration,
    arguments: [{ sharedId: node }, ...values],
    target,
    awaitPromise: true,
  };
  return v.parse(Text, await evaluateRaw(bidi, 'script.callFunction', params)).value;
}

export async function evaluateRaw(
  bidi: BidiConnection,
  method: 'script.evaluate' | 'script.callFunction',
  params: Record<string, unknown>,
): Promise<unknown> {
  const answer = await bidi.send(method, params, Answer);
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}
