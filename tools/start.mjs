// `npm start`: from a fresh clone to the product at work. Needs nothing but Node and npm to begin with.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { installPackages } from './setup.mjs';

try {
  await installPackages();
  const tsx = path.join('node_modules', '.bin', process.platform === 'win32' ? 'tsx.cmd' : 'tsx');
  const { status } = spawnSync(tsx, ['tools/start/main.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
