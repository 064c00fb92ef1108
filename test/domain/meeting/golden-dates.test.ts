// Written by hand from the notices of the State Council (config/holidays): planned date on the left, the day it is held on the right.
import { describe, expect, it } from 'vitest';
import type { Repeat, Shift } from '../../../src/domain/meeting/series-rule.ts';
import { day } from '../workday/calendars.ts';
import {
  dayOf,
  FRI,
  held,
  MON,
  monthly,
  nth,
  outcome,
  quarterly,
  rule,
  SAT,
  series,
  TUE,
  WED,
  weekly,
  workday,
} from './series-rules.ts';

type Golden = readonly [what: string, repeat: Repeat, shift: Shift, planned: string, expected: string];

const lastWorkday = monthly(workday('last'));
const firstWorkday = monthly(workday(1));

const WEEKLY: readonly Golden[] = [
  ['Monday 2024 春节, after: the make-up Sunday', weekly(MON), 'after', '2024-02-12', '2024-02-18'],
  ['Monday 2024 春节, before: 除夕 was worked', weekly(MON), 'before', '2024-02-12', '2024-02-09'],
  ['Monday 2024 春节, skip', weekly(MON), 'skip', '2024-02-12', 'skipped'],
  ['Monday 2024 春节, ask', weekly(MON), 'ask', '2024-02-12', 'ask'],
  ['an ordinary Monday', weekly(MON), 'before', '2024-04-08', '2024-04-08'],
  ['Monday 端午 2024, after', weekly(MON), 'after', '2024-06-10', '2024-06-11'],
  ['Monday 端午 2024, before', weekly(MON), 'before', '2024-06-10', '2024-06-07'],
  ['Monday before 中秋 2024, after', weekly(MON), 'after', '2024-09-16', '2024-09-18'],
  ['Monday before 中秋 2024, before: a make-up Saturday', weekly(MON), 'before', '2024-09-16', '2024-09-14'],
  ['Monday 国庆 2024, after', weekly(MON), 'after', '2024-10-07', '2024-10-08'],
  ['Monday 国庆 2024, before: on the day of the Monday before it', weekly(MON), 'before', '2024-10-07', '2024-09-30'],
  ['Monday 30 September 2024, before: merged into the next', weekly(MON), 'before', '2024-09-30', '→ 2024-10-07'],
  ['Wednesday 1 May 2024, after', weekly(WED), 'after', '2024-05-01', '2024-05-06'],
  ['Wednesday 1 May 2024, before', weekly(WED), 'before', '2024-05-01', '2024-04-30'],
  ['Friday 清明 2024, after: the make-up Sunday', weekly(FRI), 'after', '2024-04-05', '2024-04-07'],
  ['Friday 清明 2024, before', weekly(FRI), 'before', '2024-04-05', '2024-04-03'],
  ['Friday 春节 2024, before: on the day of the Friday before it', weekly(FRI), 'before', '2024-02-16', '2024-02-09'],
  ['Tuesday 春节 2025, after: two on one day, the later is kept', weekly(TUE), 'after', '2025-02-04', '2025-02-05'],
  ['Tuesday 春节 2025, after: two on one day, the earlier is merged', weekly(TUE), 'after', '2025-01-28', '→ 2025-02-04'],
  ['Tuesday 春节 2025, before: both on the Monday before it', weekly(TUE), 'before', '2025-02-04', '2025-01-27'],
  ['Tuesday 春节 2025, before: the earlier is merged', weekly(TUE), 'before', '2025-01-28', '→ 2025-02-04'],
  ['Friday 清明 2025, after', weekly(FRI), 'after', '2025-04-04', '2025-04-07'],
  ['Monday 劳动节 2025, before', weekly(MON), 'before', '2025-05-05', '2025-04-30'],
  ['Monday 端午 2025, before', weekly(MON), 'before', '2025-06-02', '2025-05-30'],
  ['Monday 国庆 2025, after', weekly(MON), 'after', '2025-10-06', '2025-10-09'],
  ['Wednesday 国庆 2025, after: both on the ninth, the later is kept', weekly(WED), 'after', '2025-10-08', '2025-10-09'],
  ['Wednesday 国庆 2025, after: the earlier is merged', weekly(WED), 'after', '2025-10-01', '→ 2025-10-08'],
  ['Friday 元旦 2026, after: the make-up Sunday', weekly(FRI), 'after', '2026-01-02', '2026-01-04'],
  ['Friday 元旦 2026, before: the last day of the year', weekly(FRI), 'before', '2026-01-02', '2025-12-31'],
  ['Monday 春节 2026, after: the second keeps the day', weekly(MON), 'after', '2026-02-23', '2026-02-24'],
  ['Monday 春节 2026, after: the first is merged', weekly(MON), 'after', '2026-02-16', '→ 2026-02-23'],
  ['Monday 春节 2026, before: a make-up Saturday', weekly(MON), 'before', '2026-02-23', '2026-02-14'],
  ['Monday 清明 2026, before', weekly(MON), 'before', '2026-04-06', '2026-04-03'],
  ['Monday 劳动节 2026, after', weekly(MON), 'after', '2026-05-04', '2026-05-06'],
  ['Friday 端午 2026, after', weekly(FRI), 'after', '2026-06-19', '2026-06-22'],
  ['Friday 中秋 2026, before', weekly(FRI), 'before', '2026-09-25', '2026-09-24'],
  ['Monday 国庆 2026, after', weekly(MON), 'after', '2026-10-05', '2026-10-08'],
  ['a Saturday that is worked in exchange', weekly(SAT), 'skip', '2026-10-10', '2026-10-10'],
  ['an ordinary Saturday', weekly(SAT), 'skip', '2026-10-17', 'skipped'],
];

const MONTHLY: readonly Golden[] = [
  ['31 in February of a leap year', monthly(dayOf(31)), 'skip', '2024-02-29', '2024-02-29'],
  ['31 in February 2026: a make-up Saturday', monthly(dayOf(31)), 'skip', '2026-02-28', '2026-02-28'],
  ['31 in February 2025', monthly(dayOf(31)), 'before', '2025-02-28', '2025-02-28'],
  ['31 March 2024, a Sunday, before', monthly(dayOf(31)), 'before', '2024-03-31', '2024-03-29'],
  ['31 March 2024, a Sunday, after', monthly(dayOf(31)), 'after', '2024-03-31', '2024-04-01'],
  ['31 in November 2025, a Sunday, after', monthly(dayOf(31)), 'after', '2025-11-30', '2025-12-01'],
  ['29 February', monthly(dayOf(29)), 'skip', '2024-02-29', '2024-02-29'],
  ['29 in February 2025', monthly(dayOf(29)), 'skip', '2025-02-28', '2025-02-28'],
  ['1 October 2024, after', monthly(dayOf(1)), 'after', '2024-10-01', '2024-10-08'],
  ['1 October 2025, before', monthly(dayOf(1)), 'before', '2025-10-01', '2025-09-30'],
  ['1 January 2026, before', monthly(dayOf(1)), 'before', '2026-01-01', '2025-12-31'],
  ['1 June 2024, a Saturday, after', monthly(dayOf(1)), 'after', '2024-06-01', '2024-06-03'],
  ['second Tuesday of October 2025', monthly(nth(2, TUE)), 'skip', '2025-10-14', '2025-10-14'],
  ['first Monday of January 2024 is 元旦, after', monthly(nth(1, MON)), 'after', '2024-01-01', '2024-01-02'],
  ['fourth Friday of September 2026 is 中秋, after', monthly(nth(4, FRI)), 'after', '2026-09-25', '2026-09-28'],
  ['last Friday of October 2026', monthly(nth('last', FRI)), 'skip', '2026-10-30', '2026-10-30'],
  ['last workday of January 2024', lastWorkday, 'skip', '2024-01-31', '2024-01-31'],
  ['last workday of February 2024', lastWorkday, 'skip', '2024-02-29', '2024-02-29'],
  ['last workday of March 2024', lastWorkday, 'skip', '2024-03-31', '2024-03-29'],
  ['last workday of November 2024', lastWorkday, 'skip', '2024-11-30', '2024-11-29'],
  ['last workday of January 2025, before 春节', lastWorkday, 'skip', '2025-01-31', '2025-01-27'],
  ['last workday of May 2025, before 端午', lastWorkday, 'skip', '2025-05-31', '2025-05-30'],
  ['last workday of January 2026', lastWorkday, 'skip', '2026-01-31', '2026-01-30'],
  ['last workday of February 2026 is a make-up Saturday', lastWorkday, 'skip', '2026-02-28', '2026-02-28'],
  ['last workday of October 2026', lastWorkday, 'skip', '2026-10-31', '2026-10-30'],
  ['first workday of May 2024', firstWorkday, 'skip', '2024-05-01', '2024-05-06'],
  ['first workday of October 2025', firstWorkday, 'skip', '2025-10-01', '2025-10-09'],
  ['first workday of January 2026 is a make-up Sunday', firstWorkday, 'skip', '2026-01-01', '2026-01-04'],
  ['first workday of February 2026', firstWorkday, 'skip', '2026-02-01', '2026-02-02'],
  ['fifth workday of October 2024 is a make-up Saturday', monthly(workday(5)), 'skip', '2024-10-01', '2024-10-12'],
  ['fourth workday of February 2025 is a make-up Saturday', monthly(workday(4)), 'skip', '2025-02-01', '2025-02-08'],
  ['23rd workday of February 2024: there are fewer, the last', monthly(workday(23)), 'skip', '2024-02-01', '2024-02-29'],
];

const QUARTERLY: readonly Golden[] = [
  ['first workday of the year 2024', quarterly(1, workday(1)), 'skip', '2024-01-01', '2024-01-02'],
  ['first workday of the fourth quarter of 2026', quarterly(1, workday(1)), 'skip', '2026-10-01', '2026-10-08'],
  ['last workday of the first quarter of 2024', quarterly(3, workday('last')), 'skip', '2024-03-31', '2024-03-29'],
  ['last workday of the second quarter of 2024', quarterly(3, workday('last')), 'skip', '2024-06-30', '2024-06-28'],
  ['15 February 2026 is in 春节, before: a make-up Saturday', quarterly(2, dayOf(15)), 'before', '2026-02-15', '2026-02-14'],
  ['15 February 2026 is in 春节, after', quarterly(2, dayOf(15)), 'after', '2026-02-15', '2026-02-24'],
  ['no quarterly meeting in other months', quarterly(2, dayOf(15)), 'after', '2026-03-15', 'none'],
];

describe('golden dates of three years', () => {
  it.each([...WEEKLY, ...MONTHLY, ...QUARTERLY])('O23 %s', (_what, repeat, shift, planned, expected) => {
    const found = held({ series: series(rule(repeat, shift)) });
    expect(outcome(found.find((one) => one.planned === planned))).toBe(expected);
  });

  it('O23 the whole of 2026 by last workdays', () => {
    const found = held({ series: series(rule(lastWorkday)), from: day('2026-01-01') });
    expect(found.map((one) => outcome(one).slice(5)).join(' ')).toBe(
      '01-30 02-28 03-31 04-30 05-29 06-30 07-31 08-31 09-30 10-30 11-30 12-31',
    );
  });

  it('S60 the quarterly meetings of 2026 on the first workday', () => {
    const found = held({ series: series(rule(quarterly(1, workday(1)))), from: day('2026-01-01') });
    expect(found.map(outcome).join(' ')).toBe('2026-01-04 2026-04-01 2026-07-01 2026-10-08');
  });
});
