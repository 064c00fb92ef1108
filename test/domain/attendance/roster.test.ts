import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayInput, judgeDay } from '../../../src/domain/attendance/judge-day.ts';
import { type DayRules, monthFrame } from '../../../src/domain/attendance/month-frame.ts';
import { type MonthFacts, personMonth } from '../../../src/domain/attendance/person-month.ts';
import { halvesOf, leaveOnShift, type NamedShift, rosterShift, stretchesOf } from '../../../src/domain/attendance/roster.ts';
import { readRoster, tellRoster } from '../../../src/domain/attendance/roster-said.ts';
import { dayColumns, monthAbove, monthsOfColumns, rosterOf } from '../../../src/domain/attendance/roster-sheet.ts';
import type { PersonDay, Shift } from '../../../src/domain/attendance/types.ts';
import type { PersonId, UnitId } from '../../../src/kernel/id.ts';
import { type Instant, instant, type LocalDate } from '../../../src/kernel/time.ts';

/** `+` is the next day. */
const minutes = (said: string): number => {
  const [hours = 0, rest = 0] = said.replace('+', '').split(':').map(Number);
  return (said.startsWith('+') ? 1440 : 0) + hours * 60 + rest;
};
const span = (said: string) => {
  const [from = '', to = ''] = said.split('-');
  return { from: minutes(from), to: minutes(to) };
};
const named = (name: string, ...hours: string[]): NamedShift => ({ name, also: [], hours: hours.map(span), rest: null });
const EARLY = named('早', '08:00-16:00');
const NIGHT = named('夜', '22:00-06:00');
const SPLIT: NamedShift = { ...named('两头', '09:00-13:00', '17:00-21:00'), also: ['两头班'] };
const SHIFTS = [EARLY, NIGHT, SPLIT];
const USUAL: Shift = {
  on: 540,
  off: 1080,
  rest: { from: 720, to: 780 },
  grace: 5,
  serious: 30,
  lack: 120,
  advance: 240,
  cut: 1740,
  delay: null,
  flex: 0,
  needed: null,
  lateLeave: [],
  wholeDay: 360,
  halfDay: 180,
};
const day = (shift: NamedShift, punches: readonly string[], more: Partial<DayInput> = {}): DayInput => ({
  counted: true,
  shift: rosterShift(USUAL, shift),
  isWorkday: true,
  punches: punches.map((said) => ({ at: minutes(said), outdoor: false })),
  leave: [],
  trip: [],
  overtime: [],
  corrections: [],
  byHand: null,
  said: [],
  seen: 14_400,
  complete: 14_400,
  leftBefore: null,
  ...more,
});

describe('S54 排班的一天', () => {
  it.each([
    // Two stretches, each with an edge at both ends.
    ['两段都准时', ['08:58', '13:00', '16:55', '21:02'], { state: 'ok', worked: 489, value: 1, missing: [] }],
    ['上午迟到5分钟在宽限内', ['09:05', '13:00', '17:00', '21:00'], { state: 'ok', late: 0 }],
    ['上午迟到6分钟', ['09:06', '13:00', '17:00', '21:00'], { state: 'late', late: 6, anomalies: ['late'] }],
    ['下午迟到5分钟在宽限内', ['09:00', '13:00', '17:05', '21:00'], { state: 'ok', late: 0 }],
    ['下午迟到6分钟', ['09:00', '13:00', '17:06', '21:00'], { state: 'late', late: 6 }],
    [
      '两段都迟到，一天一处异常，分钟加在一起',
      ['09:10', '13:00', '17:20', '21:00'],
      { state: 'late', late: 30, anomalies: ['late'] },
    ],
    ['下午严重迟到', ['09:00', '13:00', '17:31', '21:00'], { state: 'serious', late: 31 }],
    ['上午早走5分钟', ['09:00', '12:55', '17:00', '21:00'], { state: 'ok', early: 0 }],
    ['上午早走6分钟', ['09:00', '12:54', '17:00', '21:00'], { state: 'early', early: 6 }],
    ['晚上早走6分钟', ['09:00', '13:00', '17:00', '20:54'], { state: 'early', early: 6 }],
    ['中间两次没打', ['09:00', '21:00'], { state: 'missing', missing: ['out', 'in'], anomalies: ['missing'], worked: 0 }],
    ['晚上一段没来是缺卡，不是旷工', ['09:00', '13:00'], { state: 'missing', missing: ['in', 'out'], value: 0.5 }],
    ['一次也没打是旷工候选', [], { state: 'candidate', anomalies: ['candidate'], value: 0 }],
    ['中间的卡算近的一头：14:59归上午', ['09:00', '14:59', '17:00', '21:00'], { state: 'ok' }],
    ['中间的卡算近的一头：15:01归下午', ['09:00', '15:01', '21:00'], { state: 'missing', missing: ['out'] }],
  ])('两段的班：%s', (_, punches, is) => {
    const { anomalies, ...judged } = judgeDay(day(SPLIT, punches));
    const { anomalies: kinds, ...rest } = is as { readonly anomalies?: readonly string[] };
    expect(judged).toMatchObject(rest);
    if (kinds) expect(anomalies.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('两段的班：请了前半天只看后半天，请了全天不看卡；补卡批了就正常；主管改过的照主管的', () => {
    const leave = [span('09:00-13:00')];
    expect(judgeDay(day(SPLIT, ['17:00', '21:00'], { leave }))).toMatchObject({ state: 'part_leave', leave: 240, worked: 240 });
    expect(judgeDay(day(SPLIT, ['17:06', '21:00'], { leave }))).toMatchObject({ state: 'late', late: 6 });
    const whole = [span('09:00-21:00')];
    expect(judgeDay(day(SPLIT, [], { leave: whole }))).toMatchObject({ state: 'leave', leave: 480, anomalies: [] });
    const corrections = [{ side: 'in' as const, state: 'approved' as const }];
    expect(judgeDay(day(SPLIT, ['09:00', '13:00', '21:00'], { corrections }))).toMatchObject({
      state: 'ok',
      marks: ['corrected'],
    });
    expect(judgeDay(day(SPLIT, [], { byHand: { state: 'ok' } }))).toMatchObject({ state: 'ok', worked: 480 });
  });

  it.each([
    ['准时来，第二天早上走', ['21:55', '+6:03'], { state: 'ok', worked: 488 }],
    ['迟到5分钟在宽限内', ['22:05', '+6:00'], { state: 'ok' }],
    ['迟到6分钟', ['22:06', '+6:00'], { state: 'late', late: 6 }],
    ['早走6分钟', ['22:00', '+5:54'], { state: 'early', early: 6 }],
    ['第二天没打下班卡', ['22:00'], { state: 'missing', missing: ['out'] }],
  ])('跨零点的夜班：%s', (_, punches, is) => {
    expect(judgeDay(day(NIGHT, punches))).toMatchObject(is);
  });

  it('请假按日历的半天记：上午假免前半班，下午假免后半班，全天假免整班', () => {
    const usual = halvesOf(USUAL);
    const night = halvesOf(rosterShift(USUAL, NIGHT));
    const on = (...leave: string[]) => leaveOnShift(leave.map(span), usual, night).map(({ from, to }) => [from, to]);
    expect(on('09:00-12:00')).toEqual([[1320, 1560]]);
    expect(on('13:00-18:00')).toEqual([[1560, 1800]]);
    expect(on('09:00-12:00', '13:00-18:00')).toEqual([
      [1320, 1560],
      [1560, 1800],
    ]);
    expect(on('09:00-18:00')).toEqual([
      [1320, 1560],
      [1560, 1800],
    ]);
    // Two hours are no half of a day: they stand as they are.
    expect(on('10:00-12:00')).toEqual([[600, 720]]);
  });
});

describe('排班的一天请了假：按钟点、跨零点、法定假日 (S54 S55)', () => {
  const DAY = '2026-11-05' as LocalDate;
  const midnightOf = (date: LocalDate): Instant => instant(Date.parse(`${date}T00:00:00+08:00`));
  const NOW = instant(Date.parse('2026-11-30T12:00:00+08:00'));
  /** The 5th as it comes to, worked by a shift, with leave as it is booked (`+1` is the day after). */
  function fifth(
    shift: NamedShift,
    booked: readonly (readonly [date: LocalDate, hours: string, isHalves?: boolean])[],
    punches: readonly string[] = [],
    isStatutory = false,
  ) {
    const rules = (date: LocalDate): DayRules => ({
      unitId: 'unt_sz' as UnitId,
      isOwnSource: false,
      shift: date === DAY ? rosterShift(USUAL, shift) : USUAL,
      isWorkday: date === DAY,
      ...(date === DAY ? { usual: halvesOf(USUAL), isStatutory } : {}),
    });
    const facts: MonthFacts = {
      ...{ personId: 'per_1' as PersonId, isExempt: false, joinedOn: null, leftOn: null, now: NOW },
      ...{ trips: [], overtime: [], corrections: [], notes: [], said: [] },
      punches: punches.map((said) => ({ at: instant(midnightOf(DAY) + minutes(said) * 60_000), outdoor: false })),
      leave: booked.map(([date, hours, isHalves]) => ({
        ...{ date, type: 'personal', ...span(hours) },
        ...(isHalves === undefined ? {} : { isHalves }),
      })),
      covers: [{ fromOn: '2026-10-01' as LocalDate, until: NOW }],
    };
    const [day] = personMonth(facts, monthFrame({ from: DAY, to: DAY }, rules, midnightOf));
    const { state, leave, scheduled, early, late, value } = day as PersonDay;
    return { state, leave, scheduled, early, late, value };
  }
  const NEXT = '2026-11-06' as LocalDate;

  it.each([
    [
      '零点以后请两小时，回来上完：算在头天的班里',
      [[NEXT, '02:00-04:00']],
      ['21:58', '+6:01'],
      { state: 'part_leave', leave: 120 },
    ],
    ['零点以后请到下班，两点走', [[NEXT, '02:00-06:00']], ['21:58', '+2:01'], { state: 'part_leave', leave: 240, early: 0 }],
    ['两点差六分走就是早退', [[NEXT, '02:00-06:00']], ['21:58', '+1:54'], { state: 'early', early: 6 }],
    ['请了跨零点的一段', [[DAY, '23:00-+3:00']], ['22:00', '+6:00'], { state: 'part_leave', leave: 240 }],
    ['下班以后的钟点与夜班无关', [[NEXT, '06:00-08:00']], ['21:58', '+6:01'], { state: 'ok', leave: 0 }],
    ['第二天白天的半天假，不算到夜班头上', [[NEXT, '09:00-12:00']], ['21:58', '+6:01'], { state: 'ok', leave: 0 }],
  ] as const)('夜班：%s', (_, booked, punches, is) => {
    expect(fifth(NIGHT, booked, punches)).toMatchObject(is);
  });

  it.each([
    ['上午半天假就是前半班', '09:00-12:00', true, { leave: 240, late: 0 }],
    ['按钟点请9点到12点，就是这三小时', '09:00-12:00', false, { leave: 180 }],
    ['下午半天假就是后半班', '13:00-18:00', true, { leave: 240 }],
    ['按钟点请13点到18点，班里只有三小时', '13:00-18:00', false, { leave: 180 }],
  ] as const)('早班八点到四点：%s', (_, hours, isHalves, is) => {
    expect(fifth(EARLY, [[DAY, hours, isHalves]], ['08:00', '16:00'])).toMatchObject(is);
  });

  it.each([
    [
      '法定假日排了班、请了全天：和大家一样放假，不是旷工，也不扣',
      ['09:00-18:00'],
      [],
      true,
      { state: 'rest', leave: 0, scheduled: 0 },
    ],
    ['上午、下午分两份请也一样', ['09:00-12:00', '13:00-18:00'], [], true, { state: 'rest', scheduled: 0 }],
    ['没请假、没来，照排班是未打卡', [], [], true, { state: 'candidate', scheduled: 480 }],
    ['只请了前半班，后半班还是要来', ['09:00-12:00'], ['12:00', '16:00'], true, { state: 'part_leave', late: 0 }],
    ['平常的日子请全天，就是请假', ['09:00-18:00'], [], false, { state: 'leave', leave: 480, scheduled: 480 }],
  ] as const)('S54 S55 %s', (_, booked, punches, isStatutory, is) => {
    const leave = booked.map((hours) => [DAY, hours, true] as const);
    expect(fifth(EARLY, leave, punches, isStatutory)).toMatchObject(is);
  });
});

describe('排班表怎样读', () => {
  const read = (text: string) => {
    const found = readRoster(text, 30, SHIFTS);
    return found.ok ? [...found.value].map(([of, name]) => `${of}${name}`).join(' ') : found.error;
  };
  it('天数、叫法、休息怎样写都认得；不认得的班、没有的日子、写了两次的说出来', () => {
    expect(read('1-3早，4休；5、6夜班')).toEqual({ why: 'form', said: '5' });
    expect(read('1-3早，4休；5夜 6夜班 7日两头班')).toBe('1早 2早 3早 4休 5夜 6夜 7两头');
    expect(read('1至2公休　3OFF')).toBe('1休 2休 3休');
    expect(read('1中')).toEqual({ why: 'unknown', said: '中' });
    expect(read('31早')).toEqual({ why: 'day', said: '31早' });
    expect(read('5-3早')).toEqual({ why: 'day', said: '5-3早' });
    expect(read('1-5早 5夜')).toEqual({ why: 'twice', said: '5' });
    expect(read(' ')).toEqual({ why: 'empty', said: ' ' });
  });
  it('写出来再读回去是一样的', () => {
    const month = fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 })
      .chain((days) =>
        fc.tuple(
          ...days.toSorted((a, b) => a - b).map((of) => fc.tuple(fc.constant(of), fc.constantFrom('早', '夜', '两头', '休'))),
        ),
      );
    fc.assert(
      fc.property(month, (days) => {
        const found = readRoster(tellRoster(days), 30, SHIFTS);
        expect(found.ok && [...found.value].toSorted(([a], [b]) => a - b)).toEqual(days);
      }),
    );
  });
  it('表头的日子、上面的月份；空的日子不写；不是连着的几天就不是排班表', () => {
    const titles = ['姓名', '1', '2日', '12/3', '4(五)', '2026-12-05', '备注'];
    expect(dayColumns(titles)?.map(({ at, day: of }) => [at, of])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
    expect(dayColumns(['姓名', '1', '2', '4', '5', '6'])).toBeNull();
    expect(dayColumns(['客户', '0-30', '31-60', '61-90', '91-180', '181-365'])).toBeNull();
    expect(monthAbove([['苏州分店2026年12月排班表']], [])).toBe('2026-12');
    expect(monthAbove([['排班表']], ['2026-01-01'])).toBe('2026-01');
    expect(monthAbove([['排班表']], ['1'])).toBeNull();
    const columns = dayColumns(titles) ?? [];
    const row = ['李强', '早', '早', null, '休', '夜'];
    expect(rosterOf({ month: '2026-12', columns, isWhole: true }, row)).toBe('1-2早 4休 5夜');
    expect(rosterOf({ month: '2026-12', columns, isWhole: false }, row)).toBe('只改 1-2早 3照常 4休 5夜');
    expect(rosterOf({ month: '2026-12', columns, isWhole: false }, ['李强', null, null])).toBe('');
  });
  it.each([
    // The month above is the first or the second of the two: how long the first is tells.
    ['2026-11', ['29', '30', '1', '2', '3', '4', '5'], '2026-11:29-30 2026-12:1-5'],
    ['2026-12', ['29', '30', '1', '2', '3', '4', '5'], '2026-11:29-30 2026-12:1-5'],
    ['2026-12', ['28', '29', '30', '31', '1', '2', '3'], '2026-12:28-31 2027-01:1-3'],
    ['2027-02', ['27', '28', '1', '2', '3'], '2027-02:27-28 2027-03:1-3'],
    ['2028-03', ['28', '29', '1', '2', '3'], '2028-02:28-29 2028-03:1-3'],
    // Two months of 31 days beside each other: only the titles can say it.
    ['2026-08', ['30', '31', '1', '2', '3'], null],
    ['2027-01', ['30', '31', '1', '2', '3'], null],
    ['2026-08', ['8/30', '8/31', '9/1', '9/2', '9/3'], '2026-08:30-31 2026-09:1-3'],
    ['2027-01', ['12/30', '12/31', '1/1', '1/2', '1/3'], '2026-12:30-31 2027-01:1-3'],
    ['2026-08', ['30', '31', '9月1日', '2', '3'], '2026-08:30-31 2026-09:1-3'],
    // No month of that length is there, or the titles are of another one.
    ['2026-11', ['28', '29', '1', '2', '3'], null],
    ['2026-11', ['12/1', '12/2', '12/3', '12/4', '12/5'], null],
    ['2026-12', ['12/1', '12/2', '12/3', '12/4', '12/5'], '2026-12:1-5'],
    ['2026-12', ['7', '8', '9', '10', '11', '12', '13'], '2026-12:7-13'],
  ])('S54 跨月的一周：表头写%s，栏是%j，就是%s', (above, titles, is) => {
    const columns = dayColumns(['姓名', ...titles]) ?? [];
    expect(columns).toHaveLength(titles.length);
    const months = monthsOfColumns(columns, above);
    expect(months?.map((one) => `${one.month}:${one.columns[0]?.day}-${one.columns.at(-1)?.day}`).join(' ') ?? null).toBe(is);
  });
  it('S54 整月的表才是整月：30天、31天的栏都算', () => {
    const days = (count: number) => dayColumns(Array.from({ length: count }, (_, i) => String(i + 1))) ?? [];
    expect(monthsOfColumns(days(30), '2026-11')?.[0]?.isWhole).toBe(true);
    expect(monthsOfColumns(days(31), '2026-11')?.[0]?.isWhole).toBe(true);
    expect(monthsOfColumns(days(30), '2026-12')?.[0]?.isWhole).toBe(false);
  });
  it('两段的班接着算，止比起早就是次日', () => {
    expect(stretchesOf(NIGHT)).toEqual([{ from: 1320, to: 1800 }]);
    expect(stretchesOf(named('晚', '18:00-22:00', '01:00-05:00'))).toEqual([
      { from: 1080, to: 1320 },
      { from: 1500, to: 1740 },
    ]);
  });
});
