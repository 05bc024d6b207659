// The tree as it is shown: the content of an open shadow root in place of what it stands over, and what a page
// puts into a slot at the place of that slot.

export function childNodesOf(node: Node): readonly Node[] {
  if (!(node instanceof Element)) return [...node.childNodes];
  if (node.shadowRoot !== null) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...node.childNodes];
}

export function childrenOf(element: Element): Element[] {
  return childNodesOf(element).filter((node) => node instanceof Element);
}

/** All text below, styles and scripts left out. */
export function shownText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof Element) {
    if (/^(style|script|template)$/i.test(node.tagName)) return '';
    if (node.firstElementChild === null && node.shadowRoot === null && !(node instanceof HTMLSlotElement))
      return node.textContent ?? '';
  }
  return childNodesOf(node).map(shownText).join('');
}

/** The child that holds most of the text, those aside that only stand beside it. */
export function heaviestChild(
  element: Element,
  isBeside = (_: Element): boolean => false,
): Element | undefined {
  let heaviest: Element | undefined;
  let most = -1;
  for (const child of childrenOf(element)) {
    const length = isBeside(child) ? 0 : shownText(child).trim().length;
    if (length > most) [heaviest, most] = [child, length];
  }
  return heaviest;
}

/** The element and its heaviest descendants, from the outside in. */
export function heaviestLine(
  element: Element,
  depth: number,
  isBeside?: (child: Element) => boolean,
): Element[] {
  const line: Element[] = [];
  for (let at: Element | undefined = element; at !== undefined && line.length < depth; ) {
    line.push(at);
    at = heaviestChild(at, isBeside);
  }
  return line;
}

/** Every element below, in the order in which it is shown. */
export function elementsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => [child, ...elementsIn(child)]);
}
