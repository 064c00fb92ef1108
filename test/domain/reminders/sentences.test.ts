import { describe, expect, it } from 'vitest';
import { readMonth } from '../../../src/domain/phrase/month.ts';
import { readRemindQuestion } from '../../../src/handlers/reminders/read-sentence.ts';
import { day } from '../workday/calendars.ts';

describe('问提醒的话', () => {
  it.each<readonly [string, string | null]>([
    ['明天会提醒什么', 'preview 明天'],
    ['后天会提醒我什么', 'preview 后天'],
    ['下周一有什么提醒', 'preview 下周一'],
    ['预览12月1号的提醒', 'preview 12月1号'],
    ['预览提醒', 'preview '],
    ['12月1号提醒预览', 'preview 12月1号'],
    ['周五会提醒哪些', 'preview 周五'],
    ['提醒效果', 'effect '],
    ['11月提醒效果', 'effect 11月'],
    ['看看上个月的提醒效果', 'effect 上个月'],
    ['明天请假', null],
    ['提醒我请假', null],
    ['明天下午请半天事假，提醒一下小李', null],
  ])('%s', (said, expected) => {
    const found = readRemindQuestion(said);
    expect(found && `${found.about} ${found.when}`).toBe(expected);
  });

  it.each<readonly [string, string | null]>([
    ['', '2026-11-01'],
    ['这个月', '2026-11-01'],
    ['上个月', '2026-10-01'],
    ['11月', '2026-11-01'],
    ['十月份', '2026-10-01'],
    ['12月', '2025-12-01'],
    ['去年12月', '2025-12-01'],
    ['2025年9月', '2025-09-01'],
    ['2026-08', '2026-08-01'],
    ['13月', null],
    ['下辈子', null],
  ])('哪个月：%s', (said, expected) => {
    expect(readMonth(said, day('2026-11-23'))).toBe(expected);
  });
});
