// How long single messages take, for the worst of a hundred matters to a page more than the mean.
import { quantiles } from '../../evaluate/quantile.ts';
import type { Search } from '../engines/engine.ts';

export const SHARES = [0.5, 0.95, 0.99] as const;

/**
 * Microseconds at each of `SHARES`. Of several repeats the least stands for a message: the others show the machine.
 * Each repeat goes over all messages, so that none is measured straight after itself.
 */
export function messagePercentiles(search: Search, texts: readonly string[], repeats: number): number[] {
  const least = new Float64Array(texts.length).fill(Number.POSITIVE_INFINITY);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    texts.forEach((text, index) => {
      const start = performance.now();
      search(text);
      const micros = (performance.now() - start) * 1000;
      if (micros < (least[index] ?? 0)) least[index] = micros;
    });
  }
  return quantiles(least, SHARES).map((value) => value ?? Number.NaN);
}
