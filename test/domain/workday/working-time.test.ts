import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar, dayKind } from '../../../src/domain/workday/calendar.ts';
import {
  type Away,
  addWorkingTime,
  isWorkingTime,
  nextSendTime,
  who,
  workingTimeBetween,
} from '../../../src/domain/workday/working-time.ts';
import { type Instant, instant, toInstant, toLocal, type Zone } from '../../../src/kernel/time.ts';
import { day, ordinary, years } from './calendars.ts';

const shanghai = 'Asia/Shanghai' as Zone;
const at = (date: string, time: string): Instant => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  return toInstant(day(date), h * 60 + m, shanghai);
};
const away = (date: string, fromMin = 540, toMin = 1080): Away => ({ date: day(date), fromMin, toMin });
const halfDay = buildCalendar({
  years,
  days: [{ kind: 'half_holiday', off: 'pm', from: day('2026-02-13'), to: day('2026-02-13'), name: { zh: '早放', en: 'Early' } }],
});

describe('when a person may be reminded', () => {
  const wang = who(ordinary, shanghai);
  it.each([
    ['in office hours, at once', '2026-11-23', '10:15', '2026-11-23', '10:15'],
    ['at lunch, at once', '2026-11-23', '12:30', '2026-11-23', '12:30'],
    ['in the evening before nine, at once', '2026-11-23', '20:59', '2026-11-23', '20:59'],
    ['at nine in the evening, next morning', '2026-11-23', '21:00', '2026-11-24', '08:30'],
    ['at six in the morning, at half past eight', '2026-11-23', '06:00', '2026-11-23', '08:30'],
    ['on Friday night, on Monday', '2026-11-27', '22:00', '2026-11-30', '08:30'],
    ['on 国庆, after it', '2026-10-01', '10:00', '2026-10-08', '08:30'],
    ['O5 on a make-up Saturday, at once', '2026-10-10', '10:00', '2026-10-10', '10:00'],
  ])('O15 %s', (_what, date, time, toDate, toTime) => {
    expect(nextSendTime(at(date, time), wang)).toBe(at(toDate, toTime));
  });

  it('O15 nobody is reminded on leave: not at 08:30 before a free morning, not after a free afternoon begins', () => {
    const morningOff = who(ordinary, shanghai, [away('2026-11-23', 540, 720)]);
    expect(nextSendTime(at('2026-11-23', '08:40'), morningOff)).toBe(at('2026-11-23', '13:30'));
    const afternoonOff = who(ordinary, shanghai, [away('2026-11-23', 810, 1080)]);
    expect(nextSendTime(at('2026-11-23', '12:10'), afternoonOff)).toBe(at('2026-11-24', '08:30'));
    const daysOff = who(ordinary, shanghai, [away('2026-11-23'), away('2026-11-24')]);
    expect(nextSendTime(at('2026-11-23', '10:00'), daysOff)).toBe(at('2026-11-25', '08:30'));
    const hoursOff = who(ordinary, shanghai, [away('2026-11-23', 600, 660)]);
    expect(nextSendTime(at('2026-11-23', '10:30'), hoursOff)).toBe(at('2026-11-23', '11:00'));
  });

  it('O15 after a half-day holiday the afternoon is quiet', () => {
    expect(nextSendTime(at('2026-02-13', '15:00'), who(halfDay, shanghai))).toBe(at('2026-02-14', '08:30'));
  });

  it('someone who is never there gets nothing', () => {
    expect(nextSendTime(at('2026-11-23', '10:00'), who(ordinary, shanghai, [], { from: 0, to: 1440 }))).toBeNull();
  });

  it('O15 never inside quiet hours, never on a day off, never before it is asked for', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const quiets = fc.tuple(minute, minute).filter(([a, b]) => a !== b);
    const leave = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom([540, 1080], [540, 720], [810, 1080], [600, 660])),
    );
    const start = at('2026-09-15', '00:00');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        quiets,
        leave,
        fc.constantFrom(ordinary, halfDay),
        (offset, [from, to], days, calendar) => {
          const rows = days.map(([n, [a = 0, b = 0]]) => away(toLocal(instant(start + n * 86_400_000), shanghai).date, a, b));
          const asked = instant(start + offset * 60_000);
          const sent = nextSendTime(asked, who(calendar, shanghai, rows, { from, to }));
          if (sent === null) return;
          const { date, minutes } = toLocal(sent, shanghai);
          expect(sent).toBeGreaterThanOrEqual(asked);
          expect(from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to).toBe(false);
          expect(dayKind(calendar, date).workMinutes).toBeGreaterThan(0);
          expect(rows.some((r) => r.date === date && r.fromMin <= minutes && minutes < r.toMin)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the clock of a person', () => {
  const approver = who(ordinary, shanghai, [away('2026-11-24')]);

  it('an approver on leave does not run out of time', () => {
    expect(addWorkingTime(at('2026-11-23', '17:00'), 120, approver)).toBe(at('2026-11-25', '10:00'));
    expect(workingTimeBetween(at('2026-11-23', '17:00'), at('2026-11-25', '10:00'), approver)).toBe(120);
  });

  it('working time is work time and not leave', () => {
    expect(isWorkingTime(at('2026-11-23', '09:00'), approver)).toBe(true);
    expect(isWorkingTime(at('2026-11-23', '12:00'), approver)).toBe(false);
    expect(isWorkingTime(at('2026-11-24', '10:00'), approver)).toBe(false);
    expect(isWorkingTime(at('2026-11-28', '10:00'), approver)).toBe(false);
  });
});
