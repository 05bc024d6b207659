// Types of setup.mjs, which is plain JavaScript because it runs before anything is installed.

/** Brings node_modules of the project, or of a folder of it, to what its package-lock.json says. */
export function installPackages(folder?: string): Promise<void>;

/** Installs what is missing of these programs where we may; elsewhere throws an Error that says what to install. */
export function installPrograms(wanted: readonly ('chromium' | 'firefox' | 'ngircd')[]): Promise<void>;
