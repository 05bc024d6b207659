// Types of setup.mjs, which is plain JavaScript because it runs before anything is installed.

/** Brings node_modules to what package-lock.json says, if it is not. */
export function installPackages(): Promise<void>;

/** Installs what is missing of these browsers where we may; elsewhere throws an Error that says what to install. */
export function installBrowsers(wanted: readonly ('chromium' | 'firefox')[]): Promise<void>;
