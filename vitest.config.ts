import { defineConfig } from 'vitest/config';

/** Replaces our own modules to build mistakes in, so it must not share them with other files. */
const APART = ['test/company/defects.test.ts', 'test/scenarios/approval/one-card-bites.test.ts'];

/** What is run on PostgreSQL, too: the store, and the half of the scenarios that ask the most different things of it. */
const ON_SERVER = [
  'postgres/*',
  'store/{commit,consent,due-again,effects,inbox,plan-open-seats,prune,reads,reminders}',
  'records/{kinds-in-office,kinds-over-a-year}',
  'scenarios/absence/who-is-out',
  'scenarios/approval/{approval-engine,approval-verbs,drafts,opinion,overdue}',
  'scenarios/directory/{admin-question,groups,people,same-person}',
  'scenarios/door/{late-answer,strange-keys}',
  'scenarios/export/export',
  'scenarios/find/find',
  'scenarios/keeping/months',
  'scenarios/leave/{context,late-sick-leave,leave,leave-change,leave-year-end,proof,recalculate}',
  'scenarios/leaving/{moving,promises,requests,return}',
  'scenarios/overtime/overtime',
  'scenarios/privacy/{batch,sweep,taken-out}',
  'scenarios/records/{help,cooperation,errand,files,leaver,lists,todos,unnamed}',
  'scenarios/reminders/{reminders,reminder-engine,reminder-pages}',
  'scenarios/substitutes/{handover,stand-in,substitute}',
].map((path) => `test/${path}.test.ts`);

export default defineConfig({
  test: {
    // A fresh clone has neither Prisma client nor chat page yet.
    globalSetup: ['tools/client.ts', 'test/setup-page.ts'],
    pool: 'forks',
    // Scenarios start a whole office with a database and the local platform; two at a time is what a small machine carries within the limits below.
    maxWorkers: 2,
    // What was transformed once is read back by every later test file and run.
    experimental: { fsModuleCache: true },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    // The business zone is configuration; a machine elsewhere must give the same results.
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: [...APART, 'test/postgres/*.test.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ON_SERVER,
          globalSetup: ['test/postgres/setup.ts'],
          isolate: false,
        },
      },
    ],
  },
});
