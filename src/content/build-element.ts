// Elements of what we show on a page. It is written once and never changes, so Preact, which compares and patches,
// would be ten thousand bytes in every page with a chat, for nothing.
import type { Drawing } from '../ui/drawing.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An HTML element with its attributes and what stands in it; what is undefined is left out. */
export function build<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes,
  ...inside: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  finish(made, attributes);
  made.append(...inside.filter((part) => part !== undefined));
  return made;
}

/** Decoration only: words beside it say the same. */
export function draw({ width, height, shapes }: Drawing, name: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  finish(svg, { class: name, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    finish(shape, attributes);
    svg.append(shape);
  }
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';

function finish(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
}
