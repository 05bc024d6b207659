// One tab of Firefox, driven by WebDriver BiDi. What looks into the page runs in a sandbox beside the page's own world.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { BidiConnection } from '../../tools/browser/bidi.ts';
import { callIn, callOnNode, type ScriptTarget } from '../../tools/browser/firefox-script.ts';
import { declaration, readResult } from '../../tools/browser/page-code.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { type ClickPoint, clickPoint, settledPoint } from './click-point.ts';
import type { Accessible, ColorScheme, Overlay, Page, Point, Size } from './driver.ts';
import { type KeyAction, pressActions, typeActions } from './firefox-keys.ts';
import { closedRoots, documentReference } from './firefox-shadow-roots.ts';
import { BUTTONS, findButton, type OverlayReading, overlayOf, readOverlay } from './overlay.ts';

const LOAD_TIMEOUT_MS = 20_000;

/** What only Firefox's own window can do for the tab in front. */
export interface BrowserWindow {
  setColorScheme(scheme: ColorScheme): Promise<void>;
  accessibility(): Promise<Accessible[]>;
}

export class FirefoxPage implements Page {
  readonly #bidi: BidiConnection;
  readonly #context: string;
  readonly #main: ScriptTarget;
  readonly #sandbox: ScriptTarget;
  readonly #window: BrowserWindow;

  constructor(bidi: BidiConnection, context: string, window: BrowserWindow) {
    this.#bidi = bidi;
    this.#context = context;
    this.#main = { context };
    this.#sandbox = { context, sandbox: 'nightlight-tests' };
    this.#window = window;
  }

  async goto(url: string): Promise<void> {
    const before = await this.#state();
    const staysInDocument = url.includes('#') && withoutHash(url) === withoutHash(before.href);
    // Firefox reports no load event for pages of extensions, so nothing but looking tells that one is there.
    const wait = url.startsWith('moz-extension:') ? 'none' : 'complete';
    await this.#bidi.command('browsingContext.navigate', { context: this.#context, url, wait });
    await this.#loaded(url, (now) =>
      staysInDocument
        ? now.href === url
        : now.born !== before.born && (now.href !== 'about:blank' || url === now.href),
    );
  }

  async reload(): Promise<void> {
    const before = await this.#state();
    await this.#bidi.command('browsingContext.reload', { context: this.#context, wait: 'none' });
    await this.#loaded(before.href, (now) => now.born !== before.born);
  }

  async back(): Promise<void> {
    await this.#bidi.command('browsingContext.traverseHistory', { context: this.#context, delta: -1 });
    await this.#loaded('the page before', () => true);
  }

  async evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return callIn(this.#bidi, this.#main, fn, arg);
  }

  async waitFor<A>(
    fn: (arg: A) => boolean | Promise<boolean>,
    arg: A,
    what: string,
    timeoutMs?: number,
  ): Promise<void> {
    await waitUntil(() => this.evaluate(fn, arg), what, timeoutMs);
  }

  async click(selector: string): Promise<void> {
    await this.bringToFront();
    await this.#clickAt(selector, async () =>
      this.#pointIn(await documentReference(this.#bidi, this.#sandbox), selector, 0),
    );
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.#keys(typeActions(text));
  }

  async press(key: string): Promise<void> {
    await this.bringToFront();
    await this.#keys(pressActions(key));
  }

  async chooseFile(selector: string, file: string): Promise<void> {
    const context = this.#context;
    const Found = v.object({ nodes: v.tuple([v.object({ sharedId: v.string() })]) });
    const locator = { type: 'css', value: selector };
    const { nodes } = await this.#bidi.send('browsingContext.locateNodes', { context, locator }, Found);
    await this.#bidi.command('input.setFiles', { context, element: nodes[0], files: [file] });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.bringToFront();
    const actions = [
      { type: 'pointerMove', ...from },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', ...to, duration: 100 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async screenshot(file: string): Promise<void> {
    const Shot = v.object({ data: v.string() });
    const { data } = await this.#bidi.send(
      'browsingContext.captureScreenshot',
      { context: this.#context },
      Shot,
    );
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async overlays(): Promise<Overlay[]> {
    const readings = await this.#readings();
    return readings.filter(({ reading }) => reading.visible).map(({ reading }) => overlayOf(reading));
  }

  async clickInOverlay(button: string): Promise<void> {
    await this.bringToFront();
    await this.#clickAt(`the overlay button "${button}"`, async () => {
      const { root, index } = findButton(await this.#readings(), button);
      return this.#pointIn(root, BUTTONS, index);
    });
  }

  async accessibility(): Promise<Accessible[]> {
    await this.bringToFront();
    return await this.#window.accessibility();
  }

  async bringToFront(): Promise<void> {
    await this.#bidi.command('browsingContext.activate', { context: this.#context });
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#window.setColorScheme(scheme);
    const query = `(prefers-color-scheme: ${scheme})`;
    // The setting reaches the page's process a moment later.
    await waitUntil(
      () => callIn(this.#bidi, this.#sandbox, (media) => matchMedia(media).matches, query),
      `${scheme} colours`,
    );
  }

  async resize(size: Size): Promise<void> {
    await this.#bidi.command('browsingContext.setViewport', { context: this.#context, viewport: size });
  }

  async close(): Promise<void> {
    await this.#bidi.command('browsingContext.close', { context: this.#context });
  }

  async #readings(): Promise<{ root: string; reading: OverlayReading }[]> {
    const readings: { root: string; reading: OverlayReading }[] = [];
    for (const root of await closedRoots(this.#bidi, this.#sandbox)) {
      const text = await callOnNode(this.#bidi, this.#sandbox, declaration(readOverlay), root, [BUTTONS]);
      readings.push({ root, reading: readResult<OverlayReading>(text) });
    }
    return readings;
  }

  async #pointIn(scope: string, selector: string, index: number): Promise<ClickPoint> {
    const rest = [selector, index];
    return readResult(await callOnNode(this.#bidi, this.#sandbox, declaration(clickPoint), scope, rest));
  }

  async #clickAt(what: string, read: () => Promise<ClickPoint>): Promise<void> {
    const { x, y } = await settledPoint(read, what);
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #keys(actions: KeyAction[]): Promise<void> {
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: Record<string, unknown>): Promise<void> {
    await this.#bidi.command('input.performActions', { context: this.#context, actions: [source] });
  }

  async #state(): Promise<DocumentState> {
    return callIn(this.#bidi, this.#sandbox, documentState, undefined);
  }

  async #loaded(what: string, isThere: (now: DocumentState) => boolean): Promise<void> {
    await waitUntil(
      async () => {
        const now = await this.#state();
        return now.complete && isThere(now);
      },
      `${what} to load`,
      LOAD_TIMEOUT_MS,
    );
  }
}

interface DocumentState {
  href: string;
  /** Tells a new document from the one before, also at the same address. */
  born: number;
  complete: boolean;
}

function documentState(): DocumentState {
  const { href } = location;
  return { href, born: performance.timeOrigin, complete: document.readyState === 'complete' };
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
