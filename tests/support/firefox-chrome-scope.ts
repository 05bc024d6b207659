// Code that runs in Firefox's own window with full privileges, where WebDriver BiDi has no command for the job.
// Each function is sent as text (see page-code.ts), so it uses nothing but its argument and Firefox's own globals,
// of which only the members used here are declared.
import { callExpression } from '../../tools/browser/page-code.ts';

interface ConsoleCall {
  level: string;
  filename: string;
  arguments?: unknown[];
}

interface ConsoleMessage {
  sourceName?: string;
  errorMessage?: string;
  flags?: number;
}

interface Extension {
  readonly backgroundState: string;
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
}

interface AccessibleNode {
  readonly role: number;
  readonly name: string | null;
  readonly children: {
    readonly length: number;
    queryElementAt(index: number, type: unknown): AccessibleNode;
  };
}

interface AccessibilityService {
  getStringRole(role: number): string;
  getAccessibleFor(node: unknown): AccessibleNode | null;
}

declare const gBrowser: { selectedBrowser: unknown };
declare const Services: {
  ppmm: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadProcessScript(url: string, alsoInFutureProcesses: boolean): void;
  };
  cpmm: { sendAsyncMessage(name: string, data: string): void };
  console: { registerListener(listener: { observe(message: ConsoleMessage): void }): void };
  locale: { availableLocales: string[]; requestedLocales: string[] };
  prefs: { setIntPref(name: string, value: number): void };
};
declare const Ci: {
  nsIConsoleAPIStorage: unknown;
  nsIPrincipal: unknown;
  nsIAccessibilityService: unknown;
  nsIAccessible: unknown;
  nsIScriptError: abstract new () => ConsoleMessage;
};
declare const Cc: {
  '@mozilla.org/consoleAPI-storage;1': {
    getService(type: unknown): {
      addLogEventListener(
        listener: (event: { wrappedJSObject: ConsoleCall }) => void,
        principal: unknown,
      ): void;
    };
  };
  '@mozilla.org/accessibilityService;1': { getService(type: unknown): AccessibilityService };
  '@mozilla.org/systemprincipal;1': { createInstance(type: unknown): unknown };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: Extension; allowedOrigins: { patterns: { pattern: string }[] } } | null;
};
/** An add-on as about:addons has it: what may be done to it, as bits. */
interface AddonEntry {
  readonly permissions: number;
}
declare function OpenBrowserWindow(options: { private: boolean }): Window & {
  delayedStartupPromise: Promise<void>;
  openTrustedLinkIn(url: string, where: 'current'): void;
};
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: {
      readonly PERM_CAN_DISABLE: number;
      readonly PERM_CAN_UNINSTALL: number;
      getAddonByID(id: string): Promise<AddonEntry | null>;
    };
    ExtensionPermissions: {
      add(
        id: string,
        permissions: { permissions: string[]; origins: string[] },
        emitter: Extension,
      ): Promise<void>;
    };
  };
};
/** Lives in Firefox's window from `watchExtensionLog` on. */
declare const nightlightLog: string[];

/** Runs in every child process: console calls are known only to the process in which they happen. */
function reportConsoleCalls(origin: string): void {
  const system = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  storage.addLogEventListener((event) => {
    const { level, filename, arguments: parts = [] } = event.wrappedJSObject;
    const isComplaint = ['error', 'warn', 'assert', 'exception'].includes(level);
    if (!isComplaint || !String(filename).startsWith(origin)) return;
    const text = Array.from(parts, (part) => String(part)).join(' ');
    Services.cpmm.sendAsyncMessage('nightlight-log', `${level}: ${text} [${filename}]`);
  }, system);
}

/** Collects console calls from all processes and whatever was thrown and not caught. */
function watchExtensionLog({ origin, reporter }: { origin: string; reporter: string }): void {
  const WARNING = 1;
  const INFO = 8;
  const log: string[] = [];
  Object.assign(globalThis, { nightlightLog: log });
  Services.ppmm.addMessageListener('nightlight-log', ({ data }) => log.push(data));
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(reporter)}`, true);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { sourceName = '', errorMessage = '', flags = 0 } = message;
      if (!sourceName.startsWith(origin) || (flags & INFO) !== 0) return;
      const kind = (flags & WARNING) !== 0 ? 'warn:' : 'error: Uncaught';
      log.push(`${kind} ${errorMessage} [${sourceName}]`);
    },
  });
}

/** Without a language pack the browser's own texts stay English, but extensions and pages see the language. */
function useLocale(lang: string): void {
  Services.locale.availableLocales = [...Services.locale.availableLocales, lang];
  Services.locale.requestedLocales = [lang];
}

async function grantHost({ id, pattern }: { id: string; pattern: string }): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error(`${id} is not installed`);
  // With the extension as emitter its own listeners hear of it, so that permissions.onAdded fires.
  await ExtensionPermissions.add(id, { permissions: [], origins: [pattern] }, policy.extension);
  const allowed = policy.allowedOrigins.patterns.map((entry) => entry.pattern);
  if (!allowed.includes(pattern)) throw new Error(`${pattern} is not among ${allowed.join(', ')}`);
}

/** Gives the state just after, for a page of ours may wake it at once. */
async function stopBackground(id: string): Promise<string> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await extension?.terminateBackground({ disableResetIdleForTest: true });
  return extension?.backgroundState ?? 'not installed';
}

function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'not installed';
}

function setColorScheme(scheme: 'light' | 'dark'): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}

/** The page in front, as Firefox tells it to screen readers. Asking for it switches that on. */
function accessibility(): { role: string; name: string }[] {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const read = (node: AccessibleNode): { role: string; name: string }[] => {
    const inside = Array.from({ length: node.children.length }, (_, at) =>
      node.children.queryElementAt(at, Ci.nsIAccessible),
    );
    return [{ role: service.getStringRole(node.role), name: node.name ?? '' }, ...inside.flatMap(read)];
  };
  const page = service.getAccessibleFor(gBrowser.selectedBrowser);
  return page === null ? [] : read(page);
}

async function userMay(id: string): Promise<{ disable: boolean; remove: boolean }> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { permissions } = (await AddonManager.getAddonByID(id)) ?? {};
  if (permissions === undefined) throw new Error(`${id} is not installed`);
  return {
    disable: (permissions & AddonManager.PERM_CAN_DISABLE) !== 0,
    remove: (permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0,
  };
}

async function openPrivately(url: string): Promise<void> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  opened.openTrustedLinkIn(url, 'current');
}

export const chromeScope = {
  userMay,
  openPrivately,
  accessibility,
  watchExtensionLog,
  /** The text for `watchExtensionLog`'s reporter. */
  reporterFor: (origin: string): string => callExpression(reportConsoleCalls, origin),
  readLog: (): string[] => nightlightLog,
  useLocale,
  grantHost,
  stopBackground,
  backgroundState,
  setColorScheme,
};
