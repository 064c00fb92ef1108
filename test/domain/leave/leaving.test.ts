import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeAccount, reverseEntries } from '../../../src/domain/leave/close-account.ts';
import { expire, grant } from '../../../src/domain/leave/grants.ts';
import { hold, refund, release, settle, sharesOf } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { settlementOf } from '../../../src/domain/leave/settlement.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { counted, req, stamp } from './office.ts';

const D = 480;
const REQUESTS = [1, 2, 3, 4] as const;
const start = day('2026-01-01');
const dates = fc.integer({ min: 0, max: 500 }).map((n) => addDays(start, n));
const requests = fc.constantFrom(...REQUESTS);
const act = fc.oneof(
  fc.record({ do: fc.constant('grant' as const), days: fc.integer({ min: 1, max: 12 }), on: dates }),
  fc.record({ do: fc.constant('hold' as const), request: requests, days: fc.integer({ min: 1, max: 6 }), on: dates }),
  fc.record({ do: fc.constantFrom('settle' as const, 'release' as const, 'refund' as const), request: requests }),
  fc.record({ do: fc.constant('lapse' as const), on: dates }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const by = stamp(counted());
const rows = <E>(result: Result<readonly LeaveEntry[], E>): readonly LeaveEntry[] => (result.ok ? result.value : []);

function doing(all: readonly LeaveEntry[], one: Act): readonly LeaveEntry[] {
  switch (one.do) {
    case 'grant':
      return rows(grant(all, { minutes: one.days * D, validFrom: one.on, expiresOn: addDays(one.on, 200) }, by));
    case 'hold': {
      const days = [{ date: one.on, minutes: one.days * D }];
      return rows(hold(all, { requestId: req(one.request), days, negativeCap: 2 * D }, by));
    }
    case 'settle':
      return rows(settle(all, req(one.request), by));
    case 'release':
      return rows(release(all, req(one.request), by));
    case 'refund':
      return rows(refund(all, req(one.request), by));
    case 'lapse':
      return expire(all, one.on, by);
    default:
      return one satisfies never;
  }
}

function life(acts: readonly Act[], before: readonly LeaveEntry[] = []): readonly LeaveEntry[] {
  const all = [...before];
  for (const one of acts) all.push(...doing(all, one));
  return all;
}
/** Pending requests are closed before the account is. */
function released(before: readonly LeaveEntry[]): readonly LeaveEntry[] {
  const all = [...before];
  for (const n of REQUESTS) all.push(...rows(release(all, req(n), by)));
  return all;
}
const figures = (all: readonly LeaveEntry[], on: LocalDate) => {
  const { lots, ...sums } = balance(all, 'annual', on);
  const own = REQUESTS.map((n) => [sharesOf(all, req(n), 'held'), sharesOf(all, req(n), 'used')]);
  return { ...sums, own, lots: lots.map(({ id, remaining, held, used }) => ({ id, remaining, held, used })) };
};

describe('S92 the account of somebody who leaves', () => {
  it('closed: every lot, the sum and the debt are zero, nobody loses the figures of a leave that was taken, and once more closes nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), dates, dates, (acts, leftOn, later) => {
        const before = released(life(acts));
        const after = [...before, ...closeAccount(before, leftOn, by)];
        expect(balance(after, 'annual', later)).toMatchObject({ total: 0, available: 0, future: 0, lapsed: 0, overdraft: 0 });
        for (const lot of balance(after, 'annual', later).lots) expect(lot.remaining).toBe(0);
        expect(balance(after, 'annual', later).used).toBe(balance(before, 'annual', later).used);
        expect(closeAccount(after, leftOn, by)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('what comes back into a closed account is closed too', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.array(act, { maxLength: 5 }), dates, (acts, late, leftOn) => {
        let all = life(acts);
        all = [...all, ...closeAccount(all, leftOn, by)];
        all = released(life(late, all));
        all = [...all, ...closeAccount(all, leftOn, by)];
        expect(balance(all, 'annual', leftOn)).toMatchObject({ total: 0, overdraft: 0 });
        expect(closeAccount(all, leftOn, by)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never left after all: every lot, every request and every sum is what it was', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), dates, dates, (acts, leftOn, on) => {
        const before = released(life(acts));
        const closing = closeAccount(before, leftOn, by);
        const after = [...before, ...closing, ...reverseEntries(closing, by)];
        const paid = closing.find((entry) => entry.lotId === entry.id)?.id;
        const seen = figures(after, on);
        expect({ ...seen, lots: seen.lots.filter((lot) => lot.id !== paid) }).toEqual(figures(before, on));
        expect(seen.lots.every((lot) => lot.id !== paid || lot.remaining === 0)).toBe(true);
        // And it may happen again.
        const again = [...after, ...closeAccount(after, leftOn, by)];
        expect(balance(again, 'annual', on)).toMatchObject({ total: 0, overdraft: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('a new lot after a return pays no debt of before', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), dates, (acts, leftOn) => {
        const old = released(life(acts));
        const closed = [...old, ...closeAccount(old, leftOn, by)];
        const back = rows(grant(closed, { minutes: 5 * D, validFrom: addDays(leftOn, 30), expiresOn: addDays(leftOn, 300) }, by));
        expect(balance([...closed, ...back], 'annual', addDays(leftOn, 30)).available).toBe(5 * D);
      }),
      { numRuns: 200 },
    );
  });
});

describe('S92 what is to be paid out', () => {
  const leftOn = day('2026-06-30');
  const granted = (days: number, from = '2026-01-01', to = '2026-12-31', all: readonly LeaveEntry[] = []) => [
    ...all,
    ...rows(grant(all, { minutes: days * D, validFrom: day(from), expiresOn: day(to) }, by)),
  ];
  const take = (all: readonly LeaveEntry[], n: number, days: number, on: string) => {
    const held = [
      ...all,
      ...rows(hold(all, { requestId: req(n), days: [{ date: day(on), minutes: days * D }], negativeCap: 0 }, by)),
    ];
    return [...held, ...rows(settle(held, req(n), by))];
  };

  it('实施办法第十二条: the days worked give 4 of 10, one was taken, three are owed', () => {
    const all = take(granted(10), 1, 1, '2026-05-06');
    expect(settlementOf(all, leftOn, 4 * D)).toMatchObject({ taken: D, ofYear: 3 * D, owed: 3 * D, beyond: 0 });
  });
  it('taken more than the days worked give: nothing is owed and nothing claimed back', () => {
    const all = take(granted(10), 1, 6, '2026-05-06');
    expect(settlementOf(all, leftOn, 4 * D)).toMatchObject({ ofYear: 0, owed: 0, beyond: 2 * D });
  });
  it('what was carried over and is still good is owed as it is; what has lapsed, or opens after the last day, is not', () => {
    const carried = granted(3, '2026-01-01', '2026-09-30', granted(10));
    expect(settlementOf(carried, leftOn, 4 * D)).toMatchObject({ others: 3 * D, owed: 7 * D });
    const lapsed = granted(3, '2026-01-01', '2026-03-31', granted(10));
    expect(settlementOf(lapsed, leftOn, 4 * D).others).toBe(0);
    const ahead = granted(10, '2027-01-01', '2027-12-31', granted(10));
    expect(settlementOf(ahead, leftOn, 4 * D).owed).toBe(4 * D);
  });
  it('a forfeited year owes nothing; a type that is earned owes what is left of it', () => {
    expect(settlementOf([], leftOn, 4 * D).owed).toBe(0);
    expect(settlementOf(granted(2, '2026-05-01', '2026-11-01'), leftOn, null)).toMatchObject({ entitled: null, owed: 2 * D });
  });
});
