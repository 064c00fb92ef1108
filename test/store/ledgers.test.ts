import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../src/domain/approval/instance.ts';
import type { Context } from '../../src/handlers/context.ts';
import { bookMovements } from '../../src/handlers/ledgers/book-movements.ts';
import { accountsPosting } from '../../src/handlers/ledgers/post-accounts.ts';
import type { Services } from '../../src/handlers/ledgers/services.ts';
import type { Plan } from '../../src/handlers/plan.ts';
import type { Posted } from '../../src/handlers/posting.ts';
import { timeSortedIds } from '../../src/kernel/id.ts';
import { cents } from '../../src/kernel/money.ts';
import type { AccountBooking } from '../../src/ledgers/define.ts';
import { grant } from '../../src/ledgers/movements.ts';
import { commitRequest, NINE, per, req, type TempStore, tempStore } from './temp-store.ts';

const context = { person: { id: per(1) }, now: NINE } as Context;
const posted = (store: TempStore, n: number, round = 1): Posted<Services> => ({
  services: { reads: store.reads, ids: timeSortedIds } as unknown as Services,
  context,
  instance: { id: req(n), round } as Instance,
});
const wants = (account: string, amount: number, limit: 'stop' | 'warn' = 'stop'): AccountBooking => ({
  ledger: 'budget',
  account,
  amount: cents(amount),
  limit,
});
const commit = async (store: TempStore, plan: Promise<Plan | { refused: unknown }> | undefined) =>
  store.commit(commitRequest((await plan) as Plan));
const granted = (store: TempStore, account: string, amount: number, source = `grant_${account}_${amount}`) =>
  store.commit(
    commitRequest({
      writes: bookMovements(
        timeSortedIds,
        context,
        { source, round: 1 },
        grant({ ledger: 'budget', account }, cents(amount), cents(0)),
      ),
    }),
  );
const balances = async (store: TempStore) =>
  (await store.reads.balancesFrom('budget', '')).map(({ account, granted, held, used }) => [
    account,
    ...[granted, held, used].map(Number),
  ]);
/** Each balance as the sum of its lines. */
const sums = (store: TempStore) =>
  store
    .peek<Record<string, unknown>>(
      'SELECT account, sum(granted) AS granted, sum(held) AS held, sum(used) AS used FROM "LedgerLine" GROUP BY account ORDER BY account',
    )
    .map(({ account, granted, held, used }) => [account, ...[granted, held, used].map(Number)]);

describe('S97、O12：预算账', () => {
  test('五十份同时提交，预算只够十份：只占住十份，不超一分', async () => {
    const store = await tempStore();
    await granted(store, 'a', 1_000);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => commit(store, accountsPosting.reserve?.(posted(store, n), [wants('a', 95)]))),
    );
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(10);
    expect(await balances(store)).toEqual([['a', 1_000, 950, 0]]);
    expect(sums(store)).toEqual(await balances(store));
  });

  test('五十份同时批准、拒绝：占用的都了结，使用的正好是批准的', async () => {
    const store = await tempStore();
    await granted(store, 'a', 5_000);
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => commit(store, accountsPosting.reserve?.(posted(store, n), [wants('a', 100)]))),
    );
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        commit(
          store,
          n % 2 === 0
            ? accountsPosting.confirm?.(posted(store, n), [wants('a', 100 - n)])
            : accountsPosting.release?.(posted(store, n), [wants('a', 100)]),
        ),
      ),
    );
    // 100 + 98 + … + 52
    expect(await balances(store)).toEqual([['a', 5_000, 0, 1_900]]);
    expect(sums(store)).toEqual(await balances(store));
  });

  test('同一份申请再记一次同样的账，只算一次；退回后重新提交是新的一轮', async () => {
    const store = await tempStore();
    await granted(store, 'a', 1_000);
    const reserve = (round: number) => accountsPosting.reserve?.(posted(store, 1, round), [wants('a', 100)]);
    const twice = [await reserve(1), await reserve(1)];
    expect(await Promise.all(twice.map((plan) => store.commit(commitRequest(plan as Plan))))).toEqual(['done', 'lost_race']);
    expect(await commit(store, accountsPosting.release?.(posted(store, 1), []))).toBe('done');
    expect(await commit(store, reserve(2))).toBe('done');
    expect(await balances(store)).toEqual([['a', 1_000, 100, 0]]);
  });

  test('没有编预算的账户：要管住的占不了，只提醒的照样记', async () => {
    const store = await tempStore();
    expect(await commit(store, accountsPosting.reserve?.(posted(store, 1), [wants('a', 1)]))).toBe('lost_race');
    expect(await balances(store)).toEqual([]);
    expect(await commit(store, accountsPosting.reserve?.(posted(store, 1), [wants('a', 1, 'warn')]))).toBe('done');
    expect(await balances(store)).toEqual([['a', 0, 1, 0]]);
  });

  test('任意一段历史：每个账户的余额就是它各行之和，从不为负，管住的从不超', { timeout: 120_000 }, async () => {
    const store = await tempStore();
    const step = fc.record({
      request: fc.integer({ min: 0, max: 6 }),
      verb: fc.constantFrom('reserve', 'confirm', 'release', 'reverse' as const),
      account: fc.constantFrom('x', 'y'),
      amount: fc.integer({ min: 0, max: 600 }),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (history) => {
        run += 1;
        const own = (account: string) => `${run}/${account}`;
        await granted(store, own('x'), 1_000);
        await granted(store, own('y'), 300);
        for (const { request, verb, account, amount } of history)
          await commit(store, accountsPosting[verb]?.(posted(store, run * 100 + request), [wants(own(account), amount)]));
        const now = await balances(store);
        expect(sums(store)).toEqual(now);
        for (const [account, granted, held, used] of now as [string, number, number, number][]) {
          expect([account, Math.min(granted, held, used) >= 0]).toEqual([account, true]);
          expect([account, held + used <= granted]).toEqual([account, true]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
