import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/handlers/plan.ts';
import { DAY, HOUR, type Instant, instant } from '../../src/kernel/time.ts';
import { put, save } from './rows.ts';
import { NINE, tempStore } from './temp-store.ts';

const line = (n: number, more: Partial<Row<'job'>> = {}): Row<'job'> => ({
  key: `k${n}`,
  rule: 'approval_waiting',
  slot: '0',
  target: `sea_${n}`,
  state: 'sent',
  payload: JSON.stringify({ recipient: 'per_2' }),
  dueAt: NINE,
  sentAt: NINE,
  unitId: 'unt_1',
  doneAt: null,
  ...more,
});
const done = (hours: number): Partial<Row<'job'>> => ({ state: 'done', doneAt: instant(NINE + hours * HOUR) });

describe('figures of the job ledger', () => {
  it('counts what was sent in the month by rule and unit, done within a day of the first sending', async () => {
    const store = await tempStore();
    await save(
      store,
      put(
        'job',
        line(1, done(1)),
        line(2, done(24)),
        line(3, done(25)),
        line(4),
        line(5, { state: 'planned', sentAt: null }),
        line(6, { state: 'skipped', sentAt: null, doneAt: NINE }),
        line(7, { unitId: 'unt_2', ...done(2) }),
        line(8, { rule: 'leave_lapses', state: 'snoozed' }),
        line(9, { target: 'figure' }),
        line(10, { rule: 'out_today' }),
        line(11, { sentAt: instant(NINE - DAY) }),
        line(12, { sentAt: instant(NINE + DAY) }),
      ),
    );
    const rules = ['approval_waiting', 'leave_lapses'];
    const to = instant(NINE + DAY);
    const all = await store.jobs.effect(rules, 'all', NINE, to);
    expect([...all].sort((a, b) => (`${a.rule} ${a.unitId}` < `${b.rule} ${b.unitId}` ? -1 : 1))).toEqual([
      { rule: 'approval_waiting', unitId: 'unt_1', sent: 4, done: 3, doneWithinDay: 2 },
      { rule: 'approval_waiting', unitId: 'unt_2', sent: 1, done: 1, doneWithinDay: 1 },
      { rule: 'leave_lapses', unitId: 'unt_1', sent: 1, done: 0, doneWithinDay: 0 },
    ]);
    expect(await store.jobs.effect(rules, ['unt_2'], NINE, to)).toEqual([
      { rule: 'approval_waiting', unitId: 'unt_2', sent: 1, done: 1, doneWithinDay: 1 },
    ]);
  });

  it('a month is counted from the index alone, without opening a line', async () => {
    const store = await tempStore();
    const plan = store.peek<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT rule, "unitId", count(*), sum(CASE WHEN state = 'done' AND "doneAt" - "sentAt" <= 1 THEN 1 ELSE 0 END)
       FROM "Job" INDEXED BY "Job_sent_idx" WHERE "sentAt" IS NOT NULL AND "sentAt" >= 1 AND "sentAt" < 2 AND target <> 'figure'
         AND rule IN (SELECT value FROM json_each('[]')) GROUP BY rule, "unitId"`,
    );
    expect(plan.map((step) => step.detail).join(' ')).toContain('USING COVERING INDEX Job_sent_idx');
  });

  it('what is planned for somebody for later is found for them alone', async () => {
    const store = await tempStore();
    const later: Instant = instant(NINE + HOUR);
    await save(
      store,
      put(
        'job',
        line(1, { state: 'planned', dueAt: later }),
        line(2, { state: 'planned', dueAt: NINE }),
        line(3, { state: 'snoozed', dueAt: later }),
        line(4, { state: 'planned', dueAt: later, payload: JSON.stringify({ recipient: 'per_3' }) }),
      ),
    );
    expect((await store.jobs.jobsAhead('per_2', NINE)).map((row) => row.key)).toEqual(['k1']);
  });

  it('wishes are read anew once one was written', async () => {
    const store = await tempStore();
    expect(await store.reads.preferences()).toEqual([]);
    const wish: Row<'preference'> = {
      personId: 'per_2',
      timing: 'twice',
      earliestMin: 540,
      latestMin: null,
      pausedUntil: '2026-11-30',
      urgentNotify: true,
      updatedAt: NINE,
    };
    await save(store, put('preference', wish));
    expect(await store.reads.preferences()).toEqual([wish]);
    await save(store, [{ table: 'preference', delete: { personId: 'per_2' } }]);
    expect(await store.reads.preferences()).toEqual([]);
  });
});
