import { defineConfig } from 'vitest/config';

/** Replaces our own modules to build mistakes in, so it must not share them with other files. */
const APART = ['test/company/defects.test.ts', 'test/scenarios/approval/one-card-bites.test.ts'];

/** What is run on PostgreSQL, too, each time: the store, the races and kills, and those scenarios that ask the most different things of it. */
const ON_SERVER = [
  'postgres/*',
  'store/{commit,consent,due-again,effects,inbox,ledgers,payments,plan-open-seats,prune,reads,reminders}',
  'records/kinds-in-office',
  'scenarios/absence/who-is-out',
  'scenarios/approval/{approval-engine,drafts}',
  'scenarios/bank/bank',
  'scenarios/directory/people',
  'scenarios/door/strange-keys',
  'scenarios/leave/{leave,proof,leave-change}',
  'scenarios/leaving/promises',
  'scenarios/meeting/arrange',
  'scenarios/minutes/action',
  'scenarios/payment/payment',
  'scenarios/privacy/sweep',
  'scenarios/records/{help,cooperation,files,leaver,lists,todos}',
  'scenarios/reminders/reminders',
  'scenarios/expense/used-once',
  'scenarios/substitutes/handover',
];

/** And with `ON_SERVER=all`, as every night: half of all scenarios. */
const ON_SERVER_AT_NIGHT = [
  'records/kinds-over-a-year',
  'scenarios/agenda/{agenda,carried,hosts}',
  'scenarios/api/push-payments',
  'scenarios/attendance/{days,files,my-month,platform}',
  'scenarios/attendance-report/month',
  'scenarios/approval/{approval-verbs,opinion,overdue}',
  'scenarios/bank/unknown-heads',
  'scenarios/customers/{alike,merging}',
  'scenarios/directory/{admin-question,groups,same-person}',
  'scenarios/door/late-answer',
  'scenarios/export/export',
  'scenarios/find/find',
  'scenarios/keeping/months',
  'scenarios/leave/{context,late-sick-leave,leave-year-end,recalculate}',
  'scenarios/leaving/{moving,requests,return}',
  'scenarios/meeting/{acting-host,calendar-event,day-of-meeting,reschedule}',
  'scenarios/meeting-series/{rooms,series}',
  'scenarios/minutes/{decisions,late-minutes,minutes,recording}',
  'scenarios/orders/{order-late,order-lists,order-news}',
  'scenarios/overtime/overtime',
  'scenarios/privacy/{batch,taken-out}',
  'scenarios/receivable/{ageing,dunning,opening,requests,residual}',
  'scenarios/record-import/record-import',
  'scenarios/records/{errand,unnamed}',
  'scenarios/revenue/{boards,book-revenue,reconcile,review}',
  'scenarios/reminders/{reminder-engine,reminder-pages}',
  'scenarios/substitutes/{stand-in,substitute}',
  'store/{collection-measures,revenue-measures}',
];

const onServer = [...ON_SERVER, ...(process.env.ON_SERVER === 'all' ? ON_SERVER_AT_NIGHT : [])].map(
  (path) => `test/${path}.test.ts`,
);

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
          include: onServer,
          globalSetup: ['test/postgres/setup.ts'],
          isolate: false,
        },
      },
    ],
  },
});
