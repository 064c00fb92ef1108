import { describe, expect, it } from 'vitest';
import { annualEntitlement, annualForfeit, careerYears, statutoryDays } from '../../../src/domain/leave/annual.ts';
import { carryOver, carryRule } from '../../../src/domain/leave/carry.ts';
import { earning, overtimeMinutes } from '../../../src/domain/leave/compensatory.ts';
import { expire, grant } from '../../../src/domain/leave/grants.ts';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { counted, stamp, type } from './office.ts';

const D = 480;
const rowsOf = <E>(result: Result<readonly LeaveEntry[], E>): readonly LeaveEntry[] => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('annual leave by statute', () => {
  it.each([
    [0, 0],
    [1, 5],
    [9, 5],
    [10, 10],
    [19, 10],
    [20, 15],
    [41, 15],
  ])('《条例》第三条 %i years of work give %i days', (years, days) => {
    expect(statutoryDays(years)).toBe(days);
  });

  it.each([
    ['2020-07-01', '2025-06-30', 4],
    ['2020-07-01', '2025-07-01', 5],
    ['2024-02-29', '2025-02-27', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['2026-01-01', '2025-06-01', 0],
  ])('a working life from %s has %s full years behind it: %i', (from, on, years) => {
    expect(careerYears(day(from), day(on))).toBe(years);
  });

  it.each([
    ['there all year with 6 years behind', '2018-05-01', '2019-01-01', null, 5],
    ['there all year with 12 years', '2012-05-01', '2019-01-01', null, 10],
    ['there all year with 25 years', '2000-05-01', '2019-01-01', null, 15],
    ['《实施办法》第五条 joined on 1 July with 12 years: 184/365×10, rounded down', '2012-05-01', '2026-07-01', null, 5],
    ['joined on 1 December with 6 years: less than a day is none', '2018-05-01', '2026-12-01', null, 0],
    ['first job, joined 2025-10-01: a year is full on 2026-10-01, 92/365×5', '2025-10-01', '2025-10-01', null, 1],
    ['first job, joined this year: none', '2026-03-01', '2026-03-01', null, 0],
    ['ten years are full on 1 July: 181 days at 5 and 184 at 10', '2016-07-01', '2019-01-01', null, 7],
    ['《实施办法》第十二条 leaves on 30 June with 12 years: 181/365×10', '2012-05-01', '2019-01-01', '2026-06-30', 4],
    ['left last year', '2012-05-01', '2019-01-01', '2025-06-30', 0],
    ['joins next year', '2012-05-01', '2027-02-01', null, 0],
  ])('2026, %s', (_what, careerFrom, joinedOn, leftOn, days) => {
    const person = { careerFrom: day(careerFrom), joinedOn: day(joinedOn), leftOn: leftOn === null ? null : day(leftOn) };
    expect(annualEntitlement(person, 2026).days).toBe(days);
  });

  it('a leap year gives no more than the tier', () => {
    expect(annualEntitlement({ careerFrom: day('2000-01-01'), joinedOn: day('2001-01-01'), leftOn: null }, 2024).days).toBe(15);
  });

  it.each([
    [5, 0, 59, null],
    [5, 0, 60, 'sick_2_months'],
    [12, 0, 60, null],
    [12, 0, 90, 'sick_3_months'],
    [25, 0, 119, null],
    [25, 0, 120, 'sick_4_months'],
    [5, 20, 0, 'paid_personal_20_days'],
    [5, 19, 0, null],
  ])('《条例》第四条 %i years, %i paid personal and %i sick days: %s', (years, paidPersonalDays, sickDays, why) => {
    expect(annualForfeit(years, { paidPersonalDays, sickDays })).toBe(why);
  });
});

describe('carry-over at the end of the year', () => {
  const ids = counted();
  const rule = carryRule(type('annual'), 2026);
  const start = rowsOf(grant([], { minutes: 8 * D, validFrom: day('2026-01-01'), expiresOn: day('2026-12-31') }, stamp(ids)));

  it('five of eight days pass into 2027 and lapse on 31 March, three are written off', () => {
    expect(rule).toEqual({ yearEnd: '2026-12-31', cap: 5 * D, expiresOn: '2027-03-31' });
    if (!rule) return;
    const carried = [...start, ...rowsOf(carryOver(start, rule, day('2027-01-01'), stamp(ids)))];
    expect(balance(carried, 'annual', day('2026-12-31')).total).toBe(8 * D);
    const swept = [...carried, ...expire(carried, day('2027-01-01'), stamp(ids))];
    expect(balance(swept, 'annual', day('2027-03-31'))).toMatchObject({ total: 5 * D, available: 5 * D });
    expect(balance(swept, 'annual', day('2027-04-01')).available).toBe(0);
    expect(carryOver(swept, rule, day('2027-04-01'), stamp(ids))).toEqual({ ok: false, error: 'nothing_left' });
  });

  it('running it again carries no more than the cap', () => {
    if (!rule) return;
    const once = [...start, ...rowsOf(carryOver(start, rule, day('2027-01-01'), stamp(ids)))];
    expect(carryOver(once, rule, day('2027-01-01'), stamp(ids))).toEqual({ ok: false, error: 'nothing_left' });
  });

  it('a type without carry-over has no rule', () => {
    expect(carryRule(type('compensatory'), 2026)).toBeNull();
  });
});

describe('调休 earned by work on a rest day', () => {
  const earn = (date: string, workMinutes: number, onWorkdays = false) =>
    earning({ date: day(date), workMinutes }, type('compensatory'), ordinary, onWorkdays);

  it.each([
    ['a worked Sunday earns a day that lapses after six months', '2026-11-22', 450, D, '2027-05-22', 0],
    ['a swapped rest day: 4 of 7.5 hours', '2026-10-05', 240, 240, '2027-04-05', 0],
    ['more than a day earns a day', '2026-11-21', 600, D, '2027-05-21', 150],
    ['rounded to the nearest hour', '2026-11-21', 100, 120, '2027-05-21', 0],
  ])('%s (%s, %i real minutes)', (_what, date, worked, minutes, expiresOn, over) => {
    expect(earn(date, worked)).toEqual({ ok: true, value: { minutes, expiresOn, over } });
  });

  it.each([
    ['2026-10-01', 450, 'statutory_is_paid'],
    ['2026-10-10', 450, 'not_a_rest_day'],
    ['2026-11-22', 5, 'not_positive'],
  ])('《劳动法》第四十四条 on %s %i minutes are refused: %s', (date, worked, code) => {
    expect(earn(date, worked)).toEqual({ ok: false, error: code });
  });

  it('on a workday it earns only where the company says so, and never on a statutory holiday', () => {
    expect(earn('2026-11-24', 120, true)).toMatchObject({ ok: true, value: { minutes: 120 } });
    expect(earn('2026-10-01', 120, true)).toEqual({ ok: false, error: 'statutory_is_paid' });
  });

  it.each([
    ['a Saturday over noon', '2026-11-21', 9 * 60, 18 * 60, 450],
    ['a Saturday evening', '2026-11-21', 18 * 60, 21 * 60, 180],
    ['a Tuesday from before the end of work', '2026-11-24', 17 * 60, 20 * 60, 120],
    ['a Tuesday within hours', '2026-11-24', 9 * 60, 18 * 60, 0],
    ['a make-up Saturday', '2026-10-10', 9 * 60, 19 * 60, 60],
  ])('%s: what is neither ordinary work nor the noon break', (_what, date, from, to, minutes) => {
    expect(overtimeMinutes(ordinary, day(date), { from, to })).toBe(minutes);
  });
});
