// Small helpers to build elements and inline SVG without any HTML strings.

type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string | undefined;

function apply(node: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined) node.append(child);
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  apply(node, attributes, children);
  return node;
}

function svg(tag: string, attributes: Attributes, ...children: Child[]): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  apply(node, attributes, children);
  return node;
}

const paths = {
  play: 'M8 5.6v12.8a.8.8 0 0 0 1.2.7l10.3-6.4a.8.8 0 0 0 0-1.4L9.2 4.9a.8.8 0 0 0-1.2.7Z',
  pause: 'M7 5h3.2v14H7zM13.8 5H17v14h-3.2z',
  restart: 'M4.5 4.5v5h5M5 9.5a7.6 7.6 0 1 1-.6 4.6',
  send: 'M12 19V5.5M6 11l6-6 6 6',
  pencil: 'M4.5 19.5l.9-4L16 4.9a1.5 1.5 0 0 1 2.1 0l1 1a1.5 1.5 0 0 1 0 2.1L8.5 18.6z',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
} as const;
export type IconName = keyof typeof paths;
const filled: ReadonlySet<IconName> = new Set<IconName>(['play', 'pause']);

export function icon(name: IconName): SVGElement {
  const paint = filled.has(name)
    ? { fill: 'currentColor' }
    : {
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 1.8,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      };
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: paths[name], ...paint }),
  );
}

/** A round picture with the first sign of the name; its colour follows from the name. */
export function avatar(name: string): SVGElement {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  const initial = (Array.from(name)[0] ?? '?').toUpperCase();
  return svg(
    'svg',
    { viewBox: '0 0 40 40', class: `avatar tone-${sum % 6}`, 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 20, cy: 20, r: 20 }),
    svg('text', { x: 20, y: 20, 'text-anchor': 'middle', 'dominant-baseline': 'central' }, initial),
  );
}

/** Two or more radio buttons that look like one segmented switch. */
export function segmented(
  legend: string,
  name: string,
  options: readonly { value: string; label: string }[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLFieldSetElement {
  const field = el('fieldset', { class: 'segmented' }, el('legend', {}, legend));
  for (const option of options) {
    const input = el('input', {
      type: 'radio',
      name,
      value: option.value,
      checked: option.value === chosen,
      autocomplete: 'off',
    });
    input.addEventListener('change', () => onChange(option.value));
    field.append(el('label', {}, input, el('span', {}, option.label)));
  }
  return field;
}

/** Sets text only where it differs, so that an unchanged row causes no mutation. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
