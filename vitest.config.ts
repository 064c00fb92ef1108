import { defineConfig } from 'vitest/config';

/** Replaces our own modules to build mistakes in, so it must not share them with other files. */
const APART = ['test/company/defects.test.ts'];

export default defineConfig({
  test: {
    // A fresh clone has neither Prisma client nor chat page yet.
    globalSetup: ['tools/client.ts', 'test/setup-page.ts'],
    pool: 'forks',
    // A scenario waits for timers and sockets more than half of its time: two a processor keep a small machine busy.
    maxWorkers: 4,
    // What was transformed once is read back by every later test file and run.
    experimental: { fsModuleCache: true },
    teardownTimeout: 10_000,
    // The business zone is configuration; a machine elsewhere must give the same results.
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: APART,
          isolate: false,
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'apart', include: APART, testTimeout: 40_000, hookTimeout: 60_000 } },
    ],
  },
});
