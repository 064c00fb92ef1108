import { describe, expect, it } from 'vitest';
import { zhCN } from '../../../src/all-words.ts';
import { countLeave } from '../../../src/domain/leave/count.ts';
import type { LeaveType } from '../../../src/domain/leave/types.ts';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import type { WorkCalendar } from '../../../src/domain/workday/work-calendar.ts';
import type { Zone } from '../../../src/kernel/time.ts';
import { dayText } from '../../../src/processes/leave/text.ts';
import { type Locale, speak } from '../../../src/words/speak.ts';
import { day, ordinary, years } from '../workday/calendars.ts';
import { span, type } from './office.ts';

const zh: Locale = { language: 'zh-CN', zone: 'Asia/Shanghai' as Zone, words: zhCN };

const why = (text: string, of: LeaveType, calendar: WorkCalendar = ordinary): readonly string[] =>
  countLeave(span(text, calendar), of, calendar).days.map((line) => speak(dayText(line, of), zh));

const show = buildCalendar({
  years,
  days: [
    {
      kind: 'half_holiday',
      from: day('2026-02-13'),
      to: day('2026-02-13'),
      off: 'pm',
      name: { zh: '春节前提前放假', en: 'Early' },
    },
    { kind: 'closure', from: day('2026-08-03'), to: day('2026-08-04'), name: { zh: '展厅装修', en: 'Refit' } },
    { kind: 'workday', from: day('2026-12-05'), to: day('2026-12-05'), only: 'am', name: { zh: '车展', en: 'Auto show' } },
  ],
});

describe('O8 为什么是这么多天，逐日写明', () => {
  it('O8 O5 国庆前后：法定假日、调休放假、周末各有各的说法，调休上班的周六算一天', () => {
    expect(why('2026-09-30..2026-10-10', type('annual'))).toEqual([
      '9月30日(周三)：工作日，计1天',
      '10月1日(周四)：国庆节法定假日，计0天',
      '10月2日(周五)：国庆节法定假日，计0天',
      '10月3日(周六)：国庆节法定假日，计0天',
      '10月4日(周日)：国庆节假期，计0天',
      '10月5日(周一)：国庆节调休，计0天',
      '10月6日(周二)：国庆节调休，计0天',
      '10月7日(周三)：国庆节调休，计0天',
      '10月8日(周四)：工作日，计1天',
      '10月9日(周五)：工作日，计1天',
      '10月10日(周六)：调休上班日，计1天',
    ]);
  });

  it('O8 春节前半天放假，请一整天只算半天', () => {
    expect(why('2026-02-12..2026-02-16', type('annual'), show)).toEqual([
      '2月12日(周四)：工作日，计1天',
      '2月13日(周五)：春节前提前放假半天上班，计0.5天',
      '2月14日(周六)：调休上班日，计1天',
      '2月15日(周日)：春节假期，计0天',
      '2月16日(周一)：春节法定假日，计0天',
    ]);
  });

  it('O8 网点歇业不算，车展的周六上午算半天', () => {
    expect(why('2026-07-31..2026-08-05', type('annual'), show)).toEqual([
      '7月31日(周五)：工作日，计1天',
      '8月1日(周六)：周末，计0天',
      '8月2日(周日)：周末，计0天',
      '8月3日(周一)：展厅装修，计0天',
      '8月4日(周二)：展厅装修，计0天',
      '8月5日(周三)：工作日，计1天',
    ]);
    expect(why('2026-12-04..2026-12-07', type('annual'), show)).toEqual([
      '12月4日(周五)：工作日，计1天',
      '12月5日(周六)：调休上班日，计0.5天',
      '12月6日(周日)：周末，计0天',
      '12月7日(周一)：工作日，计1天',
    ]);
  });

  it('O8 O7 夹心假连周末也算', () => {
    expect(why('2026-11-27..2026-11-30', type('personal', { sandwich: true }))).toEqual([
      '11月27日(周五)：工作日，计1天',
      '11月28日(周六)：夹在假期中间的休息日，计1天',
      '11月29日(周日)：夹在假期中间的休息日，计1天',
      '11月30日(周一)：工作日，计1天',
    ]);
  });

  it('O8 陪产假按自然日算；法定节假日顺延的类型不算那几天', () => {
    expect(why('2026-09-30..2026-10-02', type('paternity'))).toEqual([
      '9月30日(周三)：自然日，计1天',
      '10月1日(周四)：自然日，计1天',
      '10月2日(周五)：自然日，计1天',
    ]);
    expect(why('2026-09-30..2026-10-02', type('paternity', { skipStatutory: true }))).toEqual([
      '9月30日(周三)：自然日，计1天',
      '10月1日(周四)：国庆节法定假日顺延，计0天',
      '10月2日(周五)：国庆节法定假日顺延，计0天',
    ]);
  });

  it('O8 O4 跨午休的几个小时', () => {
    expect(why('2026-11-24 10:00..2026-11-24 14:30', type('personal'))).toEqual(['11月24日(周二) 10:00–14:30：工作日，计3小时']);
    expect(why('2026-11-24 12:00..2026-11-24 13:30', type('personal'))).toEqual([
      '11月24日(周二) 12:00–13:30：不在上班时间，计0小时',
    ]);
  });

  it('O8 O5 放假安排没公布的年份写明暂定', () => {
    expect(why('2026-12-31..2027-01-04', type('annual'))).toEqual([
      '12月31日(周四)：工作日，计1天',
      '1月1日(周五)：元旦法定假日（暂定），计0天',
      '1月2日(周六)：周末（暂定），计0天',
      '1月3日(周日)：周末（暂定），计0天',
      '1月4日(周一)：工作日（暂定），计1天',
    ]);
  });
});
