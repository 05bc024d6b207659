// Faults of accessibility on a page, as axe-core finds them. It looks into open shadow roots.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: { run(): Promise<{ violations: { id: string; impact: string | null }[] }> };
  }
}

/** Those that matter (serious, critical), by rule. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  return await page.evaluate(async (source) => {
    // Drivers may evaluate where the page's own policy forbids it.
    if (window.axe === undefined) new Function(source)();
    const { violations = [] } = (await window.axe?.run()) ?? {};
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id }) => id);
  }, AXE);
}
