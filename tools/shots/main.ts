// Pictures of what people see, for people to look at: `npm run shots -- --only alert`. They are not compared with
// anything; `index.html` beside them shows all.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserName, type Driver, launch } from '../../tests/support/driver.ts';
import { parseOptions, UsageError } from '../usage.ts';
import { takeAlertShots } from './alert-shots.ts';
import { takeParentShots } from './parent-shots.ts';
import { takePopupShots } from './popup-shots.ts';
import { takePracticeShots } from './practice-shots.ts';
import { takeStaffShots } from './staff-shots.ts';
import { takeWelcomeShots } from './welcome-shots.ts';

const SETS: Readonly<Record<string, (driver: Driver, folder: string) => Promise<string[]>>> = {
  alert: takeAlertShots,
  parent: takeParentShots,
  popup: takePopupShots,
  practice: takePracticeShots,
  staff: takeStaffShots,
  welcome: takeWelcomeShots,
};
const USAGE = `npm run shots -- [--only ${Object.keys(SETS).join('|')}] [--browser chromium|firefox] [--out folder]
Takes pictures with the build in dist/ (npm run build).`;

function readOptions(): { browser: BrowserName; out: string; sets: string[] } {
  const { values } = parseOptions({
    options: {
      only: { type: 'string', multiple: true },
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string', default: 'artifacts/shots' },
    },
  });
  const sets = values.only ?? Object.keys(SETS);
  for (const set of sets) if (!(set in SETS)) throw new UsageError(`--only: there are no pictures of ${set}`);
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') throw new UsageError(`--browser: what is ${browser}?`);
  return { browser, out: path.resolve(values.out), sets };
}

async function run(): Promise<void> {
  const { browser, out, sets } = readOptions();
  mkdirSync(out, { recursive: true });
  const extension = path.resolve('dist', browser === 'chromium' ? 'chrome' : 'firefox');
  const taken: string[] = [];
  for (const set of sets) {
    // Each begins with a fresh installation.
    const driver = await launch(browser, { extension, headless: true, reducedMotion: true });
    try {
      taken.push(...((await SETS[set]?.(driver, out)) ?? []));
    } finally {
      await driver.close();
    }
  }
  const figures = taken.map((file) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`);
  const style =
    'body{display:flex;flex-wrap:wrap;gap:12px;margin:12px;font:12px sans-serif}figure{margin:0}img{inline-size:400px}';
  writeFileSync(
    path.join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${figures.join('\n')}`,
  );
  console.log(`${taken.length} pictures: ${path.relative('.', out)}/index.html`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}
