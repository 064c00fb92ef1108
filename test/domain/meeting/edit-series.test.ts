import { describe, expect, it } from 'vitest';
import { editSeries, type SeriesEdit } from '../../../src/domain/meeting/edit-series.ts';
import type { Series, Settled } from '../../../src/domain/meeting/series-rule.ts';
import { day, ordinary } from '../workday/calendars.ts';
import { dayOf, FRI, held, MON, monthly, outcome, rule, series, THU, TUE, WED, weekly, workday } from './series-rules.ts';

const mondays = series(rule(weekly(MON)));
const took = (planned: string, on = planned): Settled => ({ planned: day(planned), held: day(on) });
/** Wednesday 11 November 2026: Monday's meeting took place. */
const now = { calendar: ordinary, today: day('2026-11-11'), settled: [took('2026-11-02'), took('2026-11-09')] };
const to = (over: Parameters<typeof rule>): Exclude<Extract<SeriesEdit, { scope: 'all' }>['rule'], null> => rule(...over);

const edited = (one: Series, edit: SeriesEdit, at = now): readonly string[] => {
  const done = editSeries(one, edit, at);
  if (!done.ok) return [done.error];
  const question = { series: done.value.series, settled: at.settled, today: at.today };
  return held({ ...question, from: day('2026-11-01'), to: day('2026-12-06') }).map((found) => outcome(found).slice(5));
};

describe('a change of a series', () => {
  it('Q14 of this one leaves the others alone, and a second change of it keeps the first', () => {
    const first = editSeries(
      mondays,
      { scope: 'this', exception: { planned: day('2026-11-16'), kind: 'change', place: '三楼' } },
      now,
    );
    if (!first.ok) throw new Error(first.error);
    const exception = { planned: day('2026-11-16'), kind: 'change', to: day('2026-11-17') } as const;
    const second = editSeries(first.value.series, { scope: 'this', exception }, now);
    expect(second).toMatchObject({ ok: true, value: { series: { exceptions: [{ place: '三楼', to: '2026-11-17' }] } } });
    expect(edited(mondays, { scope: 'this', exception })).toEqual(['11-02', '11-09', '11-17', '11-23', '11-30']);
  });

  it('Q14 of one that took place, is over or is not planned is refused', () => {
    const cancel = (planned: string): SeriesEdit => ({ scope: 'this', exception: { planned: day(planned), kind: 'cancel' } });
    expect(edited(mondays, cancel('2026-11-09'))).toEqual(['already_settled']);
    expect(edited(mondays, cancel('2026-10-26'))).toEqual(['already_settled']);
    expect(edited(mondays, cancel('2026-11-17'))).toEqual(['not_planned']);
    expect(edited(mondays, { scope: 'following', planned: day('2026-11-09'), rule: null })).toEqual(['already_settled']);
    expect(edited(mondays, { scope: 'following', planned: day('2026-11-18'), rule: null })).toEqual(['not_planned']);
  });

  it('Q14 of all begins with the next week: Monday’s took place, so Tuesday’s is next week', () => {
    expect(edited(mondays, { scope: 'all', rule: to([weekly(FRI)]) })).toEqual(['11-02', '11-09', '11-20', '11-27', '12-04']);
    expect(edited(mondays, { scope: 'all', rule: to([monthly(dayOf(20))]) })).toEqual(['11-02', '11-09', '11-20']);
    expect(edited(mondays, { scope: 'all', rule: null })).toEqual(['11-02', '11-09']);
  });

  it('Q14 of this and those that follow takes this week along, to an earlier day too', () => {
    const following = (weekday: number): SeriesEdit => ({
      scope: 'following',
      planned: day('2026-11-26'),
      rule: to([weekly(weekday)]),
    });
    const thursdays = series(rule(weekly(THU)));
    const at = { ...now, settled: [] };
    expect(edited(thursdays, following(TUE), at)).toEqual(['11-05', '11-12', '11-19', '11-24', '12-01']);
    expect(edited(thursdays, following(FRI), at)).toEqual(['11-05', '11-12', '11-19', '11-27', '12-04']);
    expect(edited(thursdays, { ...following(TUE), rule: null } as SeriesEdit, at)).toEqual(['11-05', '11-12', '11-19']);
  });

  it('Q14 this month’s, counted in workdays and still to come, is changed though its month began before today', () => {
    const one = series(rule(monthly(workday(10))));
    const edit: SeriesEdit = { scope: 'all', rule: to([monthly(workday('last'))]) };
    expect(edited(one, edit, { ...now, settled: [] })).toEqual(['11-30']);
    const done = editSeries(one, edit, { ...now, settled: [] });
    expect(done).toMatchObject({ ok: true, value: { series: { rules: [{ until: '2026-10-31' }, { from: '2026-11-01' }] } } });
  });

  it('Q14 what was said of single dates stays where the new rule plans them, the rest is named', () => {
    const both = series(
      rule(weekly(MON)),
      { planned: day('2026-11-02'), kind: 'change', host: 'li' },
      { planned: day('2026-11-23'), kind: 'cancel' },
    );
    const same = editSeries(both, { scope: 'all', rule: to([weekly(MON), 'after']) }, now);
    expect(same).toMatchObject({ ok: true, value: { dropped: [], series: { exceptions: both.exceptions } } });
    const other = editSeries(both, { scope: 'all', rule: to([weekly(WED)]) }, now);
    expect(other).toMatchObject({ ok: true, value: { dropped: [{ planned: '2026-11-23' }] } });
  });

  it('Q14 a rule that would end before it begins is refused; a series that is over gets a new rule from today', () => {
    expect(edited(mondays, { scope: 'all', rule: to([weekly(FRI), 'skip', { until: day('2026-11-13') }]) })).toEqual([
      'ends_first',
    ]);
    const over = series(rule(weekly(MON), 'skip', { until: day('2026-11-09') }));
    expect(edited(over, { scope: 'all', rule: to([weekly(FRI)]) })).toEqual([
      '11-02',
      '11-09',
      '11-13',
      '11-20',
      '11-27',
      '12-04',
    ]);
  });

  it('Q14 a series that is still to begin does not begin earlier', () => {
    const future = series(rule(weekly(THU), 'skip', { from: day('2026-11-26') }));
    expect(edited(future, { scope: 'all', rule: to([weekly(TUE)]) }, { ...now, settled: [] })).toEqual(['12-01']);
  });
});
