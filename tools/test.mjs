// `npm test`: sets everything up, runs what CI runs, and closes with one line of figures.
// Needs nothing but Node and npm to begin with.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { installPackages, installPrograms } from './setup.mjs';

const sum = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(path.join(tmpdir(), 'nightlight-test-'));

/** Runs a command of node_modules with its output shown; gives whether it succeeded. */
function run(command, ...args) {
  const bin = path.join('node_modules', '.bin', process.platform === 'win32' ? `${command}.cmd` : command);
  return spawnSync(bin, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** A part that passes or fails as one. */
function part(name, ...command) {
  console.log(`\n== ${name}`);
  const passed = run(...command);
  sum[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.log(`-- ${name}: failed`);
  return passed;
}

/** A part made of many tests; each counts. */
function tests(name, project) {
  console.log(`\n== ${name}`);
  const report = path.join(scratch, `${project}.json`);
  const passed = run(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const figures = readReport(report);
  sum.passed += figures.numPassedTests;
  sum.skipped += figures.numPendingTests;
  // A file that does not even load holds no failed test, and is a failure all the same.
  sum.failed += passed ? 0 : Math.max(1, figures.numFailedTests);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`-- no report of the tests: ${error.message}`);
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  }
}

try {
  await installPackages();
  await installPackages('tests/clients');
  await installPrograms(['chromium', 'firefox', 'ngircd']);
  const ready = part('Rules', 'tsx', 'tools/rules/build-rules.ts');
  part('Types', 'tsc', '-p', '.');
  part('Lint', 'biome', 'check', '--error-on-warnings');
  if (ready) tests('Unit, property and rule tests', 'unit');
  await installPackages('tests/kits');
  tests('Site readers in a real browser', 'sites');
  const built =
    part('Build for Chrome', 'vite', 'build', '--mode', 'chrome', '--logLevel', 'warn') &&
    part('Build for Firefox', 'vite', 'build', '--mode', 'firefox', '--logLevel', 'warn');
  if (built) {
    part('Add-on lint for Firefox', 'web-ext', 'lint', '--source-dir', 'dist/firefox', '--boring');
    tests('What was built', 'built');
    tests('End to end in Chromium and Firefox', 'e2e');
    tests('With policies of a school, which every browser of this machine reads', 'policy');
  }
} catch (error) {
  console.error(`\n${error.message}`);
  sum.failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
