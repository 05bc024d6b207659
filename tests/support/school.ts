// A school's machine: a policy file that installs Nightlight and sets it up, and one pupil's profile, in which the
// browser is started as often as a test wants.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit } from '../../tools/browser/at-exit.ts';
import { serveDemo } from '../../tools/demo/server.ts';
import { type Policy, schoolPolicy } from './browser-policy.ts';
import { type BrowserName, type LaunchOptions, launch } from './driver.ts';
import { DEMO_HOST, type Demo, distOf, type Nightlight, nightlightIn } from './nightlight.ts';
import { PolicyFile } from './policy-file.ts';
import { policyPlaceOf } from './policy-places.ts';
import { type ServedPackage, servePackage } from './served-package.ts';

/** The demo by its number and by its name: to a school these are two sites. */
const GRANTED = [DEMO_HOST, 'http://localhost/*'];

const PERSISTENTLY = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

interface Parts {
  readonly file: PolicyFile;
  readonly folder: OwnFolder;
  readonly served: ServedPackage;
  readonly demo: Demo;
}

export class School {
  readonly served: ServedPackage;
  readonly #browser: BrowserName;
  readonly #file: PolicyFile;
  readonly #folder: OwnFolder;
  readonly #demo: Demo;
  #started: Nightlight | undefined;

  private constructor(browser: BrowserName, { file, folder, served, demo }: Parts) {
    this.#browser = browser;
    this.#file = file;
    this.#folder = folder;
    this.#demo = demo;
    this.served = served;
  }

  /**
   * @param sites that the school's package watches without asking
   * @throws Error where the policies of this machine are somebody else's
   */
  static async open(browser: BrowserName, sites: readonly string[] = []): Promise<School> {
    const file = new PolicyFile(policyPlaceOf(browser));
    const folder = new OwnFolder();
    try {
      await mkdir(folder.at('profile'));
      const served = await servePackage(browser, folder.at('served'), sites);
      return new School(browser, { file, folder, served, demo: await serveDemo() });
    } catch (error) {
      file.giveBack();
      folder.remove();
      throw error;
    }
  }

  /** What the school set for Nightlight, from now on; undefined: nothing. The extension stays installed. */
  set(values: unknown): void {
    this.#file.write(schoolPolicy(this.#browser, this.served, values));
  }

  /** Sets other values, and gives the browser to which they come: while it runs, or to Firefox at its next start. */
  async change(values: unknown): Promise<Nightlight> {
    this.set(values);
    if (this.#browser === 'chromium' && this.#started !== undefined) return this.#started;
    return await this.start();
  }

  /** The whole file, in place of the one that `set` writes. */
  write(policy: Policy): void {
    this.#file.write(policy);
  }

  /** Starts the browser with the pupil's profile; one that runs is ended first. */
  async start(options: Partial<LaunchOptions> = {}): Promise<Nightlight> {
    await this.stop();
    const driver = await launch(this.#browser, {
      extension: distOf(this.#browser),
      headless: true,
      byPolicy: { id: this.served.id, granted: GRANTED },
      profile: this.#folder.at('profile'),
      ...options,
    });
    for (const host of GRANTED) await driver.grantHost(host);
    // The chat stays for the next start.
    this.#started = await nightlightIn(driver, { ...this.#demo, close: () => Promise.resolve() });
    return this.#started;
  }

  /** Ends the browser. @throws Error where the extension complained meanwhile */
  async stop(): Promise<void> {
    const ended = this.#started;
    this.#started = undefined;
    const complaints = (await ended?.close()) ?? [];
    if (complaints.length > 0) throw new Error(`The extension logged:\n${complaints.join('\n')}`);
  }

  /** Ends the browser; the machine is as it was found. */
  async close(): Promise<void> {
    try {
      await this.stop();
    } finally {
      this.#file.giveBack();
      this.served.close();
      await this.#demo.close();
      this.#folder.remove();
    }
  }
}

/** A temporary folder that goes however the run ends. */
class OwnFolder {
  readonly #path = mkdtempSync(path.join(tmpdir(), 'nightlight-school-'));
  readonly #forgetExit = atExit(() => rmSync(this.#path, PERSISTENTLY));

  at(name: string): string {
    return path.join(this.#path, name);
  }

  remove(): void {
    this.#forgetExit();
    rmSync(this.#path, PERSISTENTLY);
  }
}
