// The one way our tests, demos and benchmarks drive a real browser with the extension in it.
// Chromium and Firefox implement the same interface, so that a test is written once.
import { findBrowser } from '../../tools/find-browser.mjs';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Overlay } from './overlay.ts';

export type { Overlay } from './overlay.ts';

export type BrowserName = 'chromium' | 'firefox';
export type ColorScheme = 'light' | 'dark';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A part of the accessibility tree that has a role or a name. Browsers write roles differently. */
export interface Accessible {
  role: string;
  name: string;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  headless: boolean;
  /** Language of the browser's own interface and of its pages, as a BCP 47 tag. */
  lang?: string;
  /** Another browser than the one found on this machine. */
  executable?: string;
  /** Size of the page itself, without the browser's frame. */
  size?: Size;
  colorScheme?: ColorScheme;
  /** As somebody has it who asked the system for less movement: nothing to wait for before a picture. */
  reducedMotion?: boolean;
  /** `HOST:PORT` of the proxy for everything but pages of this machine. */
  proxy?: string;
  /** A policy of this machine installs the extension, and nobody else does. */
  byPolicy?: ByPolicy;
  /** A folder for the profile that is there already, and stays when the browser is closed. */
  profile?: string;
}

export interface ByPolicy {
  /** The extension's id in this browser. */
  readonly id: string;
  /** Hosts that the user said yes to. Chromium takes no such answer from tests once a policy has installed it. */
  readonly granted: readonly string[];
}

/** What the person at the browser can do to the extension. */
export interface UserMay {
  readonly disable: boolean;
  readonly remove: boolean;
}

export interface Driver {
  readonly name: BrowserName;
  readonly version: string;
  /** Absolute address of a page inside the extension. */
  extensionUrl(path: string): string;
  /** Opens a new tab in front; resolves when the page has loaded. */
  open(url: string): Promise<Page>;
  /** Grants an optional host permission (`http://127.0.0.1/*`) as if the user had said yes; `permissions.onAdded` fires. */
  grantHost(pattern: string): Promise<void>;
  /**
   * The browser will say yes, without its dialog, when the extension asks for this host after a click in its own page.
   * Without this, Chromium's `permissions.request` stays pending for ever.
   */
  allowHostRequest(pattern: string): Promise<void>;
  /** Kills the service worker or event page; resolves when it is dead. */
  stopBackground(): Promise<void>;
  backgroundAlive(): Promise<boolean>;
  /** Text files that pages had the browser save since launch, by name. */
  savedFiles(): Promise<ReadonlyMap<string, string>>;
  /** Every error and warning since launch, from background, extension pages and content scripts, thrown or logged. */
  extensionErrors(): Promise<string[]>;
  /** What the browser itself lets its user do to the extension. */
  userMay(): Promise<UserMay>;
  /** Opens an address in a private window, in Firefox only, and gives its page. */
  openPrivately?(url: string): Promise<Page>;
  /** The folder of its profile. */
  readonly profile: string;
  /** Ends the browser as a crash does, in the middle of whatever it does. The profile stays until `close`. */
  kill(): Promise<void>;
  /** Resolves when the browser has ended, also by the hand of who watches it. */
  readonly closed: Promise<void>;
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>;
}

export interface Page {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a self-contained function in the page's main world; argument and result travel as JSON. */
  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Polls until the function says true; the error at the deadline names `what`. */
  waitFor<A>(
    fn: (arg: A) => boolean | Promise<boolean>,
    arg: A,
    what: string,
    timeoutMs?: number,
  ): Promise<void>;
  /** Trusted click; waits until the element is visible, at rest and not covered. Brings the tab to the front. */
  click(selector: string): Promise<void>;
  /** Clicks into the element, then types with trusted key events. A line break is the Enter key. */
  type(selector: string, text: string): Promise<void>;
  /** Trusted key by its DOM name, with modifiers if wanted: `Escape`, `Tab`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Chooses a file of this machine in a field for files. */
  chooseFile(selector: string, file: string): Promise<void>;
  /** Presses the mouse at one point of the window, moves it to another and lets go. */
  drag(from: Point, to: Point): Promise<void>;
  /** PNG of the visible part of the page. */
  screenshot(file: string): Promise<void>;
  /** What is visible inside closed shadow roots of the top document, in document order. */
  overlays(): Promise<Overlay[]>;
  /** Trusted click on a button inside a closed shadow root, by its exact accessible name. */
  clickInOverlay(button: string): Promise<void>;
  /** What a screen reader is told of the page, closed shadow roots included, in the order of reading. */
  accessibility(): Promise<Accessible[]>;
  bringToFront(): Promise<void>;
  /** Firefox switches all its pages, Chromium this one. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  resize(size: Size): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_SIZE: Size = { width: 1280, height: 800 };

export async function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const browser = findBrowser(name, options.executable);
  if (!browser) {
    throw new Error(`No ${name} found. Install one or name it in NIGHTLIGHT_${name.toUpperCase()}.`);
  }
  const settled = { ...options, size: options.size ?? DEFAULT_SIZE };
  return name === 'chromium' ? launchChromium(browser, settled) : launchFirefox(browser, settled);
}
