import type { Rows } from '../../bank-corpus/make/cells.ts';
import { writeXls } from '../../bank-corpus/make/write-xls.ts';
import { clock, datesOf, type TrueMonth } from './month-truth.ts';

const next = (date: string, by: number) => new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** attlog.dat: by person, parted by tabs, the state always the same. */
export const punchLog = (month: TrueMonth): Buffer =>
  Buffer.from(
    month.people
      .flatMap(({ who, punches }) =>
        Object.entries(punches).flatMap(([date, times]) =>
          times.map((at) => `${who.number.padStart(9)}\t${next(date, Math.floor(at / 1440))} ${clock(at)}:07\t1\t0\t1\t0`),
        ),
      )
      .join('\r\n'),
  );

/** 考勤记录 of the standard report: who, and below it the days with their times glued together. */
export function reportRows(month: TrueMonth): Rows {
  const dates = datesOf(month);
  const rows = month.people.flatMap(({ who, punches }) => [
    ['工号：', '', who.number, '', '姓名：', '', who.name, '', '部门：', '', who.department],
    dates.map((date) => (punches[date] ?? []).map((at) => clock(at)).join('')),
  ]);
  return [
    ['考勤记录表'],
    [`考勤日期：${month.from} ～ ${month.to}`, '', '', '', `制表时间：2026-11-16 09:30`],
    dates.map((date) => String(Number(date.slice(8)))),
    ...rows,
  ];
}

export const machineReport = (month: TrueMonth): Buffer => writeXls(reportRows(month), '考勤记录');
