// Builds one of dist/chrome and dist/firefox as `npm run build` does. The rules must be compiled before.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Target } from './manifest.ts';

/** @returns the absolute path of what was built. @throws Error with the words of the build when it fails. */
export function buildExtension(target: Target): string {
  const vite = path.resolve('node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--mode', target, '--logLevel', 'error'],
    // Another NODE_ENV would build for development: slower, and with the paths of this machine in it.
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`the build for ${target} failed\n${stderr}`);
  return path.resolve('dist', target);
}
