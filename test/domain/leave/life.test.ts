import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, carryRule } from '../../../src/domain/leave/carry.ts';
import { adjust, expire, grant } from '../../../src/domain/leave/grants.ts';
import { hold, refund, release, settle, sharesOf } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { takeFromOverdraft } from '../../../src/domain/leave/overdraw.ts';
import { rebook } from '../../../src/domain/leave/rebook.ts';
import { lotsOpenedBy, spentOf, takeBack } from '../../../src/domain/leave/take-back.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { counted, req, stamp, type } from './office.ts';

const D = 480;
const LEAVES = [1, 2, 3] as const;
const GIFTS = [11, 12, 13] as const;
const start = day('2026-01-01');
const dates = fc.integer({ min: 0, max: 800 }).map((n) => addDays(start, n));
const amounts = fc.integer({ min: 1, max: 10 }).map((n) => n * 60);
const leaves = fc.constantFrom(...LEAVES);
const gifts = fc.constantFrom(...GIFTS);
const days = fc.array(fc.record({ date: dates, minutes: amounts }), { minLength: 1, maxLength: 3 });

/** Everything that people and duties do to an account: yearly grant, overtime, corrections, leaves and their ends, year end. */
const act = fc.oneof(
  fc.record({ do: fc.constant('year' as const), year: fc.constantFrom(2026, 2027, 2028), days: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ do: fc.constant('earn' as const), request: gifts, minutes: amounts, on: dates }),
  fc.record({ do: fc.constant('correct' as const), request: gifts, minutes: amounts.map((m) => m - 330), on: dates }),
  fc.record({ do: fc.constant('undo' as const), request: gifts, on: dates }),
  fc.record({ do: fc.constant('hold' as const), request: leaves, days, cap: fc.constantFrom(0, D) }),
  fc.record({ do: fc.constantFrom('settle' as const, 'release' as const, 'refund' as const), request: leaves }),
  fc.record({
    do: fc.constant('rebook' as const),
    request: leaves,
    days,
    state: fc.constantFrom('held' as const, 'used' as const),
  }),
  fc.record({ do: fc.constant('sweep' as const), on: dates }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const ids = counted();
const by = stamp(ids);
const annual = type('annual');
const rows = <E>(result: Result<readonly LeaveEntry[], E>): readonly LeaveEntry[] => (result.ok ? result.value : []);

function doing(all: readonly LeaveEntry[], one: Act): readonly LeaveEntry[] {
  switch (one.do) {
    case 'year':
      return rows(
        grant(all, { minutes: one.days * D, validFrom: day(`${one.year}-01-01`), expiresOn: day(`${one.year}-12-31`) }, by),
      );
    case 'earn':
      return all.some((entry) => entry.requestId === req(one.request))
        ? []
        : rows(grant(all, { minutes: one.minutes, validFrom: one.on, expiresOn: addDays(one.on, 180) }, by, req(one.request)));
    case 'correct': {
      if (all.some((entry) => entry.requestId === req(one.request)) || one.minutes === 0) return [];
      const change = { minutes: one.minutes, on: one.on, expiresOn: addDays(one.on, 90) };
      const done = adjust(all, change, by, req(one.request));
      return done.ok ? done.value : takeFromOverdraft(all, -one.minutes, one.on, req(one.request), by);
    }
    case 'undo':
      return takeBack(all, req(one.request), one.on, by);
    case 'hold':
      return rows(hold(all, { requestId: req(one.request), days: one.days, negativeCap: one.cap }, by));
    case 'settle':
      return rows(settle(all, req(one.request), by));
    case 'release':
      return rows(release(all, req(one.request), by));
    case 'refund':
      return rows(refund(all, req(one.request), by));
    case 'rebook': {
      if (sharesOf(all, req(one.request), one.state).length === 0) return [];
      return rows(rebook(all, { requestId: req(one.request), state: one.state, days: one.days, negativeCap: D }, by));
    }
    case 'sweep':
      return sweep(all, one.on);
    default:
      return one satisfies never;
  }
}

/** Year end as the duty does it: carry over each year that is past, then write off. */
function sweep(all: readonly LeaveEntry[], on: LocalDate): readonly LeaveEntry[] {
  const out: LeaveEntry[] = [];
  for (const year of [2026, 2027, 2028]) {
    const rule = carryRule(annual, year);
    if (rule && rule.yearEnd < on) out.push(...rows(carryOver([...all, ...out], rule, by)));
  }
  return [...out, ...expire([...all, ...out], on, by)];
}

const sum = (entries: readonly LeaveEntry[]): number => entries.reduce((total, entry) => total + entry.minutes, 0);
const owned = (entries: readonly LeaveEntry[], request: number): readonly number[] =>
  (['held', 'used'] as const).map((state) => sharesOf(entries, req(request), state).reduce((s, x) => s + x.minutes, 0));

function life(acts: readonly Act[]): readonly LeaveEntry[] {
  const all: LeaveEntry[] = [];
  for (const one of acts) all.push(...doing(all, one));
  return all;
}

describe('the life of an account', () => {
  it('whatever people and duties do, the balance is the sum of the entries and no lot goes below zero', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), dates, (acts, on) => {
        let all: readonly LeaveEntry[] = [];
        for (const one of acts) {
          all = [...all, ...doing(all, one)];
          const now = balance(all, 'annual', on);
          expect(now.total).toBe(sum(all));
          expect(now.available + now.future + now.lapsed).toBe(now.total);
          expect(now.overdraft).toBeGreaterThanOrEqual(0);
          for (const lot of now.lots) expect(Math.min(lot.remaining, lot.held, lot.used)).toBeGreaterThanOrEqual(0);
          for (const n of [...LEAVES, ...GIFTS]) expect(Math.min(...owned(all, n))).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('undoing a gift takes back exactly what was left of it, leaves everybody their own figures, and does it once', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), gifts, dates, (acts, request, on) => {
        const all = life(acts);
        const gone = lotsOpenedBy(all, req(request)).reduce((s, lot) => s + lot.remaining + lot.held + lot.used, 0);
        const corrected = all
          .filter((e) => e.kind === 'adjust' && e.requestId === req(request) && e.lotId !== e.id)
          .filter((e) => !lotsOpenedBy(all, req(request)).some((lot) => lot.id === e.lotId))
          .reduce((s, e) => s - e.minutes, 0);
        const owing = owned(all, request)[1] ?? 0;
        const after = [...all, ...takeBack(all, req(request), on, by)];
        expect(sum(after)).toBe(sum(all) - gone + corrected + owing);
        expect(spentOf(after, req(request))).toBe(0);
        for (const n of LEAVES) expect(owned(after, n)).toEqual(owned(all, n));
        expect(sum(takeBack(after, req(request), on, by))).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('however often the year ends, no more than the cap is carried', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const all = life(acts);
        for (const year of [2026, 2027, 2028]) {
          const opened = all.filter((e) => e.kind === 'carry' && e.lotId === e.id && e.validFrom === `${year + 1}-01-01`);
          expect(sum(opened)).toBeLessThanOrEqual(annual.carry?.cap ?? 0);
        }
        expect(sweep([...all, ...sweep(all, day('2029-01-01'))], day('2029-01-01'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
