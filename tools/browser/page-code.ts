// Turns a function of ours into source text that a browser can run in a page. The function must be self-contained:
// only its arguments travel (as JSON), nothing it closes over.

// tsx (esbuild with keepNames) wraps inner functions in `__name(...)`, which exists here but not in the page.
const NAME_SHIM = 'const __name = (f) => f;';

/** An expression that calls `fn(arg)` and gives a promise of its result as JSON text; read it with `readResult`. */
export function callExpression<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): string {
  const argument = JSON.stringify(arg) ?? 'undefined';
  return `(async () => { ${NAME_SHIM} return JSON.stringify({ value: await (${fn})(${argument}) }); })()`;
}

/** A function declaration taking the same arguments as `fn` (nodes allowed) and returning its result as JSON text. */
export function declaration<A extends unknown[], R>(fn: (...args: A) => R): string {
  return `function (...args) { ${NAME_SHIM} return JSON.stringify({ value: (${fn})(...args) }); }`;
}

/** The value behind the JSON text. `R` is the return type of the caller's own function, which made the text. */
export function readResult<R>(text: unknown): R {
  if (typeof text !== 'string') throw new Error(`The page answered ${typeof text} instead of JSON text`);
  const result: { value: R } = JSON.parse(text);
  return result.value;
}
