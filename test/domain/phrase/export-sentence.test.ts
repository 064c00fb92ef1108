import { describe, expect, it } from 'vitest';
import { asksForExport, asksForOwnExport, exportPeriod } from '../../../src/domain/export/export-sentence.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const TODAY = '2026-11-23' as LocalDate;

describe('a sentence that asks for a file of absences', () => {
  it.each([
    ['导出11月假勤', '2026-11-01', '2026-11-30'],
    ['导出11月份假勤', '2026-11-01', '2026-11-30'],
    ['导出请假记录 2026-11', '2026-11-01', '2026-11-30'],
    ['导出请假记录 2026/9', '2026-09-01', '2026-09-30'],
    ['导出2026年9月的请假记录', '2026-09-01', '2026-09-30'],
    ['帮我导出苏州分店12月假勤', '2026-12-01', '2026-12-31'],
    ['导出10月假勤', '2026-10-01', '2026-10-31'],
    ['导出1月休假记录', '2026-01-01', '2026-01-31'],
    ['导出上个月假勤', '2026-10-01', '2026-10-31'],
    ['导出这个月的假勤', '2026-11-01', '2026-11-30'],
    ['导出本月假勤', '2026-11-01', '2026-11-30'],
    ['导出今年的请假记录', '2026-01-01', '2026-12-31'],
    ['导出去年假勤', '2025-01-01', '2025-12-31'],
    ['导出全年假勤', '2026-01-01', '2026-12-31'],
    ['导出2025年全年假勤', '2025-01-01', '2025-12-31'],
    ['导出2025年假勤', '2025-01-01', '2025-12-31'],
    ['导出11月1号到15号假勤', '2026-11-01', '2026-11-15'],
  ])('%s', (said, from, to) => {
    expect(asksForExport(said)).toBe(true);
    expect(exportPeriod(said, { today: TODAY, nowMinutes: 600 })).toMatchObject({ from, to });
  });

  it('a month said in January is the one just over', () => {
    expect(exportPeriod('导出12月假勤', { today: '2027-01-05' as LocalDate, nowMinutes: 600 })).toMatchObject({
      from: '2026-12-01',
    });
  });

  it('without a time there is no time', () => {
    for (const said of ['导出假勤', '导出', '导出请假记录。']) {
      expect(asksForExport(said)).toBe(true);
      expect(exportPeriod(said, { today: TODAY, nowMinutes: 600 })).toBeNull();
    }
    for (const said of ['导出请假记录 2026-13', '导出2月30号假勤', '导出11月15号到1号假勤'])
      expect([said, exportPeriod(said, { today: TODAY, nowMinutes: 600 })]).toEqual([said, 'unread']);
  });

  it('one’s own is told from a polite request', () => {
    for (const said of ['导出我的假期', '导出我2025年的请假记录', '帮我导出我的休假', '把我的假期导出', 'export my leave'])
      expect([said, asksForOwnExport(said)]).toEqual([said, true]);
    for (const said of ['帮我导出11月假勤', '导出我们店11月假勤', '导出我店假勤', '我要导出请假记录'])
      expect([said, asksForOwnExport(said)]).toEqual([said, false]);
  });

  it('other files and other wishes are not meant', () => {
    for (const said of ['导出订单', '请假', '明天请假', '导航', '我想导出报销单'])
      expect([said, asksForExport(said)]).toEqual([said, false]);
  });
});
