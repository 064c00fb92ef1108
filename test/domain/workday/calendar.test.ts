import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  addWorkMinutes,
  anchor,
  buildCalendar,
  dayKind,
  festivalId,
  nextWorkday,
  previousWorkday,
  workdayOnOrAfter,
  workdaysBetween,
  workMinutesBetween,
  workSpans,
} from '../../../src/domain/workday/calendar.ts';
import { addDays, type Instant, instant, toInstant, type Zone } from '../../../src/kernel/time.ts';
import { day, ordinary, years } from './calendars.ts';

const shanghai = 'Asia/Shanghai' as Zone;
const at = (date: string, time: string): Instant => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  return toInstant(day(date), h * 60 + m, shanghai);
};
const name = { zh: '装修', en: 'Refit' };

describe('what a day is', () => {
  it.each([
    ['2026-11-23', 'workday', false, null, 450],
    ['2026-11-28', 'weekend', false, 'weekend', 0],
    ['2026-10-01', 'holiday', true, 'statutory', 0],
    ['2026-10-04', 'holiday', false, 'weekend', 0],
    ['2026-10-05', 'holiday', false, 'swapped', 0],
    ['2026-10-10', 'makeup', false, null, 450],
  ])('O5 %s is a %s', (date, kind, statutory, rest, workMinutes) => {
    expect(dayKind(ordinary, day(date))).toMatchObject({ kind, statutory, rest, workMinutes, provisional: false });
  });

  it('a closure, a half-day holiday and an extra workday belong to one branch only', () => {
    const branch = buildCalendar({
      years,
      days: [
        { kind: 'closure', from: day('2026-08-03'), to: day('2026-08-09'), name },
        { kind: 'half_holiday', off: 'am', from: day('2026-12-31'), to: day('2026-12-31'), name },
        { kind: 'workday', only: null, from: day('2026-12-05'), to: day('2026-12-05'), name },
      ],
    });
    expect(dayKind(branch, day('2026-08-03'))).toMatchObject({ kind: 'closure', rest: 'closure', name });
    expect(dayKind(branch, day('2026-08-08')).kind).toBe('weekend');
    expect(workSpans(branch, day('2026-12-31'))).toEqual([{ half: 'pm', from: 810, to: 1080 }]);
    expect(dayKind(branch, day('2026-12-05'))).toMatchObject({ kind: 'makeup', workMinutes: 450 });
    expect(dayKind(ordinary, day('2026-08-03')).kind).toBe('workday');
    expect(branch.version).not.toBe(ordinary.version);
  });

  it('a statutory holiday cannot be made a workday: work on it is overtime', () => {
    const eager = buildCalendar({
      years,
      days: [{ kind: 'workday', only: null, from: day('2026-10-01'), to: day('2026-10-05'), name }],
    });
    expect(dayKind(eager, day('2026-10-01'))).toMatchObject({ kind: 'holiday', statutory: true });
    expect(dayKind(eager, day('2026-10-05'))).toMatchObject({ kind: 'makeup' });
  });

  it('O6 the version of a calendar is the same for the same rules', () => {
    expect(buildCalendar({ years }).version).toBe(ordinary.version);
    expect(buildCalendar({ years: years.slice(0, 3) }).version).not.toBe(ordinary.version);
  });
});

describe('counting workdays', () => {
  it('S57 T−2 and T+1 go by workdays, over 国庆 and its make-up Saturday', () => {
    expect(addWorkdays(ordinary, day('2026-10-09'), 1)).toBe('2026-10-10');
    expect(addWorkdays(ordinary, day('2026-10-08'), -2)).toBe('2026-09-29');
    expect(addWorkdays(ordinary, day('2026-10-01'), 0)).toBe('2026-10-08');
    expect(nextWorkday(ordinary, day('2026-09-30'))).toBe('2026-10-08');
    expect(previousWorkday(ordinary, day('2026-10-12'))).toBe('2026-10-10');
    expect(workdayOnOrAfter(ordinary, day('2026-10-10'))).toBe('2026-10-10');
  });

  it('workdays(a,b) + workdays(b+1,c) = workdays(a,c)', () => {
    const date = fc.integer({ min: 0, max: 1460 }).map((n) => addDays(day('2024-01-01'), n));
    fc.assert(
      fc.property(date, date, date, (x, y, z) => {
        const [a, b, c] = [x, y, z].sort() as [typeof x, typeof x, typeof x];
        expect(workdaysBetween(ordinary, a, b) + workdaysBetween(ordinary, addDays(b, 1), c)).toBe(
          workdaysBetween(ordinary, a, c),
        );
      }),
    );
  });

  it('n workdays on and n back is the workday one began on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 60 }), (offset, n) => {
        const from = workdayOnOrAfter(ordinary, addDays(day('2024-01-01'), offset));
        const to = addWorkdays(ordinary, from, n);
        expect(addWorkdays(ordinary, to, -n)).toBe(from);
        expect(workdaysBetween(ordinary, from, to)).toBe(n + 1);
      }),
    );
  });
});

describe('the work clock', () => {
  it.each([
    ['2026-11-23', '09:00', 180, '2026-11-23', '12:00'],
    ['2026-11-23', '09:00', 181, '2026-11-23', '13:31'],
    ['2026-11-23', '17:00', 120, '2026-11-24', '10:00'],
    ['2026-11-27', '18:00', 60, '2026-11-30', '10:00'],
    ['2026-09-30', '17:30', 60, '2026-10-08', '09:30'],
    ['2026-11-28', '11:00', 450, '2026-11-30', '18:00'],
  ])('S55 from %s %s, %i minutes of work end on %s at %s', (date, time, minutes, endDate, endTime) => {
    expect(addWorkMinutes(ordinary, at(date, time), minutes, shanghai)).toBe(at(endDate, endTime));
  });

  it('addWorkMinutes is the inverse of workMinutesBetween', () => {
    const begin = at('2024-01-01', '00:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500_000 }), fc.integer({ min: 0, max: 20_000 }), (offset, minutes) => {
        const from = instant(begin + offset * 60_000);
        const to = addWorkMinutes(ordinary, from, minutes, shanghai);
        expect(workMinutesBetween(ordinary, from, to, shanghai)).toBe(minutes);
      }),
    );
  });

  it('the clock of a branch abroad runs on its own wall clock through summer time', () => {
    const newYork = 'America/New_York' as Zone;
    const plainWeek = buildCalendar({ years: [] });
    const friday = toInstant(day('2026-03-06'), 17 * 60, newYork);
    expect(addWorkMinutes(plainWeek, friday, 120, newYork)).toBe(toInstant(day('2026-03-09'), 10 * 60, newYork));
  });
});

describe('festivals by name', () => {
  it.each([
    ['国庆', 2026, '2026-10-01', '2026-10-07'],
    ['十一', 2025, '2025-10-01', '2025-10-08'],
    ['中秋节', 2025, '2025-10-01', '2025-10-08'],
    ['中秋', 2026, '2026-09-25', '2026-09-27'],
    ['春节假期', 2024, '2024-02-10', '2024-02-17'],
    ['过年', 2026, '2026-02-15', '2026-02-23'],
    ['五一小长假', 2026, '2026-05-01', '2026-05-05'],
    ['national_day', 2024, '2024-10-01', '2024-10-07'],
  ])('%s %i is %s to %s', (word, year, from, to) => {
    expect(anchor(ordinary, word, year)).toMatchObject({ from, to, provisional: false });
  });

  it('a word that is no festival, or a year without data, is nothing', () => {
    expect(festivalId('圣诞')).toBeNull();
    expect(festivalId('假')).toBeNull();
    expect(anchor(ordinary, '国庆', 2031)).toBeNull();
    expect(anchor(ordinary, '国庆', 2027)).toMatchObject({ provisional: true });
  });
});
