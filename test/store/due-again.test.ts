import { expect, it } from 'vitest';
import type { Effect } from '../../src/handlers/plan.ts';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../../src/kernel/time.ts';
import { onServer } from '../postgres/databases.ts';
import { commitRequest, NINE, type TempStore, tempStore } from './temp-store.ts';

const show = (key: string, notBefore?: Instant): Effect => ({
  show: { view: 'notice', subject: key },
  place: `person:per_${key}`,
  key,
  ...(notBefore === undefined ? {} : { notBefore }),
});
const put = (store: TempStore, ...effects: Effect[]) => store.commit(commitRequest({ effects }));
const due = (store: TempStore) => store.peek<{ key: string; dueAt: number }>('SELECT key, "dueAt" FROM "Outbox" ORDER BY key');

it('时钟快了三天的时候写下的：对准以后马上发，约好改天的仍在那个钟点；平常写下的不动', async () => {
  const store = await tempStore();
  await put(store, show('later', instant(NINE + 2 * DAY)));
  store.clock.pass(3 * DAY);
  await put(store, show('answer'), show('tomorrow', instant(NINE + 4 * DAY)));
  await put(store, show('failed'));
  await store.outbox.due(store.clock.now(), 10);
  await store.outbox.retryLater('failed', instant(store.clock.now() + 5 * MINUTE), '429');
  store.clock.pass(-3 * DAY + MINUTE);
  expect(await store.outbox.due(store.clock.now(), 10)).toEqual([]);
  expect(await store.outbox.dueAgain(store.clock.now())).toBe(3);
  const now = store.clock.now();
  expect(due(store)).toEqual([
    { key: 'answer', dueAt: now },
    { key: 'failed', dueAt: now },
    { key: 'later', dueAt: NINE + 2 * DAY },
    { key: 'tomorrow', dueAt: NINE + DAY },
  ]);
  expect(await store.outbox.dueAgain(now)).toBe(0);
});

it('时钟只差几分钟，什么都不动', async () => {
  const store = await tempStore();
  store.clock.pass(20 * MINUTE);
  await put(store, show('answer'));
  store.clock.pass(-20 * MINUTE);
  expect(await store.outbox.dueAgain(store.clock.now())).toBe(0);
});

it('时钟对回来以后，一分钟没发出去照样看得出来', async () => {
  const store = await tempStore();
  store.clock.pass(3 * DAY);
  await put(store, show('a'));
  const [due] = await store.outbox.due(store.clock.now(), 1);
  if (due) await store.outbox.shown('a', due, 'om_a', store.clock.now());
  store.clock.pass(-3 * DAY);
  await put(store, show('b'));
  store.clock.pass(HOUR);
  expect(await store.outbox.silentFor(store.clock.now())).toBe(HOUR);
});

it.skipIf(onServer())('先找有没有要改的，走的是索引', async () => {
  const store = await tempStore();
  const plan = store.peek<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT 1 FROM "Outbox" WHERE state = 'pending' AND lane IN (0, 1, 2, 3) AND "dueAt" > 1 AND "updatedAt" > 1 LIMIT 1`,
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('USING INDEX Outbox_lane_dueAt_number_idx (lane=? AND dueAt>?)');
});
