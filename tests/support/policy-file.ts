// One policy file of this machine, borrowed for a test: never somebody else's, written whole or not at all, and gone
// again afterwards with every folder that was made for it.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { atExit } from '../../tools/browser/at-exit.ts';

/** Where a browser looks for policies. */
export interface PolicyPlace {
  /** The file the tests write. */
  readonly file: string;
  /** The browser reads every file of that folder, not only this one. */
  readonly readsWholeFolder: boolean;
  /** Other files that hold policies for it. */
  readonly others: readonly string[];
}

/** Names the process that wrote a file, so that what a killed run left can be told from what an administrator set. */
const MARK = 'nightlightTests';
const Marked = v.object({ [MARK]: v.number() });

export class PolicyFile {
  readonly #file: string;
  readonly #made: readonly string[];
  readonly #forgetExit: () => void;

  /** @throws Error with a sentence for people where policies of somebody else are in the way */
  constructor(place: PolicyPlace) {
    refuseWhatIsNotOurs(place);
    this.#file = place.file;
    this.#made = missingFolders(path.dirname(place.file));
    this.#forgetExit = atExit(() => this.#restore());
    this.#remove();
    mkdirSync(path.dirname(place.file), { recursive: true });
  }

  /** Puts this in place of what the file said. */
  write(policy: Readonly<Record<string, unknown>>): void {
    // Beside the folder: a browser may take a half-written file inside it for a policy.
    const draft = `${path.dirname(this.#file)}-${process.pid}.new`;
    try {
      writeFileSync(draft, JSON.stringify({ ...policy, [MARK]: process.pid }, undefined, 2));
      renameSync(draft, this.#file);
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** The machine is as it was found. */
  giveBack(): void {
    this.#forgetExit();
    this.#restore();
  }

  #remove(): void {
    rmSync(this.#file, { force: true });
  }

  #restore(): void {
    this.#remove();
    for (const folder of this.#made)
      if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

/** Why nobody could write there, or undefined. */
export function cannotWrite(file: string): string | undefined {
  const folder = path.dirname(file);
  const nearest = path.dirname(missingFolders(folder).at(-1) ?? path.join(folder, 'x'));
  try {
    accessSync(nearest, constants.W_OK);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `${nearest} cannot be written: needs root (sudo npm test)`;
  }
}

/** Innermost first. */
function missingFolders(folder: string): string[] {
  if (existsSync(folder)) return [];
  return [folder, ...missingFolders(path.dirname(folder))];
}

function refuseWhatIsNotOurs({ file, readsWholeFolder, others }: PolicyPlace): void {
  const folder = path.dirname(file);
  const beside = readsWholeFolder && existsSync(folder) ? readdirSync(folder) : [];
  const suspects = new Set([file, ...beside.map((name) => path.join(folder, name)), ...others]);
  for (const suspect of suspects) {
    if (!existsSync(suspect)) continue;
    const writer = suspect === file ? writerOf(suspect) : undefined;
    if (writer === undefined)
      throw new Error(
        `${suspect} holds policies that these tests did not write. They never touch somebody else's: move the file away, or run them on another machine.`,
      );
    if (writer !== process.pid && isRunning(writer))
      throw new Error(
        `${suspect} belongs to another run of these tests (process ${writer}). Two cannot run at once.`,
      );
  }
}

/** The process of these tests that wrote a file, or undefined where it was somebody else. */
function writerOf(file: string): number | undefined {
  try {
    const parsed = v.safeParse(Marked, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output[MARK] : undefined;
  } catch (error) {
    // Broken JSON, or not to be read: in either case not of ours.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
