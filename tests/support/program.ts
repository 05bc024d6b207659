// A server of somebody else, run by a test on this machine: started until it answers, ended however the test ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { atExit } from '../../tools/browser/at-exit.ts';
import { waitUntil, within } from '../../tools/browser/wait.ts';

const START_TIMEOUT_MS = 30_000;
const EXIT_TIMEOUT_MS = 5_000;
const OUTPUT_KEPT = 4_000;

export class Program {
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #forgetExit: () => void;
  readonly #exited: Promise<void>;
  /** Why it is not running, once it is not. */
  #ended: string | undefined;
  #output = '';

  /** @param name what it is called where it fails */
  constructor(
    name: string,
    file: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ) {
    this.#name = name;
    this.#child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...variables },
    });
    this.#forgetExit = atExit(() => this.#child.kill('SIGKILL'));
    // Read to the end of its life: a full pipe would stop it.
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output = (this.#output + chunk.toString()).slice(-OUTPUT_KEPT);
      });
    this.#exited = new Promise((resolve) => {
      const end = (reason: string): void => {
        this.#ended ??= reason;
        resolve();
      };
      this.#child.once('exit', (code, signal) => end(`ended with ${signal ?? code}`));
      this.#child.once('error', (error) => end(error.message));
    });
  }

  /** Resolves when `answers` says so. @throws Error with the program's last words when it ends before. */
  async ready(answers: () => Promise<boolean>): Promise<void> {
    const isReady = async (): Promise<boolean> => this.#ended !== undefined || (await answers());
    try {
      await waitUntil(isReady, `${this.#name} to answer`, START_TIMEOUT_MS);
    } catch (error) {
      throw new Error(`${this.#name} does not answer:\n${this.#output}`, { cause: error });
    }
    if (this.#ended !== undefined) throw new Error(`${this.#name} ${this.#ended}:\n${this.#output}`);
  }

  async end(): Promise<void> {
    if (this.#ended === undefined) this.#child.kill('SIGTERM');
    try {
      await within(this.#exited, `${this.#name} to end`, EXIT_TIMEOUT_MS);
    } finally {
      this.#child.kill('SIGKILL');
      this.#forgetExit();
    }
  }
}

/** A port of this machine that nobody listens on, for a program that cannot choose one itself. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port given');
  return address.port;
}
