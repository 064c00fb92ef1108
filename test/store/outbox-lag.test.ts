import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { instant } from '../../src/kernel/time.ts';
import { LAG_SQL } from '../../src/store/outbox-lag.ts';
import { NINE, type TempStore, tempStore } from './temp-store.ts';

/** So many rows owed for a second, two seconds and so on, as a long silence of the platform leaves them. */
function fill(store: TempStore, rows: number): void {
  const db = new Database(store.file);
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @rows)
     INSERT INTO "Outbox" (key, number, kind, place, view, subject, payload, "desiredVersion", "shownVersion", generation, state, lane, attempts, "dueAt", "owedSince", unsure, "createdAt", "updatedAt")
     SELECT 'k' || i, i, 'card', 'person:per_' || (i % 500), 'digest', 'd' || i, '{}', 1, 0, 1, 'pending', 2, 0, @now - i, @now - i, 0, @now, @now FROM n`,
  ).run({ rows, now: NINE });
  db.close();
}

it.each(Object.entries(LAG_SQL))('/readyz 问待发多少（%s）走索引，不看整张表', async (_, sql) => {
  const store = await tempStore();
  fill(store, 1000);
  const plan = store.peek<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace('?', String(NINE))}`).map((step) => step.detail);
  const tables = plan.filter((detail) => detail.includes('Outbox'));
  expect(tables.length).toBeGreaterThan(0);
  for (const detail of tables) expect(detail).toMatch(/USING COVERING INDEX/);
});

it('待发的再多，/readyz 数到一万为止，最老的那一条是真的', async () => {
  const store = await tempStore();
  fill(store, 30_000);
  expect(await store.outbox.lag(instant(NINE + 5))).toEqual({ due: 10_000, oldestMs: 30_005, parked: 0 });
  expect(await store.outbox.silentFor(instant(NINE + 5))).toBe(30_005);
});
