// `npm run package`: the zips for the stores, and a school's own packages. Two runs of the same source give the same bytes.
import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };
import { buildExtension } from '../build-extension.ts';
import type { Target } from '../manifest.ts';
import { buildRules } from '../rules/build-rules.ts';
import { UsageError } from '../usage.ts';
import { extensionId } from './crx.ts';
import { deployNote } from './deploy-note.ts';
import { readPackageOptions, type SelfHostedOptions, USAGE } from './options.ts';
import { packageForChrome, packageForFirefox } from './self-hosted.ts';
import { sha256 } from './sha256.ts';
import { makeSigningKey, readSigningKey } from './signing-key.ts';
import { readFolder, zipOf } from './zip.ts';

const DIST = 'dist';
const SELF_HOSTED = path.join(DIST, 'self-hosted');
const SUMS = 'SHA256SUMS';
const NOTE = 'README.txt';
const MADE_HERE = /^(nightlight-[a-z]*-?\d[\d.]*\.(zip|crx|xpi)|updates\.(xml|json)|README\.txt|SHA256SUMS)$/;
const TARGETS: readonly Target[] = ['chrome', 'firefox'];

/** Writes the zips that go to the stores, and their checksums as `sha256sum --check` reads them. */
function packageForStores(): void {
  const lines = TARGETS.map((target) => {
    const zip = zipOf(readFolder(path.join(DIST, target)));
    const name = `nightlight-${target}-${manifest.version}.zip`;
    writeFileSync(path.join(DIST, name), zip);
    return { name, line: `${sha256(zip)}  ${name}\n` };
  });
  const sums = lines.map(({ line }) => line).join('');
  writeFileSync(path.join(DIST, SUMS), sums);
  console.log(sums);
  removeOthers(DIST, [SUMS, ...lines.map(({ name }) => name)]);
}

function packageForSchool(options: SelfHostedOptions, key: KeyObject): void {
  const { url, sites, firefoxId, signedXpi } = options;
  const shared = { outDir: SELF_HOSTED, url, sites };
  const chrome = packageForChrome({ ...shared, built: path.join(DIST, 'chrome'), key });
  const firefox = packageForFirefox({ ...shared, built: path.join(DIST, 'firefox'), firefoxId, signedXpi });
  const note = deployNote(chrome, firefox, signedXpi !== undefined);
  writeFileSync(path.join(SELF_HOSTED, NOTE), note);
  console.log(`${SELF_HOSTED}/${NOTE}\n\n${note}`);
  const files = [chrome, firefox].flatMap((made) => [made.files.package, made.files.updates]);
  removeOthers(SELF_HOSTED, [NOTE, ...files.map((file) => path.basename(file))]);
}

/** What an earlier run left must not be taken for this one's. Nothing else is touched: somebody's key may lie there. */
function removeOthers(folder: string, written: readonly string[]): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names) {
    if (MADE_HERE.test(name) && !written.includes(name)) rmSync(path.join(folder, name));
  }
}

function main(args: readonly string[]): void {
  const options = readPackageOptions(args);
  if (options.kind === 'help') {
    console.log(USAGE);
    return;
  }
  if (options.kind === 'newKey') {
    const id = extensionId(makeSigningKey(options.file));
    console.log(
      `${options.file}: a new key. What it signs has the id ${id} in Chrome and Edge. Keep it safe, and a copy.`,
    );
    return;
  }
  const { selfHosted } = options;
  // Before the build, so that a wrong file is known at once.
  const key = selfHosted && readSigningKey(selfHosted.key);
  const { rules } = buildRules();
  console.log(`building for ${TARGETS.join(' and ')}, with ${rules} rules`);
  for (const target of TARGETS) buildExtension(target);
  packageForStores();
  if (selfHosted && key) packageForSchool(selfHosted, key);
  else removeOthers(SELF_HOSTED, []);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
