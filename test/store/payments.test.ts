import { describe, expect, test } from 'vitest';
import { makeOrg } from '../../src/domain/org/org.ts';
import type { Context } from '../../src/handlers/context.ts';
import { payAll } from '../../src/handlers/payment/make-payment.ts';
import type { Services } from '../../src/handlers/payment/services.ts';
import { markFailed, markPaid } from '../../src/handlers/payment/settle-payment.ts';
import { emptyPlan } from '../../src/handlers/plan.ts';
import type { BoundMessage } from '../../src/handlers/reads.ts';
import { SYSTEM } from '../../src/handlers/services.ts';
import { timeSortedIds } from '../../src/kernel/id.ts';
import type { LocalDate } from '../../src/kernel/time.ts';
import { put, save, title, unit } from './rows.ts';
import { commitRequest, NINE, per, req, request, type TempStore, tempStore, unt } from './temp-store.ts';

const N = 30;
const finance = { ...SYSTEM, id: per(99), unitId: unt(1) };
const org = makeOrg(
  [finance],
  [{ ...unit(unt(1)), id: unt(1), kind: 'branch', parentId: null, leaderId: null }],
  [{ role: 'finance', personId: finance.id, scope: 'everywhere' }],
);
const context = (cause: string) =>
  ({ person: finance, org, now: NINE, today: '2026-11-23' as LocalDate, cause, place: `person:${finance.id}` }) as Context;
const on = { view: 'payables', subject: 'list', place: `person:${finance.id}`, outboxKey: 'k' } as BoundMessage;
const servicesOf = (store: TempStore) =>
  ({
    reads: store.reads,
    ids: timeSortedIds,
    books: { paid: async () => emptyPlan, unpaid: async () => emptyPlan },
  }) as unknown as Services;

async function withUnpaid(): Promise<TempStore> {
  const store = await tempStore();
  const numbers = Array.from({ length: N }, (_, n) => n);
  await save(
    store,
    put('unit', unit(unt(1))),
    ...numbers.map((n) => [
      ...put('request', request(req(n), { process: 'expense', state: 'approved', title })),
      ...put('payable', {
        requestId: req(n),
        process: 'expense',
        personId: per(n),
        unitId: unt(1),
        amount: BigInt(100 + n),
        approvedAt: NINE,
        state: 'unpaid',
        paymentId: null,
        failed: null,
      }),
    ]),
  );
  return store;
}

const TOTAL = Array.from({ length: N }, (_, n) => 100 + n).reduce((a, b) => a + b, 0);
const all = (store: TempStore, cause: string) =>
  payAll(servicesOf(store), context(cause), { count: N, total: String(TOTAL) }, on);
const standing = (store: TempStore) =>
  store.peek<{ n: number }>(`SELECT count(*) AS n FROM "PaymentItem" WHERE state <> 'failed'`).map(({ n }) => Number(n))[0];

describe('S109：付款批次', () => {
  test('二十次同时全部付款：只成一个批次，每笔只付一次，一分不差', async () => {
    const store = await withUnpaid();
    const plans = await Promise.all(Array.from({ length: 20 }, (_, n) => all(store, `evt_all_${n}`)));
    const outcomes = await Promise.all(plans.map((plan) => store.commit(commitRequest(plan))));
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(outcomes.filter((one) => one !== 'done'))).toEqual(new Set(['lost_race']));
    expect(standing(store)).toBe(N);
    expect(
      store.peek<{ total: number }>('SELECT sum(amount) AS total FROM "PaymentItem"').map(({ total }) => Number(total)),
    ).toEqual([TOTAL]);
  });

  test('同一批次同时按已付和一笔失败：只成一个，另一个看到新状态再来；失败的能再付', async () => {
    const store = await withUnpaid();
    await store.commit(commitRequest(await all(store, 'evt_made')));
    const [batch] = await store.reads.payments([unt(1)]);
    if (!batch) throw new Error('no batch');
    const seen = { payment: batch.id, v: 1 };
    const failed = { request: req(0), reason: '户名不符' };
    const outcomes = await Promise.all(
      [markPaid(servicesOf(store), context('a'), seen), markFailed(servicesOf(store), context('b'), seen, failed)].map(
        async (plan) => store.commit(commitRequest(await plan)),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['done', 'lost_race']);
    const again = await markFailed(servicesOf(store), context('c'), { payment: batch.id, v: 2 }, failed);
    if (again.writes.length > 0) await store.commit(commitRequest(again));
    const { count } = await store.reads.unpaidSum({ units: [unt(1)], except: null });
    expect(count + (standing(store) ?? 0)).toBe(N);
  });
});
