import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { day, years } from '../workday/calendars.ts';
import { codesOf, dayOf, FRI, held, MON, monthly, outcome, rule, series, weekly, workday } from './series-rules.ts';

const mondays = series(rule(weekly(MON), 'before'));
const in2026 = (from: string, to: string) => ({ from: day(`2026-${from}`), to: day(`2026-${to}`) });

describe('why a meeting is held when it is', () => {
  it('O23 a shifted one names the holiday, the way it was shifted and the make-up day', () => {
    const [one] = held({ series: mondays, ...in2026('02-23', '02-23') });
    expect(one).toMatchObject({ state: 'held', held: '2026-02-14', provisional: false });
    expect(one?.why).toEqual([
      { code: 'day_off', on: '2026-02-23', kind: 'holiday', name: { zh: '春节', en: 'Spring Festival' } },
      { code: 'shifted', by: 'before' },
      { code: 'makeup_day', name: { zh: '春节', en: 'Spring Festival' } },
    ]);
  });

  it('O23 a merged one names the day and the one that is held', () => {
    const [one] = held({ series: mondays, ...in2026('02-16', '02-16') });
    expect(one).toMatchObject({ state: 'merged', into: '2026-02-23', on: '2026-02-14' });
    expect(one?.why.at(-1)).toEqual({ code: 'same_day_as', planned: '2026-02-23' });
  });

  it('O23 asked for, both workdays beside the holiday are offered', () => {
    const [one] = held({ series: series(rule(weekly(MON), 'ask')), ...in2026('10-05', '10-05') });
    expect(one).toMatchObject({ state: 'ask', before: '2026-09-30', after: '2026-10-08' });
  });

  it('S60 the last workday says so, and the 31st of a short month too', () => {
    const [last] = held({ series: series(rule(monthly(workday('last')))), ...in2026('05-31', '05-31') });
    expect(last?.why).toEqual([{ code: 'workday_of_month', nth: 'last' }]);
    const [short] = held({ series: series(rule(monthly(dayOf(31)))), ...in2026('04-30', '04-30') });
    expect(short?.why).toEqual([{ code: 'month_shorter', day: 31 }]);
  });

  it('O23 nothing is brought forward to a day that is over: it is left out, and says so', () => {
    const [one] = held({ series: mondays, ...in2026('10-05', '10-05'), today: day('2026-10-01') });
    expect(outcome(one)).toBe('skipped');
    expect(one?.why.at(-1)).toEqual({ code: 'would_be_past', on: '2026-09-30' });
    const [asked] = held({ series: series(rule(weekly(MON), 'ask')), ...in2026('10-05', '10-05'), today: day('2026-10-01') });
    expect(asked).toMatchObject({ state: 'ask', before: null, after: '2026-10-08' });
  });

  it('O23 nor past the one before it, that somebody has put off', () => {
    const putOff = series(rule(weekly(MON), 'before'), { planned: day('2026-09-28'), kind: 'change', to: day('2026-10-09') });
    const [one] = held({ series: putOff, ...in2026('10-05', '10-05') });
    expect(one?.why.at(-1)).toEqual({ code: 'would_pass_previous', on: '2026-09-30', previous: '2026-10-09' });
  });

  it('O23 on a half holiday an afternoon meeting has no day, a morning one has', () => {
    const calendar = buildCalendar({
      years,
      days: [
        { kind: 'half_holiday', off: 'pm', from: day('2026-12-04'), to: day('2026-12-04'), name: { zh: '年会', en: 'Party' } },
      ],
    });
    const on = (at: number | null) =>
      held({ series: series(rule(weekly(FRI), 'before', { at })), calendar, ...in2026('12-04', '12-04') }).map(outcome);
    expect([on(900), on(600), on(null)]).toEqual([['2026-12-03'], ['2026-12-04'], ['2026-12-04']]);
  });

  it('O23 a year that is not published is provisional: weekends and what the law says are off', () => {
    const fridays = held({ series: series(rule(weekly(FRI))), from: day('2027-09-24'), to: day('2027-10-08') });
    expect(fridays.map(outcome)).toEqual(['2027-09-24', 'skipped', '2027-10-08']);
    expect(fridays.every(({ provisional }) => provisional)).toBe(true);
    const acrossYears = held({ series: series(rule(weekly(FRI), 'before')), from: day('2027-01-01'), to: day('2027-01-01') });
    expect(acrossYears[0]).toMatchObject({ held: '2026-12-31', provisional: true });
  });
});

describe('what is known by its planned date', () => {
  it('O23 once the holidays are published the same occurrence is held on another day', () => {
    const [unknown, known] = [years.filter(({ year }) => year !== 2026), years].map((of) => {
      const calendar = buildCalendar({ years: of });
      return held({ series: series(rule(monthly(workday('last')))), calendar, ...in2026('02-01', '02-28') });
    });
    expect(unknown?.map((one) => [one.planned, outcome(one), one.provisional])).toEqual([['2026-02-28', '2026-02-27', true]]);
    expect(known?.map((one) => [one.planned, outcome(one), one.provisional])).toEqual([['2026-02-28', '2026-02-28', false]]);
  });

  it('S60 one is cancelled, one moved, one has another place and host', () => {
    const found = held({
      series: series(
        rule(weekly(MON)),
        { planned: day('2026-11-02'), kind: 'cancel' },
        { planned: day('2026-11-09'), kind: 'change', to: day('2026-11-14'), at: 600 },
        { planned: day('2026-11-16'), kind: 'change', place: '三楼', host: 'li' },
        { planned: day('2026-11-17'), kind: 'cancel' },
      ),
      ...in2026('11-02', '11-23'),
    });
    expect(found.map(outcome)).toEqual(['skipped', '2026-11-14', '2026-11-16', '2026-11-23']);
    expect(found.map(codesOf)).toEqual([['cancelled'], ['moved_by_hand'], [], []]);
    expect(found[1]).toMatchObject({ at: 600 });
    expect(found[2]).toMatchObject({ place: '三楼', host: 'li' });
  });

  it('S60 moved onto the day of the next it is merged into it', () => {
    const one = series(rule(weekly(MON)), { planned: day('2026-11-09'), kind: 'change', to: day('2026-11-16') });
    expect(held({ series: one, ...in2026('11-09', '11-16') }).map(outcome)).toEqual(['→ 2026-11-16', '2026-11-16']);
  });

  it('Q14 what took place stays, also where it would not be held today; what falls on its day is merged into it', () => {
    const settled = [
      { planned: day('2026-10-05'), held: day('2026-09-30') },
      { planned: day('2026-09-21'), held: null },
    ];
    const one = series(rule(weekly(MON), 'before'), { planned: day('2026-10-05'), kind: 'cancel' });
    const found = held({ series: one, ...in2026('09-21', '10-05'), today: day('2026-10-02'), settled });
    expect(found.map(outcome)).toEqual(['skipped', '2026-09-28', '2026-09-30']);
    const moved = series(rule(weekly(MON)), { planned: day('2026-10-12'), kind: 'change', to: day('2026-09-30') });
    expect(held({ series: moved, ...in2026('10-12', '10-12'), settled }).map(outcome)).toEqual(['→ 2026-10-05']);
  });

  it('S60 a series begins and ends on planned dates', () => {
    const short = series(rule(weekly(MON), 'after', { from: day('2026-09-29'), until: day('2026-10-12') }));
    expect(held({ series: short }).map(outcome)).toEqual(['2026-10-08', '2026-10-12']);
    expect(held({ series: { rules: [], exceptions: [] } })).toEqual([]);
  });

  it('S60 where nobody ever works at that time it is left out', () => {
    const never = buildCalendar({
      years,
      days: [{ kind: 'closure', from: day('2026-01-01'), to: day('2036-01-01'), name: { zh: '停业', en: 'Closed' } }],
    });
    const of = (one: ReturnType<typeof series>) =>
      held({ series: one, calendar: never, ...in2026('06-01', '06-30') }).map(outcome);
    expect(of(series(rule(monthly(workday('last')))))).toEqual(['skipped']);
    expect(of(series(rule(monthly(dayOf(15)), 'after')))).toEqual(['skipped']);
  });
});
