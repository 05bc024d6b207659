// CPU time, because on a shared machine the wall clock tells how busy the others are.

/** CPU time of this process in milliseconds, all its threads together: compiling and cleaning up count. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What a piece of work costs, in milliseconds of CPU time. */
export function timeCpu(work: () => void): number {
  const start = cpuMs();
  work();
  return cpuMs() - start;
}

/**
 * Milliseconds of work that happens only once. The wall clock also counts other programs, CPU time also counts what
 * V8 does on other threads; the thread that waits for the work waits no longer than the lesser of the two.
 */
export function timeOnce(work: () => void): number {
  const start = performance.now();
  const cpu = timeCpu(work);
  return Math.min(cpu, performance.now() - start);
}

/** The shortest stretch that is measured: below it the clock itself shows. */
export const SLICE_MS = 3;

/** The least power of two times `least` at which the work lasts a whole slice. */
export function calibrate(work: (amount: number) => void, least = 1): number {
  let amount = least;
  while (timeCpu(() => work(amount)) < SLICE_MS) amount *= 2;
  return amount;
}

/** Runs the work again and again until it is as fast as it gets. */
export function warmUp(work: () => void, ms: number): void {
  const start = performance.now();
  do work();
  while (performance.now() - start < ms);
}
