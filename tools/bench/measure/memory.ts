// Memory a thing keeps once everything it no longer needs is gone.

/** Frees what nothing holds any more. Needs `node --expose-gc`. */
export function cleanUp(): void {
  if (globalThis.gc === undefined) throw new Error('memory: expected node --expose-gc');
  globalThis.gc();
}

/** Megabytes on the heap and in buffers. */
export function keptMegabytes(): { heap: number; buffers: number } {
  // Twice: buffers go with the second round, after the objects that held them.
  cleanUp();
  cleanUp();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 };
}
