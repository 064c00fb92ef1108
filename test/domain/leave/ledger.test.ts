import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDraw } from '../../../src/domain/leave/draw.ts';
import { adjust, expire, expiringWithin, grant } from '../../../src/domain/leave/grants.ts';
import { hold, refund, release, settle, sharesOf } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry, lotsOf } from '../../../src/domain/leave/ledger.ts';
import { rebook } from '../../../src/domain/leave/rebook.ts';
import { statement } from '../../../src/domain/leave/statement.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { counted, req, stamp } from './office.ts';

const D = 480;

/** An account book that keeps writing what the rules give it. */
function book() {
  const ids = counted();
  const rows: LeaveEntry[] = [];
  const write = <E>(result: Result<readonly LeaveEntry[], E>): E | null => {
    if (!result.ok) return result.error;
    rows.push(...result.value);
    return null;
  };
  const s = stamp(ids);
  return {
    rows,
    grant: (minutes: number, from: string, to: string | null) =>
      write(grant(rows, { minutes, validFrom: day(from), expiresOn: to === null ? null : day(to) }, s)),
    hold: (n: number, days: [string, number][], negativeCap = 0) =>
      write(hold(rows, { requestId: req(n), days: days.map(([d, minutes]) => ({ date: day(d), minutes })), negativeCap }, s)),
    settle: (n: number) => write(settle(rows, req(n), s)),
    release: (n: number, minutes?: number) => write(release(rows, req(n), s, minutes)),
    refund: (n: number, minutes?: number) => write(refund(rows, req(n), s, minutes)),
    adjust: (minutes: number, on: string) => write(adjust(rows, { minutes, on: day(on), expiresOn: null }, s)),
    expire: (on: string) => rows.push(...expire(rows, day(on), s)),
    rebook: (n: number, state: 'held' | 'used', days: [string, number][], negativeCap = 0) =>
      write(
        rebook(rows, { requestId: req(n), state, days: days.map(([d, minutes]) => ({ date: day(d), minutes })), negativeCap }, s),
      ),
    on: (date: string) => balance(rows, 'annual', day(date)),
    remaining: () => lotsOf(rows).map((lot) => lot.remaining),
  };
}

describe('the leave ledger', () => {
  it('S55 a pending request binds balance, approval uses it, and the sum does not move between', () => {
    const b = book();
    b.grant(5 * D, '2026-01-01', '2026-12-31');
    expect(
      b.hold(1, [
        ['2026-11-24', D],
        ['2026-11-25', D / 2],
      ]),
    ).toBeNull();
    expect(b.on('2026-11-23')).toMatchObject({ total: 3.5 * D, available: 3.5 * D, held: 1.5 * D, used: 0 });
    expect(b.settle(1)).toBeNull();
    expect(b.on('2026-11-23')).toMatchObject({ total: 3.5 * D, available: 3.5 * D, held: 0, used: 1.5 * D });
  });

  it('S55 a rejected request gives everything back', () => {
    const b = book();
    b.grant(5 * D, '2026-01-01', '2026-12-31');
    b.hold(1, [['2026-11-24', D]]);
    expect(b.release(1)).toBeNull();
    expect(b.on('2026-11-23')).toMatchObject({ total: 5 * D, available: 5 * D, held: 0 });
    expect(b.release(1)).toBe('nothing_there');
  });

  it('the lot that lapses first pays first, and a lot never pays for a day after its last', () => {
    const b = book();
    b.grant(2 * D, '2026-01-01', '2026-12-31');
    b.grant(2 * D, '2026-01-01', '2026-03-31');
    b.hold(1, [
      ['2026-03-31', D],
      ['2026-04-01', D],
    ]);
    expect(lotsOf(b.rows).map((l) => [l.expiresOn, l.held])).toEqual([
      ['2026-03-31', D],
      ['2026-12-31', D],
    ]);
  });

  it('next year’s lot does not pay for this year', () => {
    const b = book();
    b.grant(5 * D, '2027-01-01', '2027-12-31');
    expect(b.hold(1, [['2026-12-31', D]])).toEqual({ code: 'insufficient', short: D, covered: 0 });
    expect(b.on('2026-12-31')).toMatchObject({ available: 0, future: 5 * D, total: 5 * D });
    expect(b.hold(2, [['2027-01-04', D]])).toBeNull();
  });

  it('two requests cannot take the same day of balance', () => {
    const b = book();
    b.grant(D, '2026-01-01', '2026-12-31');
    expect(b.hold(1, [['2026-11-24', D]])).toBeNull();
    expect(b.hold(2, [['2026-11-25', D / 2]])).toMatchObject({ code: 'insufficient', short: D / 2 });
    expect(b.hold(1, [['2026-11-24', D]])).toEqual({ code: 'already_held' });
    expect(b.hold(3, [])).toEqual({ code: 'nothing_to_hold' });
  });

  it('the negative cap is shared by all requests, and the next grant takes the debt over', () => {
    const b = book();
    b.grant(D, '2026-01-01', '2026-12-31');
    expect(b.hold(1, [['2026-11-24', 2 * D]], 2 * D)).toBeNull();
    expect(b.hold(2, [['2026-11-26', 2 * D]], 2 * D)).toMatchObject({ code: 'insufficient', short: D });
    expect(b.hold(2, [['2026-11-26', D]], 2 * D)).toBeNull();
    b.settle(1);
    expect(b.on('2026-11-27')).toMatchObject({ available: -2 * D, overdraft: 2 * D, held: D, used: 2 * D });
    b.grant(5 * D, '2027-01-01', '2027-12-31');
    expect(b.on('2027-01-01')).toMatchObject({ total: 3 * D, available: 3 * D, overdraft: 0, held: D, used: 2 * D });
    expect(b.refund(1)).toBeNull();
    expect(b.on('2027-01-01')).toMatchObject({ total: 5 * D, available: 4 * D, lapsed: D, used: 0 });
  });

  it('a part is refunded to the minute, and never more than was used', () => {
    const b = book();
    b.grant(2 * D, '2026-01-01', '2026-12-31');
    b.hold(1, [['2026-11-24', 600]]);
    b.settle(1);
    expect(b.refund(1, 150)).toBeNull();
    expect(b.on('2026-11-24')).toMatchObject({ used: 450, available: 510 });
    expect(b.refund(1, 451)).toBe('more_than_there');
    expect(b.refund(1, 0)).toBe('not_positive');
    expect(b.settle(1)).toBe('nothing_held');
    expect(b.refund(2)).toBe('nothing_there');
  });

  it('what lapses is written off once, and what comes back to a lapsed lot lapses with it', () => {
    const b = book();
    b.grant(2 * D, '2026-01-01', '2026-03-31');
    b.hold(1, [['2026-03-30', D]]);
    b.expire('2026-03-31');
    expect(b.on('2026-03-31').available).toBe(D);
    expect(b.on('2026-04-01')).toMatchObject({ available: 0, lapsed: D });
    b.expire('2026-04-01');
    b.expire('2026-04-01');
    expect(b.on('2026-04-01')).toMatchObject({ total: 0, lapsed: 0, held: D });
    b.release(1);
    expect(b.on('2026-04-01')).toMatchObject({ total: D, lapsed: D, available: 0 });
    b.expire('2026-04-02');
    expect(b.on('2026-04-02').total).toBe(0);
  });

  it('a correction by hand needs a reason and cannot take what is not there', () => {
    const b = book();
    b.grant(D, '2026-01-01', '2026-12-31');
    expect(b.adjust(-2 * D, '2026-11-24')).toBe('more_than_there');
    expect(b.adjust(-D / 2, '2026-11-24')).toBeNull();
    expect(b.adjust(D, '2026-11-24')).toBeNull();
    expect(b.adjust(0, '2026-11-24')).toBe('nothing_to_adjust');
    expect(b.on('2026-11-24').available).toBe(1.5 * D);
    const silent = stamp(counted(), { reason: ' ' });
    expect(adjust([], { minutes: D, on: day('2026-01-01'), expiresOn: null }, silent)).toEqual({ ok: false, error: 'no_reason' });
  });

  it('three days that lapse on 31 March are found in time', () => {
    const b = book();
    b.grant(3 * D, '2026-01-01', '2026-03-31');
    b.grant(5 * D, '2026-01-01', '2026-12-31');
    expect(expiringWithin(b.rows, 'annual', day('2026-03-01'), day('2026-03-31'))).toEqual([
      { expiresOn: '2026-03-31', minutes: 3 * D },
    ]);
    expect(expiringWithin(b.rows, 'annual', day('2026-04-01'), day('2026-04-30'))).toEqual([]);
  });

  it('O8 the statement runs from the first grant to the balance', () => {
    const b = book();
    b.grant(5 * D, '2026-01-01', '2026-12-31');
    b.hold(1, [['2026-11-24', D]]);
    b.settle(1);
    expect(statement(b.rows, 'annual').map((l) => [l.entry.kind, l.entry.minutes, l.after])).toEqual([
      ['grant', 2400, 2400],
      ['hold', -480, 1920],
      ['release', 480, 2400],
      ['use', -480, 1920],
    ]);
    expect(statement(b.rows, 'sick')).toEqual([]);
  });

  it('O6 a holiday published inside an approved leave is refunded exactly', () => {
    const b = book();
    b.grant(D, '2026-01-01', '2026-03-31');
    b.grant(3 * D, '2026-01-01', '2026-12-31');
    b.hold(1, [
      ['2026-03-30', D],
      ['2026-03-31', D],
      ['2026-04-01', D],
    ]);
    b.settle(1);
    expect(
      b.rebook(1, 'used', [
        ['2026-03-31', D],
        ['2026-04-01', D],
      ]),
    ).toBeNull();
    expect(b.on('2026-03-01')).toMatchObject({ used: 2 * D, available: 2 * D });
    expect(b.remaining()).toEqual([0, 2 * D]);
    expect(b.rebook(1, 'used', [['2026-04-01', D]])).toBeNull();
    expect(b.remaining()).toEqual([D, 2 * D]);
    expect(b.rebook(1, 'used', [])).toBeNull();
    expect(b.on('2026-03-01')).toMatchObject({ used: 0, available: 4 * D });
  });

  it('an extension takes the additional days, or is refused when they are not there', () => {
    const b = book();
    b.grant(2 * D, '2026-01-01', '2026-12-31');
    b.hold(1, [['2026-11-24', D]]);
    expect(
      b.rebook(1, 'held', [
        ['2026-11-24', D],
        ['2026-11-25', D],
      ]),
    ).toBeNull();
    expect(b.on('2026-11-24').held).toBe(2 * D);
    expect(
      b.rebook(1, 'held', [
        ['2026-11-24', D],
        ['2026-11-25', 2 * D],
      ]),
    ).toEqual({ code: 'insufficient', short: D, covered: 2 * D });
  });
});

describe('whatever happens to an account', () => {
  const start = day('2026-01-01');
  const dates = fc.integer({ min: 0, max: 500 }).map((n) => addDays(start, n));
  const amounts = fc.integer({ min: 1, max: 12 }).map((n) => n * 60);
  const requests = fc.integer({ min: 1, max: 4 });
  const days = fc.array(fc.record({ date: dates, minutes: amounts }), { minLength: 1, maxLength: 4 });
  const act = fc.oneof(
    fc.record({ do: fc.constant('grant' as const), minutes: amounts, from: dates, length: fc.integer({ min: 0, max: 300 }) }),
    fc.record({ do: fc.constant('hold' as const), request: requests, days, cap: fc.constantFrom(0, 480) }),
    fc.record({ do: fc.constantFrom('settle' as const, 'release' as const, 'refund' as const), request: requests }),
    fc.record({ do: fc.constantFrom('release_part' as const, 'refund_part' as const), request: requests, minutes: amounts }),
    fc.record({
      do: fc.constant('rebook' as const),
      request: requests,
      days,
      state: fc.constantFrom('held' as const, 'used' as const),
    }),
    fc.record({ do: fc.constant('adjust' as const), minutes: amounts.map((m) => m - 360), on: dates }),
    fc.record({ do: fc.constant('expire' as const), on: dates }),
  );
  type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

  function play(acts: readonly Act[], after: (b: ReturnType<typeof book>) => void = () => {}) {
    const b = book();
    const plainDays = (some: readonly { date: LocalDate; minutes: number }[]) =>
      some.map((d): [string, number] => [d.date, d.minutes]);
    for (const one of acts) {
      if (one.do === 'grant') b.grant(one.minutes, one.from, addDays(one.from, one.length));
      else if (one.do === 'hold') b.hold(one.request, plainDays(one.days), one.cap);
      else if (one.do === 'rebook') b.rebook(one.request, one.state, plainDays(one.days));
      else if (one.do === 'adjust') b.adjust(one.minutes, one.on);
      else if (one.do === 'expire') b.expire(one.on);
      else if (one.do === 'release_part') b.release(one.request, one.minutes);
      else if (one.do === 'refund_part') b.refund(one.request, one.minutes);
      else b[one.do](one.request);
      after(b);
    }
    return b;
  }

  it('the balance is the sum of the entries, nothing is spent twice, and nobody has more back than was taken', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), dates, (acts, on) => {
        play(acts, (b) => {
          const now = balance(b.rows, 'annual', on);
          expect(now.total).toBe(b.rows.reduce((sum, e) => sum + e.minutes, 0));
          expect(now.available + now.future + now.lapsed).toBe(now.total);
          expect(now.overdraft).toBeGreaterThanOrEqual(0);
          expect(now.overdraft).toBeLessThanOrEqual(480);
          for (const lot of now.lots) {
            expect(lot.remaining).toBeGreaterThanOrEqual(0);
            expect(lot.held).toBeGreaterThanOrEqual(0);
            expect(lot.used).toBeGreaterThanOrEqual(0);
          }
          for (const n of [1, 2, 3, 4]) {
            const shares = (['held', 'used'] as const).map((state) =>
              sharesOf(b.rows, req(n), state).reduce((s, x) => s + x.minutes, 0),
            );
            expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('hold and then release is as if nothing had been asked', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), days, dates, (acts, asked, on) => {
        const b = play(acts);
        const before = balance(b.rows, 'annual', on);
        const ids = counted('later');
        const held = hold(b.rows, { requestId: req(9), days: asked, negativeCap: 480 }, stamp(ids));
        if (!held.ok) return;
        const back = release([...b.rows, ...held.value], req(9), stamp(ids));
        expect(back.ok).toBe(true);
        if (back.ok) expect(balance([...b.rows, ...held.value, ...back.value], 'annual', on)).toEqual(before);
      }),
    );
  });

  it('a day is never paid from a lot that is not open on it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), dates, amounts, (acts, date, minutes) => {
        play(acts, (b) => {
          const open = lotsOf(b.rows).filter((l) => (l.validFrom ?? '') <= date && date <= (l.expiresOn ?? '9999'));
          const plan = planDraw(b.rows, [{ date, minutes }]);
          for (const take of plan.takes) expect(open.map((l) => l.id)).toContain(take.lotId);
          const there = open.reduce((sum, l) => sum + l.remaining, 0);
          expect(plan).toMatchObject({ covered: Math.min(there, minutes), short: minutes - Math.min(there, minutes) });
        });
      }),
    );
  });
});
