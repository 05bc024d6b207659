// The extension's service worker as seen from outside: alive or not, stopped by force, and its warnings.
import type { BrowserContext, CDPSession } from 'playwright-core';
import { waitUntil } from '../../tools/browser/wait.ts';

export class ChromiumWorker {
  readonly #cdp: CDPSession;
  readonly #origin: string;
  #version: string | undefined;

  /** Any page's session will do. */
  constructor(cdp: CDPSession, origin: string) {
    this.#cdp = cdp;
    this.#origin = origin;
  }

  /** Learns the worker's version id, so that stopping ours leaves the workers of web pages alone. */
  async watch(): Promise<void> {
    this.#cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.find(({ scriptURL }) => scriptURL.startsWith(this.#origin));
      if (ours) this.#version = ours.versionId;
    });
    await this.#cdp.send('ServiceWorker.enable');
  }

  async isAlive(): Promise<boolean> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(this.#origin));
  }

  async stop(): Promise<void> {
    if (!(await this.isAlive())) return;
    const versionId = await waitUntil(() => this.#version, 'the service worker to have a version');
    await this.#cdp.send('ServiceWorker.stopWorker', { versionId });
    await waitUntil(async () => !(await this.isAlive()), 'the service worker to stop');
  }
}

/** The browser's record of errors lacks a worker's warnings. Collects from now on; gives those of one extension. */
export function collectWorkerWarnings(context: BrowserContext): (origin: string) => string[] {
  const warnings: { url: string; text: string }[] = [];
  context.on('console', (message) => {
    const url = message.worker()?.url();
    if (url && message.type() === 'warning') warnings.push({ url, text: message.text() });
  });
  return (origin) =>
    warnings.filter(({ url }) => url.startsWith(origin)).map(({ url, text }) => `warn: ${text} [${url}]`);
}
