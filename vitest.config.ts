// `unit` runs in Node in seconds; `e2e` drives real browsers, one file after another; `policy` does so too, with policy
// files that every browser of the machine reads, and so it runs alone.
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [
            '**/node_modules/**',
            'tests/e2e/**',
            'tests/built/**',
            'tests/policy/**',
            'tests/sites/**',
          ],
          globalSetup: 'tests/support/compile-rules.ts',
          // Property tests with 100,000 runs take their time on a busy machine.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'sites',
          include: ['tests/sites/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      {
        test: {
          name: 'policy',
          include: ['tests/policy/**/*.test.ts'],
          globalSetup: 'tests/support/say-why-no-policies.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
