import { describe, expect, it } from 'vitest';
import { inChinese } from '../../../src/domain/phrase/english-sentences.ts';
import { readWhen, type WhenReading } from '../../../src/domain/phrase/when.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

/** Said on Monday, 23 November 2026, at ten. */
const read = (text: string): WhenReading =>
  readWhen(text, { today: '2026-11-23' as LocalDate, nowMinutes: 600, direction: 'future' });

const shown = (when: WhenReading): string => {
  if (when.kind !== 'span') return when.kind === 'unclear' ? `? ${when.why}` : when.kind;
  const point = (at: (typeof when)['from']): string =>
    'minutes' in at ? `${at.date} ${at.minutes / 60}` : `${at.date}${at.part === 'all' ? '' : ` ${at.part}`}`;
  const [from, to] = [point(when.from), point(when.to)];
  return from === to ? from : `${from} … ${to}`;
};

/** What is said in English, and what is meant. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['annual leave Dec 8-9', '2026-12-08 … 2026-12-09'],
  ['annual leave Dec 8–9', '2026-12-08 … 2026-12-09'],
  ['annual leave December 8 to 9', '2026-12-08 … 2026-12-09'],
  ['annual leave from Dec 8 to Dec 9', '2026-12-08 … 2026-12-09'],
  ['annual leave Dec 8th through 9th', '2026-12-08 … 2026-12-09'],
  ['annual leave 8-9 Dec', '2026-12-08 … 2026-12-09'],
  ['annual leave 8 December until 10 December', '2026-12-08 … 2026-12-10'],
  ['sick leave on the 8th of December', '2026-12-08'],
  ['leave on Dec 8, 2026', '2026-12-08'],
  ['leave on December 31', '2026-12-31'],
  ['leave Jan 5', '2027-01-05'],
  ['leave Aug 9', '2027-08-09'],
  ['personal leave tomorrow', '2026-11-24'],
  ['personal leave tomorrow afternoon', '2026-11-24 pm'],
  ['half a day of personal leave tomorrow afternoon', '2026-11-24 pm'],
  ['half a day of personal leave tomorrow', '? which_half'],
  ['personal leave tomorrow morning', '2026-11-24 am'],
  ['leave next Monday', '2026-11-30'],
  ['leave on Friday', '2026-11-27'],
  ['leave from Wednesday to Friday', '2026-11-25 … 2026-11-27'],
  ['leave the day after tomorrow', '2026-11-25'],
  ['leave tomorrow 2pm to 4pm', '2026-11-24 14 … 2026-11-24 16'],
  ['leave tomorrow from 2 to 4pm', '2026-11-24 14 … 2026-11-24 16'],
  ['leave tomorrow 9:30am-11:30am', '2026-11-24 9.5 … 2026-11-24 11.5'],
  ['two days of annual leave from Dec 8', '2026-12-08 … 2026-12-09'],
  ['three days of annual leave', '? start_missing'],
  ['leave', 'none'],
  ['May Chen covers for me', 'none'],
  ['the sun is out', 'none'],
];

describe('English times (O31)', () => {
  it.each(SENTENCES)('“%s” is %s', (text, meant) => {
    expect(shown(read(text))).toBe(meant);
  });
});

/** What is asked in English, and the question it is. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['What will I be reminded of tomorrow?', '明天会提醒什么'],
  ['who is late', '谁逾期了'],
  ['my to-dos', '我的待办'],
  ['policy S55', '依据 S55'],
  ['Has my leave been approved yet?', '我的假批了吗'],
  ['how far ahead do I have to ask for leave', '请假要提前几天'],
  ['is tomorrow a holiday?', 'tomorrow放假吗'],
  ['who approves my overtime', '谁批我的加班'],
  ['who is the supervisor of 苏州店', '苏州店主管是谁'],
  ['let 赵磊 approve for me next Monday to Wednesday', 'next Monday to Wednesday让赵磊代我审批'],
  ['extend my leave until next Friday', '续假到next Friday'],
  ["I'm back early", '我提前回来了'],
  ['export leave of October', '导出10月假勤'],
  ['export leave of 苏州分店 November', '导出苏州分店11月假勤'],
  ['cancel my leave', '取消我的请假申请'],
  ['please withdraw my repair request', '取消我的报修申请'],
  ['export leave of last month', '导出上个月假勤'],
  ['help: a customer wants the deposit back', '求助：a customer wants the deposit back'],
  // Everything else stays as it was said.
  ['help', 'help'],
  ['annual leave Dec 8-9', 'annual leave Dec 8-9'],
  ['who is out today', 'who is out today'],
  ['谁逾期了', '谁逾期了'],
];

describe('English questions (O31)', () => {
  it.each(QUESTIONS)('“%s” is %s', (text, meant) => {
    expect(inChinese(text)).toBe(meant);
  });
});
