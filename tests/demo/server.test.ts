// The demo chat's server: one bundled page with a strict policy, on this machine only.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDemo } from '../../tools/demo/server.ts';

let demo: Awaited<ReturnType<typeof serveDemo>>;

beforeAll(async () => {
  demo = await serveDemo();
}, 60_000);
afterAll(() => demo.close());

describe('demo server', () => {
  it('serves the page with a strict content security policy', async () => {
    expect(demo.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(demo.url);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:");
    expect(policy).toContain("connect-src 'none'");
  });

  it('refers to nothing but its own script and style, which it serves', async () => {
    const page = await (await fetch(demo.url)).text();
    const paths = [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(paths).toHaveLength(2);
    for (const path of paths) {
      expect(path).toMatch(/^\/assets\//);
      const response = await fetch(new URL(path, demo.url));
      expect(response.status).toBe(200);
      const urls = (await response.text()).match(/https?:\/\/[^\s"'`)]+/g) ?? [];
      expect(urls.filter((url) => url !== 'http://www.w3.org/2000/svg')).toEqual([]);
    }
  });

  it('answers nothing else', async () => {
    expect((await fetch(new URL('/stories.ts', demo.url))).status).toBe(404);
    expect((await fetch(demo.url, { method: 'POST' })).status).toBe(404);
  });
});
