// One tab of Chromium: Playwright for everything in the light DOM, DevTools protocol for closed shadow roots.
import type { CDPSession, Page as PlaywrightPage } from 'playwright-core';
import { callExpression, declaration, readResult } from '../../tools/browser/page-code.ts';
import { waitUntil } from '../../tools/browser/wait.ts';
import { clickPoint, settledPoint } from './click-point.ts';
import type { Accessible, ColorScheme, Overlay, Page, Point, Size } from './driver.ts';
import { BUTTONS, findButton, type OverlayReading, overlayOf, readOverlay } from './overlay.ts';

/** The part of the protocol's DOM node we look at. */
interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

export class ChromiumPage implements Page {
  readonly #page: PlaywrightPage;
  readonly #cdp: CDPSession;

  constructor(page: PlaywrightPage, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async back(): Promise<void> {
    await this.#page.goBack({ waitUntil: 'load' });
  }

  async evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return readResult<R>(await this.#page.evaluate<unknown>(callExpression(fn, arg)));
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
    await this.#page.click(selector);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.#page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.bringToFront();
    await this.#page.keyboard.press(key);
  }

  async chooseFile(selector: string, file: string): Promise<void> {
    await this.#page.setInputFiles(selector, file);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.bringToFront();
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  async screenshot(file: string): Promise<void> {
    await this.#page.screenshot({ path: file });
  }

  async overlays(): Promise<Overlay[]> {
    const readings = await this.#readings();
    return readings.filter(({ reading }) => reading.visible).map(({ reading }) => overlayOf(reading));
  }

  async clickInOverlay(button: string): Promise<void> {
    await this.bringToFront();
    const { x, y } = await settledPoint(async () => {
      const { root, index } = findButton(await this.#readings(), button);
      return readResult(await this.#callOnRoot(root, declaration(clickPoint), [BUTTONS, index]));
    }, `the overlay button "${button}"`);
    await this.#page.mouse.click(x, y);
  }

  async accessibility(): Promise<Accessible[]> {
    const { nodes } = await this.#cdp.send('Accessibility.getFullAXTree', {});
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    // The list is not in the order of reading; the children of each node are.
    const read = (id: string): Accessible[] => {
      const node = byId.get(id);
      if (node === undefined) return [];
      const own = { role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') };
      return [...(node.ignored ? [] : [own]), ...(node.childIds ?? []).flatMap(read)];
    };
    return nodes.filter(({ parentId }) => parentId === undefined).flatMap(({ nodeId }) => read(nodeId));
  }

  async bringToFront(): Promise<void> {
    await this.#page.bringToFront();
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: scheme });
  }

  async resize(size: Size): Promise<void> {
    await this.#page.setViewportSize(size);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #readings(): Promise<{ root: number; reading: OverlayReading }[]> {
    const { root: document } = await this.#cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const readings: { root: number; reading: OverlayReading }[] = [];
    for (const root of closedRoots(document)) {
      const text = await this.#callOnRoot(root, declaration(readOverlay), [BUTTONS]);
      readings.push({ root, reading: readResult<OverlayReading>(text) });
    }
    return readings;
  }

  /** In a world of our own, because a hostile page may have replaced the DOM's functions in its own. */
  async #callOnRoot(root: number, functionDeclaration: string, rest: unknown[]): Promise<unknown> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const { executionContextId } = await this.#cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'nightlight-tests',
    });
    const { object } = await this.#cdp.send('DOM.resolveNode', { backendNodeId: root, executionContextId });
    if (!object.objectId) throw new Error('the closed shadow root is gone');
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.callFunctionOn', {
      functionDeclaration,
      executionContextId,
      arguments: [{ objectId: object.objectId }, ...rest.map((value) => ({ value }))],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** In document order, without those of embedded frames. */
function closedRoots(node: DomNode): number[] {
  const own = node.shadowRootType === 'closed' ? [node.backendNodeId] : [];
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return [...own, ...below.flatMap(closedRoots)];
}
