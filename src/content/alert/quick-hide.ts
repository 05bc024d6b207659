// Somebody is coming: Escape closes the alert, and Escape again, at once, leaves the chat for an empty page.

/** Longer apart they are two different wishes. */
const AGAIN_MS = 600;

/** Calls back for each Escape the person presses. Input methods take theirs for themselves. */
export function onEscape(pressed: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted && !event.isComposing && !event.repeat) pressed(event);
    },
    { capture: true, signal },
  );
}

/** For a moment after an alert was closed by Escape. */
export function leaveOnEscape(): void {
  onEscape((event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const neutral = 'about:blank';
    try {
      (window.top ?? window).location.replace(neutral);
    } catch {
      // A frame that may not lead the page away empties at least itself.
      location.replace(neutral);
    }
  }, AbortSignal.timeout(AGAIN_MS));
}
