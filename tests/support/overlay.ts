// Reads what a closed shadow root shows: the same code runs in both browsers, so that both report the same thing.

/** What the extension shows to the user in one closed shadow root of a page. */
export interface Overlay {
  /** The role, explicit or implied, of the dialog or card; undefined when it has none. */
  role: string | undefined;
  /** Visible text, white space collapsed. */
  text: string;
  /** Accessible names of the visible buttons, in document order. */
  buttons: string[];
}

export interface OverlayReading {
  visible: boolean;
  role?: string;
  text: string;
  buttons: { name: string; index: number }[];
}

/** `index` in a reading counts among the elements this selector finds. */
export const BUTTONS = 'button, summary, [role=button], input[type=button], input[type=submit]';

/** Runs in the page (in a world of our own), given the closed root. */
export function readOverlay(root: ShadowRoot, buttonSelector: string): OverlayReading {
  const collapse = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  // An element with `display: contents` has no box of its own, so checkVisibility() calls it hidden.
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) ||
    (getComputedStyle(element).display === 'contents' && isShown(element.parentElement ?? root.host));
  const textOf = (element: Element) => collapse(element instanceof HTMLElement ? element.innerText : '');
  const nameOf = (element: Element) => {
    const references = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labelled = collapse(references.map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
    const value = element instanceof HTMLInputElement ? element.value : '';
    const label = element.getAttribute('aria-label');
    return labelled || collapse(label) || textOf(element) || value || collapse(element.getAttribute('title'));
  };
  const roleOf = (element: Element) => {
    const explicit = element.getAttribute('role');
    if (explicit) return explicit;
    const implied: Record<string, string> = {
      aside: 'complementary',
      article: 'article',
      dialog: 'dialog',
      output: 'status',
    };
    return implied[element.localName];
  };

  const shown = [...root.querySelectorAll('*')].filter(isShown);
  const card = shown.find((element) => roleOf(element) !== undefined && !element.matches(buttonSelector));
  const role = card && roleOf(card);
  const text = [...root.children]
    .filter(isShown)
    .map(textOf)
    .filter((part) => part !== '')
    .join(' ');
  const buttons = [...root.querySelectorAll(buttonSelector)]
    .map((element, index) => ({ element, index }))
    .filter(({ element }) => isShown(element))
    .map(({ element, index }) => ({ name: nameOf(element), index }));
  const visible = text !== '' || buttons.length > 0;
  return role === undefined ? { visible, text, buttons } : { visible, role, text, buttons };
}

export function overlayOf(reading: OverlayReading): Overlay {
  return { role: reading.role, text: reading.text, buttons: reading.buttons.map((button) => button.name) };
}

/** The one root and button to click; an error lists what is there instead. */
export function findButton<T>(
  readings: { root: T; reading: OverlayReading }[],
  name: string,
): { root: T; index: number } {
  for (const { root, reading } of readings) {
    const button = reading.buttons.find((candidate) => candidate.name === name);
    if (button) return { root, index: button.index };
  }
  const names = readings.flatMap(({ reading }) => reading.buttons.map((button) => button.name));
  throw new Error(`no overlay has a button "${name}"; there are: ${names.join(' | ') || 'none'}`);
}
