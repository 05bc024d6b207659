// A store that gives no answer is a store that failed: nobody waits for it without end.

/** In milliseconds. A store that takes longer is as good as broken: the child must not wait for it. */
export const STORE_LIMIT_MS = 3_000;

export class StoreError extends Error {
  override name = 'StoreError';
}

/** The work's own result, or a StoreError when it takes longer. @param limit in milliseconds */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreError(`no answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
