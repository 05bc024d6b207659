// Brings a fresh clone to the point where everything else can run: npm packages, and the programs to test with.
// Plain Node without packages, because it runs before there are any. Safe to call every time: it does what is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { findIrcServer } from './find-irc-server.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Holds, in node_modules, the hash of the lock file it was installed from. */
const MARK = '.nightlight-lock';
const ERROR_LINES = 20;

/** @typedef {'chromium' | 'firefox' | 'ngircd'} ProgramName */

/** @type {Record<ProgramName, { find: () => unknown, debian: string, variable: string, advice: string }>} */
const PROGRAMS = {
  chromium: {
    find: () => findBrowser('chromium'),
    debian: 'chromium',
    variable: 'NIGHTLIGHT_CHROMIUM',
    advice: 'Chromium, Google Chrome or Edge',
  },
  firefox: {
    find: () => findBrowser('firefox'),
    debian: 'firefox-esr',
    variable: 'NIGHTLIGHT_FIREFOX',
    advice: 'Firefox 142 or newer',
  },
  ngircd: {
    find: findIrcServer,
    debian: 'ngircd',
    variable: 'NIGHTLIGHT_NGIRCD',
    advice: 'the IRC server ngircd (in Debian, Ubuntu and Homebrew under this name)',
  },
};

/** Without it Chinese text is drawn as boxes, also in screenshots. */
const CHINESE_FONT = {
  debian: 'fonts-noto-cjk',
  file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
};

/**
 * Runs `npm ci` when node_modules is missing or comes from another lock file.
 * @param {string} [folder] with a package.json of its own, below the project: what only some tests need.
 */
export async function installPackages(folder = '.') {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, folder, 'package-lock.json')))
    .digest('hex');
  const mark = join(ROOT, folder, 'node_modules', MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8').trim() === wanted) return;
  const where = folder === '.' ? '' : ` for ${folder}`;
  say(`Installing npm packages${where} (about a minute) ...`);
  // Nothing we use needs the scripts of packages; what they would build we do without.
  runNpm(['ci', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  writeFileSync(mark, `${wanted}\n`);
  say(`npm packages${where} are in place.`);
}

/**
 * Makes sure that programs are there. Installs them only on Debian and Ubuntu as root; elsewhere it says what to do.
 * @param {ProgramName[]} wanted
 */
export async function installPrograms(wanted) {
  const missing = wanted.filter((name) => !PROGRAMS[name].find());
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) {
    if (missing.length > 0) throw new Error(missing.map(adviceFor).join('\n'));
    return;
  }
  const packages = missing.map((name) => PROGRAMS[name].debian);
  const isDrawing = wanted.some((name) => name !== 'ngircd');
  if (isDrawing && !existsSync(CHINESE_FONT.file)) packages.push(CHINESE_FONT.debian);
  if (packages.length === 0) return;
  say(`Installing ${packages.join(', ')} ...`);
  try {
    aptInstall(packages);
  } catch (error) {
    say(`That failed; trying once more. (${firstLine(error)})`);
    aptInstall(packages);
  }
  // Ubuntu has a package "chromium" that only points to its Snap, and no firefox-esr.
  const stillMissing = wanted.filter((name) => !PROGRAMS[name].find());
  if (stillMissing.length > 0) throw new Error(stillMissing.map(adviceFor).join('\n'));
  say('Programs are in place.');
}

/** @param {string[]} packages */
function aptInstall(packages) {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages]);
}

/** @param {ProgramName} name */
function adviceFor(name) {
  const { advice, variable } = PROGRAMS[name];
  return `No ${name} found. Please install ${advice}, or set ${variable} to the program file of one you have.`;
}

/**
 * The same npm that runs us, if one does: then no shell has to find it.
 * @param {string[]} args
 * @param {string} folder
 */
function runNpm(args, folder) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) run(process.execPath, [cli, ...args], { folder });
  else run('npm', args, { folder, shell: process.platform === 'win32' });
}

/**
 * Quiet while all goes well; the end of the program's own words when not.
 * @param {string} program
 * @param {string[]} args
 * @param {{ folder?: string, shell?: boolean }} [options]
 */
function run(program, args, { folder = '.', shell = false } = {}) {
  const result = spawnSync(program, args, {
    cwd: join(ROOT, folder),
    shell,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status === 0) return;
  const output = `${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim().split('\n').slice(-ERROR_LINES);
  const reason = result.error?.message ?? `exit code ${result.status}`;
  throw new Error(`\`${[program, ...args].join(' ')}\` failed: ${reason}\n${output.join('\n')}`);
}

/** @param {unknown} error */
function firstLine(error) {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
