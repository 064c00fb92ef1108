import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLeave } from '../../../src/domain/leave/count.ts';
import { normaliseSpan, wholeDays } from '../../../src/domain/leave/span.ts';
import type { LeaveType } from '../../../src/domain/leave/types.ts';
import { buildCalendar, type WorkCalendar } from '../../../src/domain/workday/calendar.ts';
import type { OverlayDay } from '../../../src/domain/workday/types.ts';
import { addDays } from '../../../src/kernel/time.ts';
import { day, ordinary, years } from '../workday/calendars.ts';
import { req, span, taken, type } from './office.ts';

const name = { zh: '展厅', en: 'Showroom' };
const branch = (...days: OverlayDay[]): WorkCalendar => buildCalendar({ years, days });
const on = (from: string, to = from) => ({ from: day(from), to: day(to), name });

const earlyClose = branch({ kind: 'half_holiday', off: 'pm', ...on('2026-02-13') });
const refit = branch({ kind: 'closure', ...on('2026-08-03', '2026-08-05') });
const showDay = branch({ kind: 'workday', only: null, ...on('2026-12-05') });
const showMorning = branch({ kind: 'workday', only: 'am', ...on('2026-12-05') });
const founding = branch({ kind: 'holiday', ...on('2026-11-18') });
const restsTuesday = buildCalendar({ years, weekend: [2] });
const eightHours = buildCalendar({ years, hours: { am: { from: 510, to: 720 }, pm: { from: 810, to: 1080 } } });

const annual = type('annual');
const personal = type('personal');
const sandwich = type('personal', { sandwich: true });
const paternity = type('paternity');
const extending = type('paternity', { skipStatutory: true });

type Row = [what: string, span: string, days: number, type?: LeaveType, calendar?: WorkCalendar];

const golden: Row[] = [
  ['2024 the week before 春节', '2024-02-05..2024-02-09', 5],
  ['2024 O5 the make-up Sunday before 春节', '2024-02-04', 1],
  ['2024 bridging 春节 with its make-up Sunday', '2024-02-09..2024-02-19', 3],
  ['2024 春节 itself', '2024-02-10..2024-02-17', 0],
  ['2024 清明 with its make-up Sunday', '2024-04-03..2024-04-08', 3],
  ['2024 O5 a weekend whose Sunday is worked', '2024-04-27..2024-04-28', 1],
  ['2024 五一', '2024-04-29..2024-05-06', 3],
  ['2024 O5 the make-up Saturday after 五一', '2024-05-10..2024-05-13', 3],
  ['2024 端午', '2024-06-07..2024-06-11', 2],
  ['2024 O5 中秋 with its make-up Saturday', '2024-09-13..2024-09-18', 3],
  ['2024 O5 国庆 with its make-up Sunday', '2024-09-28..2024-10-08', 3],
  ['2024 O5 the week after 国庆 with its make-up Saturday', '2024-10-08..2024-10-14', 6],
  ['over 元旦 2025', '2024-12-30..2025-01-02', 3],
  ['2025 O5 春节 with its make-up Sunday', '2025-01-24..2025-02-05', 4],
  ['2025 O5 the make-up Saturday after 春节', '2025-02-07..2025-02-10', 3],
  ['2025 清明', '2025-04-03..2025-04-07', 2],
  ['2025 O5 the make-up Sunday before 五一', '2025-04-27', 1],
  ['2025 五一 from the afternoon before to the morning after', '2025-04-30 pm..2025-05-06 am', 1],
  ['2025 端午 with the Monday in lieu', '2025-05-30..2025-06-03', 2],
  ['2025 O5 国庆 and 中秋 together', '2025-09-26..2025-10-09', 5],
  ['2025 O5 the make-up Saturday after 国庆', '2025-10-10..2025-10-13', 3],
  ['2025 O5 half a make-up Saturday', '2025-10-11 am', 0.5],
  ['over 元旦 2026 with its make-up Sunday', '2025-12-31..2026-01-05', 3],
  ['2026 O5 春节 with its make-up Saturday', '2026-02-13..2026-02-24', 3],
  ['2026 O5 half days into a make-up Saturday', '2026-02-27 pm..2026-02-28 am', 1],
  ['2026 O5 a weekend whose Saturday is worked', '2026-02-28..2026-03-01', 1],
  ['2026 清明 with the Monday in lieu', '2026-04-03..2026-04-07', 2],
  ['2026 五一', '2026-04-30..2026-05-06', 2],
  ['2026 O5 the make-up Saturday after 五一', '2026-05-08..2026-05-11', 3],
  ['2026 端午 from afternoon to morning', '2026-06-18 pm..2026-06-22 am', 1],
  ['2026 O5 the make-up Sunday before 国庆', '2026-09-18..2026-09-21', 3],
  ['2026 中秋', '2026-09-24..2026-09-28', 2],
  ['2026 国庆', '2026-09-28..2026-10-09', 5],
  ['2026 O5 the make-up Saturday after 国庆', '2026-10-10..2026-10-12', 2],
  ['an ordinary Monday', '2026-11-23', 1],
  ['its morning', '2026-11-23 am', 0.5],
  ['its afternoon', '2026-11-23 pm', 0.5],
  ['O4 from afternoon to morning two days later', '2026-11-24 pm..2026-11-26 am', 2],
  ['O4 to a morning', '2026-12-01..2026-12-03 am', 2.5],
  ['a weekend', '2026-12-05..2026-12-06', 0],
  ['O4 one hour', '2026-11-24 09:00..2026-11-24 10:00', 0.125, personal],
  ['O4 two hours', '2026-11-24 10:00..2026-11-24 12:00', 0.25, personal],
  ['O4 the hours of the morning are the morning', '2026-11-24 09:00..2026-11-24 12:00', 0.5, personal],
  ['O4 four of the afternoon’s hours never cost more than the afternoon', '2026-11-24 14:00..2026-11-24 18:00', 0.5, personal],
  ['O4 hours over lunch', '2026-11-24 10:00..2026-11-24 14:30', 0.375, personal],
  ['O4 the lunch break', '2026-11-24 12:00..2026-11-24 13:30', 0, personal],
  ['O4 the hours of the day are the day', '2026-11-24 08:00..2026-11-24 19:00', 1, personal],
  ['O4 from three o’clock to the end of the next day', '2026-11-24 15:00..2026-11-25', 1.375, personal],
  ['O4 two hours of a half-day type', '2026-11-24 14:00..2026-11-24 16:00', 0.5, type('sick')],
  ['O4 one hour on a branch of eight hours', '2026-11-24 09:00..2026-11-24 10:00', 0.125, personal, eightHours],
  ['O4 the morning on a branch of eight hours', '2026-11-24 am', 0.5, annual, eightHours],
  ['maternity, 98 natural days', '2026-01-01..2026-04-08', 98, type('maternity')],
  ['paternity over 中秋 and 国庆, natural days', '2026-09-25..2026-10-09', 15, paternity],
  ['paternity where statutory days extend the leave', '2026-09-25..2026-10-09', 11, extending],
  ['O7 without sandwich, Friday to Monday', '2026-11-27..2026-11-30', 2, personal],
  ['O7 with sandwich, Friday to Monday', '2026-11-27..2026-11-30', 4, sandwich],
  ['O7 sandwich from Friday afternoon to Monday morning', '2026-11-27 pm..2026-11-30 am', 3, sandwich],
  ['O7 nothing is sandwiched when the leave ends on Saturday', '2026-11-27..2026-11-28', 1, sandwich],
  ['O7 nothing is sandwiched when the leave starts on Saturday', '2026-11-28..2026-11-30', 1, sandwich],
  ['O7 sandwich over 国庆 leaves out the statutory days', '2026-09-30..2026-10-08', 6, sandwich],
  ['a half-day holiday costs half a day', '2026-02-13', 0.5, annual, earlyClose],
  ['the free half of a half-day holiday', '2026-02-13 pm', 0, annual, earlyClose],
  ['the worked half of a half-day holiday', '2026-02-13 am', 0.5, annual, earlyClose],
  ['O8 three and a half days', '2026-02-12..2026-02-24', 3.5, annual, earlyClose],
  ['a branch closed for refitting', '2026-07-31..2026-08-06', 2, annual, refit],
  ['a company holiday', '2026-11-17..2026-11-19', 2, annual, founding],
  ['an auto-show Saturday that is worked', '2026-12-04..2026-12-07', 3, annual, showDay],
  ['an auto-show Saturday morning', '2026-12-04..2026-12-07', 2.5, annual, showMorning],
  ['a branch that rests on Tuesday', '2026-11-23..2026-11-25', 2, annual, restsTuesday],
  ['into provisional 2027', '2026-12-31..2027-01-04', 2],
  ['春节 2027, provisional', '2027-02-04..2027-02-09', 2],
  ['国庆 2027, provisional', '2027-09-30..2027-10-04', 2],
];

describe('what a leave costs', () => {
  it.each(golden)('S55 %s: %s is %d days', (_what, text, days, of = annual, calendar = ordinary) => {
    expect(countLeave(span(text, calendar), of, calendar).total / 480).toBe(days);
  });

  it('O8 asked "why 3.5 days", every day has its reason', () => {
    const count = countLeave(span('2026-02-12..2026-02-24', earlyClose), annual, earlyClose);
    expect(count.days.map((d) => `${d.date.slice(5)} ${d.reason} ${d.minutes / 480}${d.name ? ` ${d.name.zh}` : ''}`)).toEqual([
      '02-12 workday 1',
      '02-13 half_holiday 0.5 展厅',
      '02-14 makeup_workday 1 春节',
      '02-15 holiday_weekend 0 春节',
      '02-16 statutory_holiday 0 春节',
      '02-17 statutory_holiday 0 春节',
      '02-18 statutory_holiday 0 春节',
      '02-19 statutory_holiday 0 春节',
      '02-20 swapped_rest 0 春节',
      '02-21 holiday_weekend 0 春节',
      '02-22 holiday_weekend 0 春节',
      '02-23 swapped_rest 0 春节',
      '02-24 workday 1',
    ]);
    expect(count.days.every((d) => d.rule === 'S55')).toBe(true);
    expect(count.warnings).toEqual([]);
  });

  it('a count that touches 2027 warns that the notice is not published', () => {
    expect(countLeave(span('2026-12-31..2027-01-04'), annual, ordinary).warnings).toEqual(['provisional_year']);
    expect(countLeave(span('2026-12-31'), annual, ordinary).warnings).toEqual([]);
  });

  it('O7 Friday off and Monday off in two requests are bridged once', () => {
    const friday = taken(req(1), day('2026-11-27'), { leaveType: 'personal' });
    const count = countLeave(span('2026-11-30'), sandwich, ordinary, [friday]);
    expect(count.days.map((d) => [d.date, d.reason])).toEqual([
      ['2026-11-28', 'sandwich'],
      ['2026-11-29', 'sandwich'],
      ['2026-11-30', 'workday'],
    ]);
    const weekend = [day('2026-11-28'), day('2026-11-29')].map((d) => taken(req(1), d, { leaveType: 'personal' }));
    expect(countLeave(span('2026-11-30'), sandwich, ordinary, [friday, ...weekend]).total).toBe(480);
    expect(countLeave(span('2026-11-30 pm'), sandwich, ordinary, [friday]).total).toBe(240);
    const fridayMorning = taken(req(1), day('2026-11-27'), { leaveType: 'personal', toMin: 720, minutes: 240 });
    expect(countLeave(span('2026-11-30'), sandwich, ordinary, [fridayMorning]).total).toBe(480);
    const monday = taken(req(2), day('2026-11-30'), { leaveType: 'personal' });
    expect(countLeave(span('2026-11-27 pm'), sandwich, ordinary, [monday]).total).toBe(240 + 960);
  });

  it('the count of a span is the sum of its day lines, and no day costs more than a day', () => {
    fc.assert(
      fc.property(
        spans(),
        fc.constantFrom(annual, personal, sandwich, paternity, extending),
        calendars(),
        (raw, of, calendar) => {
          const found = normaliseSpan(raw, calendar.hours);
          fc.pre(found.ok);
          const count = countLeave(found.value, of, calendar);
          expect(count.total).toBe(count.days.reduce((sum, d) => sum + d.minutes, 0));
          for (const d of count.days) {
            expect(Number.isInteger(d.minutes)).toBe(true);
            expect(d.minutes).toBeGreaterThanOrEqual(0);
            expect(d.minutes).toBeLessThanOrEqual(480);
          }
        },
      ),
    );
  });

  it('the normal form of a span is stable', () => {
    fc.assert(
      fc.property(spans(), calendars(), (raw, calendar) => {
        const once = normaliseSpan(raw, calendar.hours);
        fc.pre(once.ok);
        expect(normaliseSpan(once.value, calendar.hours)).toEqual(once);
      }),
    );
  });

  it('O4 a longer stretch of hours never costs less', () => {
    const minute = fc.integer({ min: 0, max: 1440 });
    fc.assert(
      fc.property(minute, minute, minute, calendars(), (a, b, c, calendar) => {
        const [from = 0, to = 0, later = 0] = [a, b, c].sort((x, y) => x - y);
        const cost = (end: number) => {
          const found = normaliseSpan(
            { from: { date: '2026-11-24', part: 'time', minutes: from }, to: { date: '2026-11-24', part: 'time', minutes: end } },
            calendar.hours,
          );
          return found.ok ? countLeave(found.value, personal, calendar).total : 0;
        };
        expect(cost(later)).toBeGreaterThanOrEqual(cost(to));
      }),
    );
  });
});

describe('spans that cannot be', () => {
  const hours = ordinary.hours;
  const at = (date: string, minutes: number) => ({ date, part: 'time' as const, minutes });
  it.each([
    ['no_such_day', { from: { date: '2026-02-30' }, to: { date: '2026-03-01' } }],
    ['no_such_day', { from: { date: '2026-02-01' }, to: { date: '明天' } }],
    ['end_before_start', { from: { date: '2026-03-02' }, to: { date: '2026-03-01' } }],
    ['end_before_start', { from: { date: '2026-03-02', part: 'pm' as const }, to: { date: '2026-03-02', part: 'am' as const } }],
    ['end_before_start', { from: at('2026-03-02', 900), to: at('2026-03-02', 900) }],
    ['bad_time', { from: at('2026-03-02', 900), to: { date: '2026-03-02', part: 'time' as const } }],
    ['bad_time', { from: at('2026-03-02', 9.5), to: at('2026-03-02', 1000) }],
    ['too_long', { from: { date: '2026-01-01' }, to: { date: '2027-06-01' } }],
  ])('S55 a span is refused as %s', (code, raw) => {
    expect(normaliseSpan(raw, hours)).toEqual({ ok: false, error: code });
  });

  it('am to pm of one day is the whole day, and hours on the edges are halves', () => {
    expect(span('2026-11-24 am..2026-11-24 pm')).toEqual(wholeDays(day('2026-11-24'), day('2026-11-24')));
    expect(span('2026-11-24 13:00..2026-11-25 12:30')).toEqual(span('2026-11-24 pm..2026-11-25 am'));
  });
});

function spans() {
  const pointOn = (date: string) =>
    fc.oneof(
      fc.constantFrom('all' as const, 'am' as const, 'pm' as const).map((part) => ({ date, part })),
      fc.integer({ min: 0, max: 1440 }).map((minutes) => ({ date, part: 'time' as const, minutes })),
    );
  return fc
    .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 40 }))
    .map(([start, length]) => [addDays(day('2024-01-01'), start), addDays(day('2024-01-01'), start + length)] as const)
    .chain(([from, to]) => fc.record({ from: pointOn(from), to: pointOn(to) }));
}

function calendars() {
  return fc.constantFrom(ordinary, earlyClose, refit, showMorning, restsTuesday, eightHours);
}
