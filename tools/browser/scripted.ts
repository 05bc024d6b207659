// A headless browser of this machine, without the extension, that puts one script of ours into every frame of the
// pages it opens.

export interface ScriptedBrowser {
  /** Opens an address in a window of its own; resolves when it has loaded. Close the page before going on without it. */
  open(url: string): Promise<ScriptedPage>;
  close(): Promise<void>;
}

export interface ScriptedPage {
  /** The text that an expression gives in each frame beside our script. A frame that goes away meanwhile gives none. */
  evaluate(expression: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Whether pages may reach the world, or nothing but this machine. */
export type Reach = 'everything' | 'this-machine';

export const PAGE_SIZE = { width: 1280, height: 800 };
