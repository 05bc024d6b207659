// A bar on the terminal for long files; nothing at all where standard error is no terminal.
import type { WriteStream } from 'node:tty';

export interface Progress {
  /** Bytes read and messages judged since the last call. */
  add(bytes: number, messages: number): void;
  clear(): void;
}

const REDRAW_MS = 100;
const WIDTH = 30;
const CLEAR_LINE = '\r\u001b[K';

/** @param total bytes to read, or undefined where that is not known. */
export function createProgress(
  terminal: Pick<WriteStream, 'write'> & { isTTY?: boolean },
  total: number | undefined,
  now: () => number = () => performance.now(),
): Progress {
  let bytes = 0;
  let messages = 0;
  let drawn = now();
  let isShown = false;
  const isTerminal = terminal.isTTY === true;
  return {
    add(moreBytes, moreMessages) {
      bytes += moreBytes;
      messages += moreMessages;
      if (!isTerminal || now() - drawn < REDRAW_MS) return;
      drawn = now();
      isShown = true;
      terminal.write(`${CLEAR_LINE}${bar(bytes, total)}${messages.toLocaleString('en')} messages`);
    },
    clear() {
      if (isShown) terminal.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function bar(bytes: number, total: number | undefined): string {
  if (total === undefined || total === 0) return '';
  const part = Math.min(1, bytes / total);
  const filled = Math.round(part * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(part * 100)} %  `;
}
