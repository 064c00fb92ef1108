import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halvesOfShift, type NamedShift } from '../../../src/domain/attendance/roster.ts';
import { earning, overtimeMinutes } from '../../../src/domain/leave/compensatory.ts';
import { countLeave } from '../../../src/domain/leave/count.ts';
import { wholeDays } from '../../../src/domain/leave/span.ts';
import type { LeaveType } from '../../../src/domain/leave/types.ts';
import { dayKind, withRoster } from '../../../src/domain/workday/work-calendar.ts';
import { addDays, eachDay, type LocalDate } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { span, type } from './office.ts';

const h = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const named = (name: string, ...hours: NamedShift['hours'][number][]): NamedShift => ({ name, also: [], hours, rest: null });
const SHIFTS = {
  early: named('早', h(6, 14)),
  late: named('晚', h(14, 22)),
  night: named('夜', h(22, 6)),
  split: named('两头', h(9, 13), h(17, 21)),
  short: named('短', h(10, 14)),
  off: null,
};
type Said = keyof typeof SHIFTS;
const roster = (said: Readonly<Record<string, Said>>) =>
  withRoster(
    ordinary,
    new Map(
      Object.entries(said).map(([date, name]) => {
        const shift = SHIFTS[name];
        return [day(date), shift === null ? [] : halvesOfShift(shift)] as const;
      }),
    ),
  );

const annual = type('annual');
const personal = type('personal');
const sandwich = type('personal', { sandwich: true });
/** A working Saturday, a free Monday, and the shifts of the week. */
const WEEK = roster({
  '2026-11-27': 'late',
  '2026-11-28': 'early',
  '2026-11-29': 'off',
  '2026-11-30': 'off',
  '2026-12-01': 'night',
  '2026-12-02': 'split',
  '2026-12-03': 'early',
});
const HOLIDAY = roster({ '2026-10-01': 'early', '2026-10-04': 'early', '2026-10-08': 'off' });

describe('S55 请假按班表算', () => {
  it.each<[what: string, span: string, days: number, type?: LeaveType, calendar?: typeof WEEK]>([
    ['班表上班的周六，一天', '2026-11-28', 1],
    ['它的上午是半个班', '2026-11-28 am', 0.5],
    ['班表没写的周六照旧不算', '2026-12-05', 0],
    ['班表休息的周一，不算', '2026-11-30', 0],
    ['周五到周二：晚班、早班、休、休、夜班', '2026-11-27..2026-12-01', 3],
    ['从周五下午到周六上午，两个半班', '2026-11-27 pm..2026-11-28 am', 1],
    ['夜班的下半班', '2026-12-01 pm', 0.5],
    ['两头班的前一段', '2026-12-02 am', 0.5],
    ['两头班整天', '2026-12-02', 1],
    ['晚班里的两小时，照钟点', '2026-11-27 20:00..2026-11-27 22:00', 0.25, personal],
    ['晚班前的两小时，不算', '2026-11-27 10:00..2026-11-27 12:00', 0, personal],
    ['早班头一小时，公司还没上班', '2026-12-03 06:00..2026-12-03 07:00', 0.125, personal],
    ['早班九点到十一点，不是从六点算', '2026-12-03 09:00..2026-12-03 11:00', 0.25, personal],
    ['两头班中间空着的钟点，不算', '2026-12-02 13:30..2026-12-02 16:30', 0, personal],
    ['两头班跨过中间', '2026-12-02 12:00..2026-12-02 17:30', 0.25, personal],
    ['夜班零点以前的一小时', '2026-12-01 22:00..2026-12-01 23:00', 0.125, personal],
    ['夜班零点以后的两小时，算头天的夜班', '2026-12-02 02:00..2026-12-02 04:00', 0.25, personal],
    ['夜班跨零点的四小时', '2026-12-01 23:00..2026-12-02 03:00', 0.5, personal],
    ['夜班从头到零点以后', '2026-12-01 22:00..2026-12-02 02:00', 0.5, personal],
    ['夜班请到下班以后，也只算到下班', '2026-12-02 05:00..2026-12-02 08:00', 0.125, personal],
    ['夜班下班以后，不算', '2026-12-02 06:00..2026-12-02 08:00', 0, personal],
    ['头天不是夜班，零点以后不算', '2026-12-03 02:00..2026-12-03 04:00', 0, personal],
    ['夜班的尾巴加上当天的早段', '2026-12-02 05:00..2026-12-02 11:00', 0.375, personal],
    ['整天起、止在夜班零点以后', '2026-12-01..2026-12-02 02:00', 0.5, personal],
    ['从早班中途到第二天整天', '2026-12-03 10:00..2026-12-04', 1.5, personal],
    ['法定假日排了班，还是法定假日', '2026-10-01', 0, annual, HOLIDAY],
    ['假期里调休的一天排了班，就是上班', '2026-10-04', 1, annual, HOLIDAY],
    ['节后排休，不算', '2026-10-08', 0, annual, HOLIDAY],
    ['自然日的假，班表不改', '2026-11-27..2026-12-01', 5, type('paternity')],
    ['O7 夹心：两边都请，班表的休息日夹进来', '2026-11-28..2026-12-01', 4, sandwich],
    ['O7 夹心：止在班表的休息日，不夹', '2026-11-28..2026-11-30', 1, sandwich],
  ])('S55 %s：%s 计 %d 天', (_, text, days, of = annual, calendar = WEEK) => {
    expect(countLeave(span(text), of, calendar).total / 480).toBe(days);
  });

  it('S55 夜班零点以后的钟点写在它的那一天；法定假日排了班，不扣假期也不用来', () => {
    const days = (text: string, calendar = WEEK) =>
      countLeave(span(text), personal, calendar).days.map(({ date, fromMin, toMin, minutes, excused }) => [
        date,
        fromMin / 60,
        toMin / 60,
        minutes / 60,
        excused ?? false,
      ]);
    expect(days('2026-12-02 02:00..2026-12-02 04:00')).toEqual([['2026-12-02', 2, 4, 2, false]]);
    expect(days('2026-12-01 22:00..2026-12-02 02:00')[0]).toEqual(['2026-12-01', 22, 26, 4, false]);
    expect(days('2026-10-01', HOLIDAY).map((one) => one.slice(3))).toEqual([[0, true]]);
    // Nobody is on duty there: there is nothing to be freed from.
    expect(days('2026-10-02', HOLIDAY).map((one) => one.slice(3))).toEqual([[0, false]]);
  });

  it('O8 为什么：班表上班、班表休息都说是班表；法定假日说是法定假日', () => {
    const why = (text: string, calendar = WEEK) => countLeave(span(text), annual, calendar).days.map(({ reason }) => reason);
    expect(why('2026-11-28..2026-11-30')).toEqual(['roster_work', 'roster_off', 'roster_off']);
    expect(why('2026-10-01', HOLIDAY)).toEqual(['statutory_holiday']);
  });

  it('没有班表的人、班表没写的日子，和从前一分不差；班表变了，版本才变（O6）', () => {
    const dates = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-09-20' as LocalDate, n));
    const shifts = fc.dictionary(dates, fc.constantFrom<Said>('early', 'late', 'night', 'split', 'short', 'off'), {
      maxKeys: 12,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(shifts, dates, fc.integer({ min: 0, max: 14 }), (said, from, more) => {
        const calendar = roster(said);
        const asked = wholeDays(from, addDays(from, more));
        const [mine, usual] = [countLeave(asked, annual, calendar), countLeave(asked, annual, ordinary)];
        eachDay(from, addDays(from, more)).forEach((date, i) => {
          const own = mine.days[i]?.minutes;
          if (!(date in said) || dayKind(ordinary, date).statutory) expect(own).toBe(usual.days[i]?.minutes);
          else expect(own).toBe(said[date] === 'off' ? 0 : 480);
        });
        expect(calendar.version === ordinary.version).toBe(Object.keys(said).length === 0);
        expect(withRoster(calendar, calendar.roster?.days ?? new Map())).toEqual(calendar);
        expect(roster(said).version).toBe(calendar.version);
      }),
    );
  });

  it('一天的两半加起来就是一天，钟点加起来不多于一天，不管什么班', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Said>('early', 'late', 'split', 'short'),
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: 1, max: 48 }),
        (name, start, length) => {
          const calendar = roster({ '2026-12-01': name });
          const cost = (text: string) => countLeave(span(text), personal, calendar).total;
          expect(cost('2026-12-01 am') + cost('2026-12-01 pm')).toBe(cost('2026-12-01'));
          const end = Math.min(48, start + length);
          const at = (n: number) => `2026-12-01 ${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`;
          if (end === 48) return;
          expect(cost(`${at(start)}..${at(end)}`)).toBeLessThanOrEqual(480);
        },
      ),
    );
  });
});

describe('S54 加班按班表算', () => {
  const comp = type('compensatory');
  const kind = (date: string, calendar = WEEK) => {
    const found = earning({ date: day(date), workMinutes: 480 }, comp, calendar);
    return found.ok ? 'earns' : found.error;
  };
  it.each([
    ['班表休息的周一来了，换调休', '2026-11-30', 'earns', WEEK],
    ['班表上班的周六，是工作日', '2026-11-28', 'not_a_rest_day', WEEK],
    ['班表没写的周六，换调休', '2026-12-05', 'earns', WEEK],
    ['法定假日排了班，还是三倍工资', '2026-10-01', 'statutory_is_paid', HOLIDAY],
    ['节后排休来了，换调休', '2026-10-08', 'earns', HOLIDAY],
  ])('S54 %s', (_, date, expected, calendar) => {
    expect(kind(date, calendar)).toBe(expected);
  });

  it.each([
    ['早班以后两小时', '2026-12-03', 14, 16, 120],
    ['早班里面，不算', '2026-12-03', 10, 14, 0],
    ['早班没有公司的午休', '2026-12-03', 12, 15, 60],
    ['两头班中间空着，不算', '2026-12-02', 12, 18, 0],
    ['夜班以前两小时', '2026-12-01', 20, 24, 120],
    ['头天夜班还没下，不算', '2026-12-02', 4, 8, 120],
    ['班表休息那天，除去午休', '2026-11-30', 9, 18, 450],
  ])('S54 班外的才算：%s', (_, date, from, to, minutes) => {
    expect(overtimeMinutes(WEEK, day(date), h(from, to))).toBe(minutes);
  });
});
