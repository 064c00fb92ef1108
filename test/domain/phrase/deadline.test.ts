import { describe, expect, it } from 'vitest';
import { deadlinesIn } from '../../../src/domain/phrase/deadline.ts';
import { plainSigns } from '../../../src/domain/phrase/plain-signs.ts';
import { addWorkdays, anchor } from '../../../src/domain/workday/calendar.ts';
import { timeText } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';

/** `2026-06-30`, `?past`, in brackets where no word marks it. */
const said = (text: string, today: string, nextMeeting: string | null = null): readonly string[] =>
  deadlinesIn(plainSigns(text), {
    today: day(today),
    nowMinutes: 0,
    direction: 'future',
    holiday: (name, year) => anchor(ordinary, name, year),
    workday: (after, count) => addWorkdays(ordinary, after, count),
    nextMeeting: nextMeeting === null ? null : day(nextMeeting),
  }).map(({ due, marked }) => {
    const text = typeof due === 'string' ? `?${due}` : due.minutes === null ? due.date : `${due.date} ${timeText(due.minutes)}`;
    return marked ? text : `(${text})`;
  });

describe('Q17: by when something is due is counted from the day of the meeting', () => {
  // Friday 5 June 2026; the Dragon Boat festival is 19–21 June.
  it.each([
    ['6月30日前完成', ['2026-06-30']],
    ['下周三前提交', ['2026-06-10']],
    ['这个礼拜内', ['2026-06-07']],
    ['月底前', ['2026-06-30']],
    ['本月内完成', ['2026-06-30']],
    ['二季度末前', ['2026-06-30']],
    ['年内', ['2026-12-31']],
    ['3个工作日内反馈', ['2026-06-10']],
    ['会后两天内', ['2026-06-07']],
    ['48小时内', ['2026-06-07']],
    ['会后发群里', ['2026-06-05']],
    ['节前完成', ['2026-06-18']],
    ['国庆节前', ['2026-09-30']],
    ['1月10日前', ['2027-01-10']],
    ['⏰2026-06-30 18:00', ['2026-06-30 18:00']],
    ['（截止　６／３０）', ['2026-06-30']],
    ['明天上午10点前', ['2026-06-06 10:00']],
    ['最迟不超过6月9日', ['2026-06-09']],
    ['原则上月底前', ['2026-06-30']],
    ['6月30日（周二）前', ['2026-06-30']],
    ['周日（7日，补班）前', ['2026-06-07']],
    ['by end of month', ['2026-06-30']],
    ['by EOD Friday', ['2026-06-05']],
    ['within 3 working days', ['2026-06-10']],
    ['6月1日至6月10日完成', ['(2026-06-10)']],
    ['5月20日前', ['?past']],
    ['2月30日前', ['?no_such_day']],
    ['6月30日（周一）前', ['?unclear']],
    ['7月前', ['?unclear']],
    ['周末前', ['?unclear']],
    ['6月中旬前', ['?vague']],
    ['明年初', ['(?vague)']],
    ['尽快', ['?vague']],
    ['每周五前提交', ['?repeats']],
    ['下次会前', ['?no_next_meeting']],
  ])('%s', (text, expected) => {
    expect(said(text, '2026-06-05')).toEqual(expected);
  });

  it.each(['6月1日的投诉', '从6月8日起', '车价12.5万', '2.0T库存', '截至6月1日库存86台', '近期的优惠', '第12.5条'])(
    '%s is no deadline',
    (text) => {
      expect(said(text, '2026-06-05')).toEqual([]);
    },
  );

  it('a Sunday that is worked is a working day', () => {
    expect(said('2个工作日内', '2026-09-17')).toEqual(['2026-09-20']);
  });

  it('下周例会前 is the next meeting where that is held next week', () => {
    expect(said('下周例会前', '2026-06-05', '2026-06-12')).toEqual(['2026-06-12']);
    expect(said('下周例会前', '2026-06-05', '2026-06-19')).toEqual(['?unclear']);
    expect(said('下次会前', '2026-06-05', '2026-06-19')).toEqual(['2026-06-19']);
  });
});
