import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closePeriods } from '../../../src/domain/leave/close-periods.ts';
import { adjust, grant } from '../../../src/domain/leave/grants.ts';
import { hold, refund, release, settle, sharesOf } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry, lotsOf } from '../../../src/domain/leave/ledger.ts';
import { takeFromOverdraft } from '../../../src/domain/leave/overdraw.ts';
import { rebook } from '../../../src/domain/leave/rebook.ts';
import type { StandingDays } from '../../../src/domain/leave/redraw.ts';
import { lotsOpenedBy, spentOf, takeBack } from '../../../src/domain/leave/take-back.ts';
import { carriedOn } from '../../../src/domain/leave/uncarry.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { counted, req, stamp, type } from './office.ts';

const D = 480;
const LEAVES = [1, 2, 3] as const;
const GIFTS = [11, 12, 13] as const;
const start = day('2026-01-01');
// Any day, and more often one near the ends of periods, where things meet.
const near = fc.record({ end: fc.constantFrom('2026-12-31', '2027-03-31', '2027-12-31'), by: fc.integer({ min: -4, max: 6 }) });
const dates = fc.oneof(
  fc.integer({ min: 0, max: 800 }).map((n) => addDays(start, n)),
  near.map(({ end, by: n }) => addDays(day(end), n)),
);
const amounts = fc.integer({ min: 1, max: 10 }).map((n) => n * 60);
const leaves = fc.constantFrom(...LEAVES);
const leaveGrants = fc.constantFrom(...GIFTS);
const days = fc.array(fc.record({ date: dates, minutes: amounts }), { minLength: 1, maxLength: 3 });
const ends = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });

/** Everything that people and tasks do to an account: yearly grant, overtime, corrections, leaves and their ends, year end. */
const act = fc.oneof(
  fc.record({ do: fc.constant('year' as const), year: fc.constantFrom(2026, 2027, 2028), days: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ do: fc.constant('earn' as const), request: leaveGrants, minutes: amounts, on: dates }),
  fc.record({ do: fc.constant('correct' as const), request: leaveGrants, minutes: amounts.map((m) => m - 330), on: dates, ends }),
  fc.record({ do: fc.constant('undo' as const), request: leaveGrants, on: dates }),
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

/** An account and the leaves that stand on it, as the rows kept beside the requests. */
interface Account {
  readonly all: readonly LeaveEntry[];
  readonly standing: ReadonlyMap<number, StandingDays>;
}
const EMPTY: Account = { all: [], standing: new Map() };
const standingOf = (account: Account): readonly StandingDays[] => [...account.standing.values()];

function doing(account: Account, one: Act): Account {
  const { all } = account;
  const with_ = (more: readonly LeaveEntry[]): Account => ({ ...account, all: [...all, ...more] });
  const stands = (request: number, more: readonly LeaveEntry[], leave: StandingDays | null): Account => {
    if (more.length === 0) return account;
    const standing = new Map(account.standing);
    if (leave && leave.days.length > 0) standing.set(request, leave);
    else standing.delete(request);
    return { all: [...all, ...more], standing };
  };
  switch (one.do) {
    case 'year':
      return with_(
        rows(
          grant(
            all,
            { minutes: one.days * D, validFrom: day(`${one.year}-01-01`), expiresOn: day(`${one.year}-12-31`) },
            by,
            null,
            standingOf(account),
          ),
        ),
      );
    case 'earn': {
      if (all.some((entry) => entry.requestId === req(one.request))) return account;
      const lot = { minutes: one.minutes, validFrom: one.on, expiresOn: addDays(one.on, 180) };
      return with_(rows(grant(all, lot, by, req(one.request), standingOf(account))));
    }
    case 'correct': {
      if (all.some((entry) => entry.requestId === req(one.request)) || one.minutes === 0) return account;
      const expiresOn = one.ends === null ? null : addDays(one.on, one.ends);
      const done = adjust(all, { minutes: one.minutes, on: one.on, expiresOn }, by, req(one.request), standingOf(account));
      return with_(done.ok ? done.value : takeFromOverdraft(all, -one.minutes, one.on, req(one.request), by));
    }
    case 'undo':
      return with_(takeBack(all, req(one.request), one.on, by));
    case 'hold': {
      const held = rows(hold(all, { requestId: req(one.request), days: one.days, negativeCap: one.cap }, by));
      return stands(one.request, held, { requestId: req(one.request), state: 'held', days: one.days });
    }
    case 'settle': {
      const leave = account.standing.get(one.request);
      return leave ? stands(one.request, rows(settle(all, req(one.request), by)), { ...leave, state: 'used' }) : account;
    }
    case 'release':
      return stands(one.request, rows(release(all, req(one.request), by)), null);
    case 'refund':
      return stands(one.request, rows(refund(all, req(one.request), by)), null);
    case 'rebook': {
      if (sharesOf(all, req(one.request), one.state).length === 0) return account;
      const booked = rebook(all, { requestId: req(one.request), state: one.state, days: one.days, negativeCap: D }, by);
      if (!booked.ok) return account;
      const standing = new Map(account.standing);
      standing.set(one.request, { requestId: req(one.request), state: one.state, days: one.days });
      return { all: [...all, ...booked.value], standing };
    }
    case 'sweep':
      return with_(sweep(account, one.on));
    default:
      return one satisfies never;
  }
}

/** The end of lots as the task sees to it. */
const sweep = (account: Account, on: LocalDate): readonly LeaveEntry[] =>
  closePeriods(account.all, { type: annual, leaves: standingOf(account), forfeited: new Set() }, on, by);

const swept = (account: Account, on: LocalDate): Account => ({ ...account, all: [...account.all, ...sweep(account, on)] });

const sum = (entries: readonly LeaveEntry[]): number => entries.reduce((total, entry) => total + entry.minutes, 0);
const owned = (entries: readonly LeaveEntry[], request: number): readonly number[] =>
  (['held', 'used'] as const).map((state) => sharesOf(entries, req(request), state).reduce((s, x) => s + x.minutes, 0));

const cost = (leave: StandingDays): number => leave.days.reduce((total, one) => total + one.minutes, 0);

const life = (acts: readonly Act[]): Account => acts.reduce(doing, EMPTY);

/** What an account says, whatever the ids: its lots with what is left, and what each leave has of them. */
function figures({ all }: Account): unknown {
  const lots = lotsOf(all);
  const at = new Map(lots.map((lot, i) => [lot.id as string | null, i]));
  return {
    lots: lots.map(({ kind, validFrom, expiresOn, remaining, held, used }) => ({
      kind,
      validFrom,
      expiresOn,
      remaining,
      held,
      used,
    })),
    leaves: [...LEAVES, ...GIFTS].map((n) =>
      (['held', 'used'] as const).map((state) =>
        sharesOf(all, req(n), state).map((share) => [at.get(share.lotId) ?? 'owed', share.minutes]),
      ),
    ),
  };
}

/** The same by the days on which lots end: which of two that lapse together pays makes no difference to anybody. */
function byEnd({ all }: Account): unknown {
  const lots = lotsOf(all);
  const ends = [...new Set(lots.map((lot) => lot.expiresOn))];
  const endOf = new Map<string | null, string | null>(lots.map((lot) => [lot.id, lot.expiresOn]));
  const total = (some: readonly { readonly minutes: number }[]): number => some.reduce((s, one) => s + one.minutes, 0);
  return ends.map((end) => ({
    end,
    left: lots.reduce((s, lot) => (lot.expiresOn === end ? s + lot.remaining : s), 0),
    leaves: LEAVES.map((n) =>
      (['held', 'used'] as const).map((state) =>
        total(sharesOf(all, req(n), state).filter((share) => share.lotId !== null && endOf.get(share.lotId) === end)),
      ),
    ),
  }));
}

describe('the life of an account', () => {
  it('whatever people and tasks do, the balance is the sum of the entries and no lot goes below zero', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), dates, (acts, on) => {
        let account = EMPTY;
        for (const one of acts) {
          account = doing(account, one);
          const now = balance(account.all, 'annual', on);
          expect(now.total).toBe(sum(account.all));
          expect(now.available + now.future + now.lapsed).toBe(now.total);
          expect(now.overdraft).toBeGreaterThanOrEqual(0);
          for (const lot of now.lots) expect(Math.min(lot.remaining, lot.held, lot.used)).toBeGreaterThanOrEqual(0);
          for (const n of [...LEAVES, ...GIFTS]) expect(Math.min(...owned(account.all, n))).toBeGreaterThanOrEqual(0);
          for (const [n, leave] of account.standing)
            expect(owned(account.all, n)).toEqual(leave.state === 'held' ? [cost(leave), 0] : [0, cost(leave)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('undoing a grant takes back exactly what was left of it, leaves everybody their own figures, and does it once', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), leaveGrants, dates, (acts, request, on) => {
        const { all } = life(acts);
        const gone = lotsOpenedBy(all, req(request)).reduce(
          (s, lot) => s + lot.remaining + lot.held + lot.used + carriedOn(all, lot).reduce((c, one) => c + one.minutes, 0),
          0,
        );
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
});

describe('《条例》第五条 the end of a period, whatever happened before it', () => {
  it('a look on day D takes nothing out of a lot that ends on D or later; only what has ended is written off', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), dates, (acts, on) => {
        const account = life(acts);
        const before = lotsOf(account.all);
        const more = sweep(account, on);
        for (const lot of before) {
          if (lot.expiresOn !== null && lot.expiresOn < on) continue;
          const own = more.filter((entry) => entry.lotId === lot.id);
          expect(sum(own)).toBeGreaterThanOrEqual(0);
          expect(own.filter((entry) => entry.kind === 'carry' || entry.kind === 'expire')).toEqual([]);
        }
        const after = { ...account, all: [...account.all, ...more] };
        expect(sum(more)).toBe(sum(more.filter((entry) => entry.kind === 'expire')));
        for (const lot of lotsOf(after.all)) if (lot.expiresOn !== null && lot.expiresOn < on) expect(lot.remaining).toBe(0);
        for (const n of [...LEAVES, ...GIFTS]) expect(owned(after.all, n)).toEqual(owned(account.all, n));
        expect(sweep(after, on)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('however often the year ends, no more than the cap is carried', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const { all } = swept(life(acts), day('2029-01-01'));
        for (const year of [2026, 2027, 2028]) {
          const opened = all.filter((e) => e.kind === 'carry' && e.lotId === e.id && e.validFrom === `${year + 1}-01-01`);
          expect(sum(opened)).toBeLessThanOrEqual(annual.carry?.cap ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('nothing lapses that a leave could have used', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), dates, (acts, on) => {
        const account = life(acts);
        const more = sweep(account, on);
        const all = [...account.all, ...more];
        const lots = lotsOf(all);
        for (const { lotId } of more.filter((entry) => entry.kind === 'expire')) {
          const lot = lots.find((one) => one.id === lotId);
          if (!lot?.expiresOn) continue;
          const { validFrom, expiresOn } = lot;
          const asEarly = new Set(
            lots.filter((one) => one.expiresOn !== null && one.expiresOn <= expiresOn).map((one) => one.id),
          );
          for (const leave of standingOf(account)) {
            const within = leave.days.filter((one) => (validFrom ?? '') <= one.date && one.date <= expiresOn);
            const early = sharesOf(all, leave.requestId, leave.state).filter((share) => share.lotId && asEarly.has(share.lotId));
            expect(early.reduce((s, x) => s + x.minutes, 0)).toBeGreaterThanOrEqual(within.reduce((s, x) => s + x.minutes, 0));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a look every night, on some nights, or once after a stop of months: the same account', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.array(dates, { maxLength: 12 }), dates, (acts, nights, until) => {
        const account = life(acts);
        const often = [...nights.filter((night) => night < until).toSorted(), until].reduce(swept, account);
        expect(figures(often)).toEqual(figures(swept(account, until)));
      }),
      { numRuns: 400 },
    );
  });

  it('a leave asked for before the look or after it: the same account', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), dates, fc.integer({ min: 0, max: 120 }), days, (acts, on, ahead, asked) => {
        const account = life(acts.filter((one) => !('request' in one) || one.request !== 3));
        const ask = {
          do: 'hold' as const,
          request: 3 as const,
          days: asked.map(({ minutes }, i) => ({ date: addDays(on, ahead + i), minutes })),
          cap: 0 as const,
        };
        const asking = doing(account, ask);
        fc.pre(asking !== account);
        expect(byEnd(swept(asking, on))).toEqual(byEnd(doing(swept(account, on), ask)));
      }),
      { numRuns: 600 },
    );
  });
});
