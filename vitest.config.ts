import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A fresh clone has neither Prisma client nor chat page yet.
    globalSetup: ['tools/client.ts', 'test/setup-page.ts'],
    include: ['test/**/*.test.ts'],
    // Scenarios start a whole house with a database and an emulator; two at a time is what a small machine carries.
    pool: 'forks',
    maxWorkers: 2,
    // What was transformed once is read back by every later test file and run: half of the time of their imports.
    experimental: { fsModuleCache: true },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    // The business zone is configuration; a machine elsewhere must give the same results.
    env: { TZ: 'UTC' },
  },
});
