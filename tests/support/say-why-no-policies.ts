// Said once before the tests with policies: why those of a browser are not run on this machine.
import { BROWSERS } from './nightlight.ts';
import { whyNoPolicies } from './policy-places.ts';

export function setup(): void {
  for (const browser of BROWSERS) {
    const reason = whyNoPolicies(browser);
    if (reason !== undefined) console.log(`-- skipped, policies in ${browser}: ${reason}`);
  }
}
