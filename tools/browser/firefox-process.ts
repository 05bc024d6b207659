// The Firefox process: started with remote control on a free port, ended with everything it left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { atExit } from './at-exit.ts';
import { within } from './wait.ts';

const START_TIMEOUT_MS = 60_000;
const EXIT_TIMEOUT_MS = 10_000;
const STDERR_KEPT = 4_000;
const ANNOUNCEMENT = /WebDriver BiDi listening on (ws:\/\/\S+)/;

export class FirefoxProcess {
  readonly #child: ChildProcess;
  /** The folder that goes with it. */
  readonly #profile: string | undefined;
  readonly #forgetExit: () => void;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  hasExited = false;
  /** Address of the WebDriver BiDi endpoint, once Firefox has announced it. */
  readonly #address: Promise<string>;

  /** @param then what happens to the profile when it has ended */
  constructor(executable: string, profile: string, headless: boolean, then: 'remove' | 'keep') {
    const args = ['--no-remote', '--profile', profile];
    args.push('--remote-debugging-port=0', '--remote-allow-system-access');
    if (headless) args.push('--headless');
    // On Windows the first process only starts the real one; this makes it stay.
    if (process.platform === 'win32') args.push('--wait-for-browser');
    this.#profile = then === 'remove' ? profile : undefined;
    this.#child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.exited = new Promise((resolve) => {
      const end = () => {
        this.hasExited = true;
        resolve();
      };
      this.#child.once('exit', end);
      this.#child.once('error', end);
    });
    this.#address = this.#readAddress();
    this.#forgetExit = atExit(() => this.#endAtOnce());
  }

  async address(): Promise<string> {
    return within(this.#address, 'Firefox to announce its address', START_TIMEOUT_MS);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  /** After `browser.close` Firefox leaves by itself; one that never got so far, or hangs, is killed. */
  async end(how: 'was asked to leave' | 'kill'): Promise<void> {
    if (how === 'kill') this.#child.kill('SIGKILL');
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), EXIT_TIMEOUT_MS);
    await this.exited;
    clearTimeout(killer);
    this.#forgetExit();
    // The last content processes may still write while the folder goes away.
    if (this.#profile === undefined) return;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** For a test run that ends without closing its browser. */
  #endAtOnce(): void {
    this.#child.kill('SIGKILL');
    if (this.#profile !== undefined)
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #readAddress(): Promise<string> {
    return new Promise((resolve, reject) => {
      let stderr = '';
      // Read to the end of its life: a full pipe would stop Firefox.
      this.#child.stderr?.on('data', (chunk: Buffer) => {
        stderr = (stderr + chunk.toString()).slice(-STDERR_KEPT);
        const address = ANNOUNCEMENT.exec(stderr)?.[1];
        if (address) resolve(address);
      });
      this.#child.once('error', reject);
      this.#child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}:\n${stderr}`)));
    });
  }
}
