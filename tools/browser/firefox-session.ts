// Firefox with a fresh profile and a WebDriver BiDi session to it.
import * as v from 'valibot';
import { BidiConnection } from './bidi.ts';
import { FirefoxProcess } from './firefox-process.ts';
import { createFirefoxProfile, type Preferences } from './firefox-profile.ts';

const Session = v.object({ capabilities: v.object({ browserVersion: v.string() }) });

export interface FirefoxSession {
  readonly bidi: BidiConnection;
  readonly version: string;
  /** The folder of its profile. */
  readonly profile: string;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends it as a crash does; the profile stays until `close`. */
  kill(): Promise<void>;
  /** Ends the browser and deletes its profile, unless that is to stay. */
  close(): Promise<void>;
}

/**
 * Whatever goes wrong on the way, nothing is left behind.
 * @param keptProfile a folder for the profile that stays when the browser is closed
 */
export async function startFirefox(
  executable: string,
  preferences: Preferences,
  headless: boolean,
  keptProfile?: string,
): Promise<FirefoxSession> {
  const profile = await createFirefoxProfile(preferences, keptProfile);
  const then = keptProfile === undefined ? 'remove' : 'keep';
  const firefox = new FirefoxProcess(executable, profile, headless, then);
  let bidi: BidiConnection | undefined;
  try {
    bidi = await BidiConnection.connect(`${await firefox.address()}/session`);
    const { capabilities } = await bidi.send('session.new', { capabilities: { alwaysMatch: {} } }, Session);
    return sessionOf(firefox, bidi, capabilities.browserVersion, profile);
  } catch (error) {
    bidi?.close();
    await firefox.end('kill');
    throw error;
  }
}

function sessionOf(
  firefox: FirefoxProcess,
  bidi: BidiConnection,
  version: string,
  profile: string,
): FirefoxSession {
  return {
    bidi,
    version,
    profile,
    exited: firefox.exited,
    kill: () => firefox.kill(),
    async close() {
      let how: 'kill' | 'was asked to leave' = 'kill';
      try {
        if (!firefox.hasExited) await bidi.command('browser.close', {});
        how = 'was asked to leave';
      } finally {
        bidi.close();
        await firefox.end(how);
      }
    },
  };
}
