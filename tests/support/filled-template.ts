// The templates of docs/deploy with their placeholders filled in, as step 4 of its README says.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { GECKO_ID } from '../../tools/manifest.ts';
import { type Policy, TAKE_UNSIGNED } from './browser-policy.ts';
import type { BrowserName } from './driver.ts';
import type { ServedPackage } from './served-package.ts';

const Values = v.record(v.string(), v.unknown());
const Chrome = v.looseObject({ '3rdparty': v.object({ extensions: v.record(v.string(), Values) }) });
const Firefox = v.object({
  policies: v.looseObject({ '3rdparty': v.object({ Extensions: v.record(v.string(), Values) }) }),
});

export interface FilledTemplate {
  readonly policy: Policy;
  /** What it sets for Nightlight. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** For a package of the school's own. One thing is left open: where developer tools are closed, no test drives a browser. */
export function fillTemplate(browser: BrowserName, served: ServedPackage): FilledTemplate {
  if (browser === 'chromium') {
    const policy = v.parse(Chrome, read('chrome-linux.json', served));
    return {
      policy: { ...policy, DeveloperToolsAvailability: 1 },
      values: policy['3rdparty'].extensions[served.id] ?? {},
    };
  }
  const { policies } = v.parse(Firefox, read('firefox-policies.json', served));
  return {
    // What Mozilla did not sign needs what step 2 says.
    policy: { policies: { ...policies, ...TAKE_UNSIGNED, DisableDeveloperTools: false } },
    values: policies['3rdparty'].Extensions[served.id] ?? {},
  };
}

function read(template: string, { id, url, version }: ServedPackage): unknown {
  const text = readFileSync(path.join('docs/deploy/templates', template), 'utf8')
    .replaceAll('EXTENSION_ID', id)
    .replaceAll('https://school.example/nightlight/', url)
    .replaceAll(GECKO_ID, id)
    .replaceAll('VERSION', version);
  return JSON.parse(text);
}
