// The tests of one browser with policies, skipped by name where this machine cannot have them.
import { describe } from 'vitest';
import type { BrowserName } from './driver.ts';
import { BROWSERS } from './nightlight.ts';
import { whyNoPolicies } from './policy-places.ts';

/** Runs the same tests in each browser. */
export function inSchools(tests: (browser: BrowserName) => void, browsers = BROWSERS): void {
  for (const browser of browsers) {
    const reason = whyNoPolicies(browser);
    describe.skipIf(reason !== undefined)(reason === undefined ? browser : `${browser} (${reason})`, () =>
      tests(browser),
    );
  }
}
