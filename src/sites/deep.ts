// Pages within pages: open shadow roots are searched like the rest.

/** Elements looked at for shadow roots; a page with more of them is searched in part only. */
const MOST_ELEMENTS = 50_000;

/** All elements that match, those inside open shadow roots too, in document order of their hosts. */
export function queryDeep(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const inner of shadowRootsIn(root)) found.push(...inner.querySelectorAll(selector));
  return found;
}

/** The same one after another: shadow roots are looked for only where what stands outside was not enough. */
export function* eachDeep(root: ParentNode, selector: string): Generator<Element> {
  yield* root.querySelectorAll(selector);
  for (const inner of shadowRootsIn(root)) yield* inner.querySelectorAll(selector);
}

/** What was found in the running turn: until it ends no code of the page runs, and nothing can change. */
const foundNow = new Map<ParentNode, ShadowRoot[]>();

/** Every open shadow root at or below `root`, nested ones behind the one that holds them. */
export function shadowRootsIn(root: ParentNode): readonly ShadowRoot[] {
  const known = foundNow.get(root);
  if (known !== undefined) return known;
  if (foundNow.size === 0) queueMicrotask(() => foundNow.clear());
  // Looking at every element of a large page takes 20 ms: its parts need no look of their own.
  const ofPage = root.ownerDocument === null ? undefined : foundNow.get(root.ownerDocument);
  const roots = ofPage?.filter(({ host }) => containsDeep(root, host)) ?? walk(root);
  foundNow.set(root, roots);
  return roots;
}

function walk(root: ParentNode): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const visit = (parent: ParentNode): void => {
    let looked = 0;
    for (const element of parent.querySelectorAll('*')) {
      looked += 1;
      if (looked > MOST_ELEMENTS) return;
      if (element.shadowRoot === null) continue;
      roots.push(element.shadowRoot);
      visit(element.shadowRoot);
    }
  };
  if (root instanceof Element && root.shadowRoot !== null) {
    roots.push(root.shadowRoot);
    visit(root.shadowRoot);
  }
  visit(root);
  return roots;
}

/** Observes `root` with every open shadow root in it: changes in those are not seen from outside. */
export function observeDeep(
  observer: MutationObserver,
  root: Document | Element,
  changes: MutationObserverInit,
): void {
  observer.observe(root, changes);
  for (const inner of shadowRootsIn(root)) observer.observe(inner, changes);
}

/** The element around another one, out of its shadow root where it stands at the top of one. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement !== null) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Like `closest`, across shadow roots. */
export function closestDeep(node: Node, selector: string): Element | undefined {
  let at: Element | null = node instanceof Element ? node : parentOf(node);
  for (; at !== null; at = parentOf(at)) if (at.matches(selector)) return at;
  return undefined;
}

/** Like `contains`, across shadow roots. */
export function containsDeep(outer: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; ) {
    if (outer.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

/** Whether something between an element and what is around it matches. */
export function isInside(element: Element, selector: string, around: Element): boolean {
  for (let at = parentOf(element); at !== null && at !== around; at = parentOf(at)) {
    if (at.matches(selector)) return true;
  }
  return false;
}
