// The field in a composer: what stands in it, and the way back to the very place in it. Password fields are not read.
import { queryDeep } from '../../sites/deep.ts';

const FIELD = 'textarea, input, [contenteditable]:not([contenteditable="false"])';

/** A site may name what is around its field. */
export function fieldIn(composer: Element): HTMLElement | undefined {
  const field = composer.matches(FIELD) ? composer : (queryDeep(composer, FIELD)[0] ?? composer);
  return field instanceof HTMLElement ? field : undefined;
}

export function textIn(field: HTMLElement): string {
  if (field instanceof HTMLInputElement) return field.type === 'password' ? '' : field.value;
  // As it is shown: in an editor each line is an element of its own.
  return field instanceof HTMLTextAreaElement ? field.value : field.innerText;
}

/** Gives what puts the caret back where it is now. Text fields remember theirs. */
export function keepCaret(field: HTMLElement): () => void {
  const root = field.getRootNode();
  const selection = document.getSelection();
  const [range] =
    selection?.getComposedRanges({ shadowRoots: root instanceof ShadowRoot ? [root] : [] }) ?? [];
  return () => {
    field.focus({ preventScroll: true });
    if (field.isContentEditable && range !== undefined && field.contains(range.startContainer)) {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    }
  };
}
