import type { Rows } from '../../bank-corpus/make/cells.ts';
import { writeXlsx } from '../../bank-corpus/make/write-xlsx.ts';
import { clock, clockNext, datesOf, type TrueMonth, weekdayOf } from './month-truth.ts';

/** 上下班打卡_日报: groups above, fields below, `--` for nothing. */
export function wecomDaily(month: TrueMonth): Rows {
  const groups = ['基础信息', '', '', '', '', '', '考勤概况', '', '', '', '', '', '异常统计', '打卡时间', '', '', '', ''];
  const head = [
    '时间',
    '姓名',
    '账号',
    '部门',
    '所属规则',
    '班次',
    '最早',
    '最晚',
    '打卡次数',
    '标准工作时长(小时)',
    '假勤申请',
    '考勤结果',
    '迟到次数',
    '上班1_打卡时间',
    '上班1_打卡状态',
    '下班1_打卡时间',
    '下班1_打卡状态',
    '打卡时间记录',
  ];
  const slash = (date: string) => date.replaceAll('-', '/');
  const rows = month.people.flatMap(({ who, punches, said }) =>
    datesOf(month).map((date) => {
      const times = punches[date] ?? [];
      const isRest = ['六', '日'].includes(weekdayOf(date));
      const first = times[0] === undefined ? '--' : clock(times[0]);
      const last = times.length > 1 ? clockNext(times.at(-1) ?? 0) : '--';
      const state = (said: string) => (isRest ? '--' : said === '--' ? '未打卡' : '正常');
      const result = isRest ? '正常（休息）' : times.length === 0 ? '旷工' : times.length === 1 ? '缺卡' : '正常';
      return [
        `${slash(date)} 星期${weekdayOf(date)}`,
        who.name,
        who.account,
        who.department,
        '总部规则',
        isRest ? '--' : '09:00-18:00',
        first,
        last,
        String(times.length),
        '8',
        said?.[date] ?? '--',
        result,
        '--',
        first,
        state(first),
        last,
        state(last),
        times.map((at) => clockNext(at)).join(';') || '--',
      ];
    }),
  );
  return [
    ['上下班打卡_日报'],
    [`统计时间：${slash(month.from)}-${slash(month.to)}  制表时间：2026-11-16 09:30:00(UTC+8)`],
    groups,
    head,
    ...rows,
  ];
}

export const wecomFile = (month: TrueMonth): Buffer => writeXlsx(wecomDaily(month), { sheet: '概况统计与打卡明细' });
