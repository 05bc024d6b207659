// Text for screen readers, which nobody sees: it says again what is shown, or who said it.

/** By class: a list has thousands of rows of a few classes, and to ask for a style makes the browser work it out. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 2_000;

/** Whether an element shows its text in a box of a pixel. What has neither class nor style is never hidden so. */
export function isHiddenText(element: Element): boolean {
  if (element.firstElementChild !== null) return false;
  const name = `${element.getAttribute('class') ?? ''}|${element.getAttribute('style') ?? ''}`;
  if (name === '|' || (element.textContent ?? '').trim() === '') return false;
  let hidden = known.get(name);
  if (hidden === undefined) {
    hidden = isCutOff(element);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, hidden);
  }
  return hidden;
}

function isCutOff(element: Element): boolean {
  const { position, clipPath, clip, width } = getComputedStyle(element);
  return position === 'absolute' && (clipPath !== 'none' || clip !== 'auto' || Number.parseFloat(width) <= 1);
}
