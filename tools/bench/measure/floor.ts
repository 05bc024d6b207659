// The floor: looking at each character once and doing nothing with it. Every time is told as a multiple of it.

/** Sum of the code units of all texts. */
export function readAll(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) {
    for (let i = 0, n = text.length; i < n; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  }
  return sum;
}

const kept = new Int32Array(1);

/** Takes results nobody wants, so that neither the bundler nor V8 leaves out the work behind them. */
export function keepResult(result: number): void {
  kept[0] = result;
}
