import { describe, expect, it } from 'vitest';
import { annualForfeit } from '../../../src/domain/leave/annual.ts';
import type { TakenDay } from '../../../src/domain/leave/types.ts';
import { yearOfLeave } from '../../../src/domain/leave/year-of-leave.ts';
import { addDays, eachDay, weekday } from '../../../src/kernel/time.ts';
import { day } from '../workday/calendars.ts';
import { config, req, taken, type } from './office.ts';

const paid = config.types.map((one) => (one.id === 'personal' ? { ...one, paidShare: 100 } : one));

/** The workdays of a leave as rows of one request. */
const leave = (id: number, leaveType: string, from: string, to: string, but: Partial<TakenDay> = {}): readonly TakenDay[] =>
  eachDay(day(from), day(to))
    .filter((date) => weekday(date) < 6)
    .map((date) => taken(req(id), date, { leaveType, ...but }));

describe('《条例》第四条 what of a year may cost the annual leave', () => {
  it('sick leave is counted in natural days: the weekends within it are days of it', () => {
    expect(yearOfLeave(leave(1, 'sick', '2026-06-01', '2026-07-31'), config.types).sickDays).toBe(61);
  });

  it('two sick leaves are counted each by itself, and the days between them are not', () => {
    const days = [...leave(1, 'sick', '2026-06-01', '2026-06-05'), ...leave(2, 'sick', '2026-06-15', '2026-06-19')];
    expect(yearOfLeave(days, config.types).sickDays).toBe(10);
  });

  it('half a day is half a day, and what was asked for but not approved is nothing', () => {
    const half = leave(1, 'sick', '2026-06-01', '2026-06-01', { minutes: 240 });
    const asked = leave(2, 'sick', '2026-07-01', '2026-07-31', { state: 'held' });
    expect(yearOfLeave([...half, ...asked], config.types).sickDays).toBe(0.5);
  });

  it('personal leave counts only where the company pays it', () => {
    const days = leave(1, 'personal', '2026-06-01', '2026-06-26');
    expect(yearOfLeave(days, config.types).paidPersonalDays).toBe(0);
    expect(yearOfLeave(days, paid).paidPersonalDays).toBe(20);
    expect(type('personal').paidShare).toBe(0);
  });

  it.each([
    [5, 59, null],
    [5, 60, 'sick_2_months'],
    [12, 89, null],
    [12, 90, 'sick_3_months'],
    [22, 119, null],
    [22, 120, 'sick_4_months'],
    [0, 200, null],
  ])('%i years of work and %i days of sickness in one stretch: %s', (years, days, why) => {
    const first = day('2026-02-02');
    const rows = eachDay(first, addDays(first, days - 1)).map((date) => taken(req(1), date, { leaveType: 'sick' }));
    expect(annualForfeit(years, yearOfLeave(rows, config.types))).toBe(why);
  });

  it('20 days of paid personal leave cost it whatever the years', () => {
    const days = leave(1, 'personal', '2026-06-01', '2026-06-26');
    expect(annualForfeit(25, yearOfLeave(days, paid))).toBe('paid_personal_20_days');
    expect(annualForfeit(25, yearOfLeave(days.slice(1), paid))).toBeNull();
  });
});
