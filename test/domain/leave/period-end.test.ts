import { describe, expect, it } from 'vitest';
import { closePeriods } from '../../../src/domain/leave/close-periods.ts';
import { adjust, grant, type NewLot } from '../../../src/domain/leave/grants.ts';
import { hold, refund, release, settle } from '../../../src/domain/leave/holds.ts';
import { balance, type LeaveEntry, lotsOf } from '../../../src/domain/leave/ledger.ts';
import type { StandingDays } from '../../../src/domain/leave/redraw.ts';
import { takeBack } from '../../../src/domain/leave/take-back.ts';
import type { LeaveType } from '../../../src/domain/leave/types.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { day } from '../workday/calendars.ts';
import { counted, req, stamp, type } from './office.ts';

// The figures are written by hand, in days, from config/leave.yaml (carry 5d until 03-31), 《职工带薪年休假条例》第五条 (一般不跨年度安排;
// 可以跨1个年度安排), 《企业职工带薪年休假实施办法》第九条. They were there before the code.

const D = 480;
const annual = type('annual');

/** An account as the office keeps it: lots, leaves and their ends, and the look of a night. Amounts are days. */
function account(kind: LeaveType = annual) {
  const rows: LeaveEntry[] = [];
  const leaves = new Map<string, StandingDays>();
  const s = stamp(counted(), { leaveType: kind.id });
  const write = <E>(result: Result<readonly LeaveEntry[], E>): void => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    rows.push(...result.value);
  };
  const lot = (days: number, from: string, to: string | null): NewLot => ({
    minutes: days * D,
    validFrom: day(from),
    expiresOn: to === null ? null : day(to),
  });
  const me = {
    rows,
    grant(days: number, from: string, to: string | null) {
      write(grant(rows, lot(days, from, to), s));
      return me;
    },
    /** HR gives or takes by hand. */
    adjust(days: number, on: string, to: string | null, n: number | null = null) {
      write(
        adjust(rows, { minutes: days * D, on: day(on), expiresOn: to === null ? null : day(to) }, s, n === null ? null : req(n), [
          ...leaves.values(),
        ]),
      );
      return me;
    },
    ask(n: number, days: Readonly<Record<string, number>>, negativeCap = 0) {
      const needs = Object.entries(days).map(([date, amount]) => ({ date: day(date), minutes: amount * D }));
      write(hold(rows, { requestId: req(n), days: needs, negativeCap: negativeCap * D }, s));
      leaves.set(req(n), { requestId: req(n), state: 'held', days: needs });
      return me;
    },
    approve(n: number) {
      write(settle(rows, req(n), s));
      leaves.set(req(n), { ...(leaves.get(req(n)) as StandingDays), state: 'used' });
      return me;
    },
    withdraw(n: number) {
      write(release(rows, req(n), s));
      leaves.delete(req(n));
      return me;
    },
    revoke(n: number) {
      write(refund(rows, req(n), s));
      leaves.delete(req(n));
      return me;
    },
    undo(n: number, on: string) {
      rows.push(...takeBack(rows, req(n), day(on), s, [...leaves.values()]));
      return me;
    },
    night(on: string, forfeited: readonly number[] = []) {
      const before = lotsOf(rows);
      const more = closePeriods(rows, { type: kind, leaves: [...leaves.values()], forfeited: new Set(forfeited) }, day(on), s);
      for (const was of before) {
        const taken = more.filter((one) => one.lotId === was.id).reduce((sum, one) => sum + one.minutes, 0);
        if (was.expiresOn && was.expiresOn >= on && taken < 0)
          throw new Error(`${on}: taken out of a lot until ${was.expiresOn}`);
      }
      rows.push(...more);
      return me;
    },
    /** `carry 2027-01-01–2027-03-31: 5 left, 0 held, 0 used`, lots that are empty and untouched since left out. */
    lots: () =>
      lotsOf(rows).map(
        ({ kind: how, expiresOn, remaining, held, used }) =>
          `${how} to ${expiresOn ?? 'ever'}: ${[`${remaining / D} left`, ...(held ? [`${held / D} held`] : []), ...(used ? [`${used / D} used`] : [])].join(', ')}`,
      ),
    on: (date: string) => {
      const { available, future, overdraft } = balance(rows, kind.id, day(date));
      return { available: available / D, future: future / D, owed: overdraft / D };
    },
  };
  return me;
}

const year = (n: number, days: number, me = account()) => me.grant(days, `${n}-01-01`, `${n}-12-31`);

describe('《条例》第五条 a period closes only when it has ended', () => {
  it('eight days left on 31 December: five pass on until 31 March, three lapse; not a day earlier', () => {
    const li = year(2026, 8).night('2026-12-31');
    expect(li.lots()).toEqual(['grant to 2026-12-31: 8 left']);
    expect(li.night('2027-01-01').lots()).toEqual(['grant to 2026-12-31: 0 left', 'carry to 2027-03-31: 5 left']);
  });

  it('the carried days lapse on 1 April, and nothing of the running year passes into the next', () => {
    const li = year(2027, 10, year(2026, 8)).night('2027-01-01').night('2027-03-31');
    expect(li.lots()).toEqual(['grant to 2026-12-31: 0 left', 'carry to 2027-03-31: 5 left', 'grant to 2027-12-31: 10 left']);
    expect(li.night('2027-04-01').lots()).toEqual([
      'grant to 2026-12-31: 0 left',
      'carry to 2027-03-31: 0 left',
      'grant to 2027-12-31: 10 left',
    ]);
    expect(li.on('2027-04-01')).toEqual({ available: 10, future: 0, owed: 0 });
  });

  it.each([
    ['2026-06-30', '2026-07-01'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-01', '2026-12-02'],
    ['2026-12-30', '2026-12-31'],
  ])('a grant that ends on %s lapses on %s alone', (to, on) => {
    const li = year(2026, 8).adjust(2, '2026-05-01', to).night(on);
    expect(li.lots()).toEqual([`adjust to ${to}: 0 left`, 'grant to 2026-12-31: 8 left']);
  });

  it.each([
    [3, 1, 4, 0],
    [7, 1, 5, 3],
    [0, 2, 2, 0],
  ])('%i days of the year and a grant of %i that ends with it: %i pass on, %i lapse', (own, leaveGrant, carried, lapsed) => {
    const li = account();
    if (own > 0) year(2026, own, li);
    li.adjust(leaveGrant, '2026-05-01', '2026-12-31').night('2027-01-01');
    expect(li.on('2027-01-01')).toEqual({ available: carried, future: 0, owed: 0 });
    expect(own + leaveGrant - carried).toBe(lapsed);
  });

  it('a grant without an end, and one that ends later, are left alone at New Year', () => {
    const li = year(2026, 1).adjust(2, '2026-05-01', null).adjust(1, '2026-05-01', '2027-06-30').night('2027-01-01');
    expect(li.lots()).toEqual([
      'grant to 2026-12-31: 0 left',
      'carry to 2027-03-31: 1 left',
      'adjust to 2027-06-30: 1 left',
      'adjust to ever: 2 left',
    ]);
  });

  it('what was carried once lapses, also where the company lets it run to the end of the year', () => {
    const long = type('annual', { carry: { cap: 5 * D, until: '12-31' } });
    const li = year(2026, 3, account(long)).night('2027-01-01').grant(4, '2027-01-01', '2027-12-31').night('2028-01-01');
    expect(li.on('2028-01-01').available).toBe(4);
    expect(li.night('2029-01-01').on('2029-01-01').available).toBe(0);
  });

  it('调休 lapses with its own lot, and nothing of it is carried', () => {
    const li = account(type('compensatory')).grant(1, '2026-07-04', '2027-01-04').grant(1, '2026-11-22', '2027-05-22');
    expect(li.night('2027-01-01').on('2027-01-01').available).toBe(2);
    expect(li.night('2027-01-05').lots()).toEqual(['grant to 2027-01-04: 0 left', 'grant to 2027-05-22: 1 left']);
  });

  it('next year’s lot, opened in December, is not touched by New Year', () => {
    const li = year(2027, 10, year(2026, 2)).night('2026-12-02');
    expect(li.on('2026-12-02')).toEqual({ available: 2, future: 10, owed: 0 });
    expect(li.night('2027-01-01').on('2027-01-01')).toEqual({ available: 12, future: 0, owed: 0 });
  });

  it('forfeited: nothing of that year passes on; the year after does', () => {
    const li = year(2027, 4, year(2026, 8)).night('2027-01-01', [2026]);
    expect(li.on('2027-01-01').available).toBe(4);
    expect(li.night('2028-01-01', [2026]).on('2028-01-01').available).toBe(4);
  });
});

describe('leave across the border', () => {
  it('a December leave still undecided at New Year keeps its day; rejected later, the day passes on as far as the cap goes', () => {
    const six = year(2026, 6).ask(1, { '2026-12-31': 1 }).night('2027-01-01');
    expect(six.lots()).toEqual(['grant to 2026-12-31: 0 left, 1 held', 'carry to 2027-03-31: 5 left']);
    expect(six.withdraw(1).night('2027-01-06').on('2027-01-06').available).toBe(5);
    const four = year(2026, 4).ask(1, { '2026-12-31': 1 }).night('2027-01-01').withdraw(1).night('2027-01-06');
    expect(four.on('2027-01-06').available).toBe(4);
    expect(four.on('2027-04-01').available).toBe(0);
  });

  it('half a day of January asked for in December is paid by the carried days once they are there', () => {
    const li = year(2027, 10, year(2026, 10)).ask(1, { '2027-01-06': 0.5 });
    expect(li.lots()).toEqual(['grant to 2026-12-31: 10 left', 'grant to 2027-12-31: 9.5 left, 0.5 held']);
    expect(li.night('2027-01-01').lots()).toEqual([
      'grant to 2026-12-31: 0 left',
      'carry to 2027-03-31: 4.5 left, 0.5 held',
      'grant to 2027-12-31: 10 left',
    ]);
  });

  it('approved before New Year or after it, revoked afterwards: the carried half day comes back', () => {
    const before = year(2027, 10, year(2026, 10)).ask(1, { '2027-01-06': 0.5 }).approve(1).night('2027-01-01');
    const after = year(2027, 10, year(2026, 10)).ask(1, { '2027-01-06': 0.5 }).night('2027-01-01').approve(1);
    for (const li of [before, after]) {
      expect(li.lots()[1]).toBe('carry to 2027-03-31: 4.5 left, 0.5 used');
      expect(li.revoke(1).on('2027-01-07')).toEqual({ available: 15, future: 0, owed: 0 });
      expect(li.night('2027-04-01').on('2027-04-01').available).toBe(10);
    }
  });

  it('31 December to 4 January: the old year pays Thursday, the carried days pay Monday', () => {
    const li = year(2027, 5, year(2026, 3)).ask(1, { '2026-12-31': 1, '2027-01-04': 1 });
    expect(li.lots()).toEqual(['grant to 2026-12-31: 2 left, 1 held', 'grant to 2027-12-31: 4 left, 1 held']);
    expect(li.night('2027-01-01').lots()).toEqual([
      'grant to 2026-12-31: 0 left, 1 held',
      'carry to 2027-03-31: 1 left, 1 held',
      'grant to 2027-12-31: 5 left',
    ]);
  });

  it('31 March and 1 April: one of the carried days, one of the year', () => {
    const li = year(2027, 5, year(2026, 3)).ask(1, { '2027-03-31': 1, '2027-04-01': 1 }).night('2027-01-01');
    expect(li.lots().slice(1)).toEqual(['carry to 2027-03-31: 2 left, 1 held', 'grant to 2027-12-31: 4 left, 1 held']);
  });

  it('leave of April is not paid by days that lapse in March', () => {
    const li = year(2027, 5, year(2026, 3)).ask(1, { '2027-04-06': 1 }).night('2027-01-01');
    expect(li.lots().slice(1)).toEqual(['carry to 2027-03-31: 3 left', 'grant to 2027-12-31: 4 left, 1 held']);
  });

  it('two January leaves and one carried day: the one asked for first has it', () => {
    const li = year(2027, 5, year(2026, 1)).ask(1, { '2027-01-20': 1 }).ask(2, { '2027-01-06': 1 }).night('2027-01-01');
    expect(
      li.rows.filter((one) => one.lotId === lotsOf(li.rows)[1]?.id && one.kind === 'hold').map((one) => one.requestId),
    ).toEqual([req(1)]);
    expect(li.lots().slice(1)).toEqual(['carry to 2027-03-31: 0 left, 1 held', 'grant to 2027-12-31: 4 left, 1 held']);
  });

  it('nothing lapses that a leave could have used: a carried day given back in February pays for one of March', () => {
    const li = year(2027, 5, year(2026, 1)).night('2027-01-01');
    li.ask(1, { '2027-02-10': 1 }).ask(2, { '2027-03-10': 1 }).approve(2).withdraw(1);
    expect(li.night('2027-04-01').lots().slice(1)).toEqual([
      'carry to 2027-03-31: 0 left, 1 used',
      'grant to 2027-12-31: 5 left',
    ]);
  });

  it('what a leave frees of next year’s lot is used by the leave asked for after it', () => {
    const li = year(2027, 1, year(2026, 1)).adjust(3, '2026-05-01', null);
    li.ask(1, { '2027-01-06': 1 }).ask(2, { '2027-01-07': 1 });
    expect(li.lots()).toEqual([
      'grant to 2026-12-31: 1 left',
      'grant to 2027-12-31: 0 left, 1 held',
      'adjust to ever: 2 left, 1 held',
    ]);
    expect(li.night('2027-01-01').lots().slice(1)).toEqual([
      'carry to 2027-03-31: 0 left, 1 held',
      'grant to 2027-12-31: 0 left, 1 held',
      'adjust to ever: 3 left',
    ]);
  });

  it('a grant of HR that ends earlier than the lot a leave was drawn on is used for it', () => {
    const li = year(2027, 5).ask(1, { '2027-05-10': 1, '2027-07-10': 1 }).adjust(2, '2027-02-01', '2027-06-30');
    expect(li.lots()).toEqual(['adjust to 2027-06-30: 1 left, 1 held', 'grant to 2027-12-31: 4 left, 1 held']);
  });
});

describe('debts at the end of a period', () => {
  const owing = () => year(2026, 2).ask(1, { '2026-11-24': 2 }).ask(2, { '2026-11-26': 1 }, 2).approve(2);

  it('a day that comes back pays what is owed before it is carried', () => {
    const li = owing().withdraw(1).night('2027-01-01');
    expect(li.on('2027-01-01')).toEqual({ available: 1, future: 0, owed: 0 });
    expect(li.lots()).toEqual(['grant to 2026-12-31: 0 left, 1 used', 'carry to 2027-03-31: 1 left']);
  });

  it('what is owed stays owed over New Year and the next lot pays it', () => {
    const li = owing().night('2027-01-01');
    expect(li.on('2027-01-01')).toEqual({ available: -1, future: 0, owed: 1 });
    expect(year(2027, 5, li).on('2027-01-01')).toEqual({ available: 4, future: 0, owed: 0 });
    expect(li.night('2028-01-01').on('2028-01-01').available).toBe(4);
  });

  it('a debt of June is not paid by a lot that ends in March', () => {
    const li = account().ask(1, { '2027-06-10': 1 }, 2).adjust(1, '2027-01-04', '2027-03-31');
    expect(li.lots()).toEqual(['adjust to 2027-03-31: 1 left']);
    expect(li.on('2027-01-04')).toEqual({ available: 0, future: 0, owed: 1 });
  });
});

describe('a grant that was carried over is undone', () => {
  const carried = () => year(2027, 10, year(2026, 3).adjust(1, '2026-12-01', '2026-12-31', 9).night('2027-01-01'));

  it('what was carried of it goes, and nothing else', () => {
    const li = carried().undo(9, '2027-01-05');
    expect(li.lots().slice(2)).toEqual(['carry to 2027-03-31: 3 left', 'grant to 2027-12-31: 10 left']);
    expect(li.undo(9, '2027-01-06').on('2027-01-06').available).toBe(13);
  });

  it('where it is spent the next lot pays', () => {
    const li = carried().ask(1, { '2027-01-06': 1, '2027-01-07': 1, '2027-01-08': 1, '2027-01-11': 1 }).approve(1);
    expect(li.undo(9, '2027-01-12').lots().slice(2)).toEqual([
      'carry to 2027-03-31: 0 left, 3 used',
      'grant to 2027-12-31: 9 left, 1 used',
    ]);
  });

  it('leave of June owes it: a lot that ends in May does not pay, the year does', () => {
    const li = account().adjust(1, '2027-02-01', null, 9).ask(1, { '2027-06-10': 1 }).adjust(1, '2027-02-01', '2027-05-31');
    expect(li.undo(9, '2027-03-01').on('2027-03-01')).toEqual({ available: 0, future: 0, owed: 1 });
    expect(year(2027, 5, li).lots()).toEqual([
      'adjust to 2027-05-31: 1 left',
      'grant to 2027-12-31: 4 left, 1 held',
      'adjust to ever: 0 left',
    ]);
  });

  it('where it has lapsed nothing is owed', () => {
    const li = carried().ask(1, { '2027-01-06': 1, '2027-01-07': 1, '2027-01-08': 1 }).approve(1).night('2027-04-01');
    expect(li.undo(9, '2027-04-02').on('2027-04-02')).toEqual({ available: 10, future: 0, owed: 0 });
  });
});

describe('late, twice, daily', () => {
  const busy = () =>
    year(2027, 10, year(2026, 8))
      .adjust(1, '2026-10-01', '2026-12-20')
      .adjust(1, '2026-10-01', '2027-02-15')
      .ask(1, { '2026-12-31': 1, '2027-01-04': 1 })
      .ask(2, { '2027-02-08': 2 })
      .approve(1);
  const nights = (from: string, to: string): string[] => {
    const out: string[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) out.push(new Date(at).toISOString().slice(0, 10));
    return out;
  };

  it.each(['2026-12-22', '2027-01-01', '2027-01-05', '2027-02-20', '2027-04-06', '2028-02-01'])(
    'a stop until %s leaves the same account as a look every night',
    (until) => {
      const daily = busy();
      for (const night of nights('2026-12-01', until)) daily.night(night);
      const late = busy().night(until);
      expect(late.lots()).toEqual(daily.lots());
      expect(late.on(until)).toEqual(daily.on(until));
      const rows = late.rows.length;
      expect(late.night(until).rows.length).toBe(rows);
    },
  );

  it('the hand-written account on each of these days', () => {
    const li = busy();
    // 31 December is past the grant of the 20th, so the year pays it; 4 January is paid by the grant that ends in February; February by next year's lot.
    expect(li.lots()).toEqual([
      'adjust to 2026-12-20: 1 left',
      'grant to 2026-12-31: 7 left, 1 used',
      'adjust to 2027-02-15: 0 left, 1 used',
      'grant to 2027-12-31: 8 left, 2 held',
    ]);
    // Of seven days five pass on and pay for February; two lapse, and so does the grant.
    expect(li.night('2027-01-05').lots()).toEqual([
      'adjust to 2026-12-20: 0 left',
      'grant to 2026-12-31: 0 left, 1 used',
      'adjust to 2027-02-15: 0 left, 1 used',
      'carry to 2027-03-31: 3 left, 2 held',
      'grant to 2027-12-31: 10 left',
    ]);
  });
});
