// What is in the built files: no network, no evaluation, no stray file, and not more bytes than budgeted.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PACK_BASE64 } from '../../src/generated/pack.ts';

const filesOf = (target: string): string[] =>
  readdirSync(`dist/${target}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join('dist', target, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));

const FORBIDDEN = [
  /\bfetch\s*\(/,
  /XMLHttpRequest/,
  /\bWebSocket\b/,
  /EventSource/,
  /sendBeacon/,
  /RTCPeerConnection/,
  /importScripts/,
  /\beval\s*\(/,
  /new Function\b/,
  /document\.write/,
  /\.setUninstallURL\s*\(/,
  /\.onMessageExternal\.addListener/,
  /\.onConnectExternal\.addListener/,
];

describe.each(['chrome', 'firefox'])('%s', (target) => {
  const files = filesOf(target);
  const scripts = files.filter((file) => file.endsWith('.js'));

  test.each(scripts)('%s reaches for no network and evaluates nothing', (file) => {
    const code = readFileSync(path.join('dist', target, file), 'utf8');
    expect(FORBIDDEN.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });

  test('content scripts listen to nothing a page can send', () => {
    for (const file of scripts.filter((name) => name.startsWith('src/content/'))) {
      const code = readFileSync(path.join('dist', target, file), 'utf8');
      expect(
        /\(\s*["'`]message["'`]|onmessage|\bpostMessage\b|webextension-polyfill/.exec(code)?.[0],
      ).toBeUndefined();
    }
  });

  test('there are only files of known kinds, and no source of rules or tests', () => {
    for (const file of files) {
      expect(file).toMatch(
        /^((manifest|managed_schema)\.json|service-worker-loader\.js|_locales\/\w+\/messages\.json|icons\/[\w-]+\.(png|svg)|assets\/[\w.-]+\.(js|css)|src\/(content|pages\/\w+)\/[\w.-]+\.(js|html))$/,
      );
    }
  });

  // Bytes. The sentinel runs wherever it may look; the watcher only where there is a chat.
  test('the rules fit into a page', () => {
    const pack = Buffer.from(PACK_BASE64, 'base64');
    expect(pack.length).toBeLessThanOrEqual(960_000);
    expect(gzipSync(pack).length).toBeLessThanOrEqual(512_000);
  });
  test.each([
    ['src/content/sentinel.iife.js', 4_300],
    // Code, beside the rules it carries.
    ['src/content/watcher.iife.js', 146_000 + PACK_BASE64.length],
  ])('%s stays within %i bytes', (file, budget) => {
    expect(statSync(path.join('dist', target, file)).size).toBeLessThanOrEqual(budget);
  });
});
