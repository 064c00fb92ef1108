import type { Rows } from '../../bank-corpus/make/cells.ts';
import { writeXlsx } from '../../bank-corpus/make/write-xlsx.ts';
import { clock, clockNext, datesOf, type TrueMonth, type TruePerson, weekdayOf } from './month-truth.ts';

const MADE = '2026-11-16 09:30';
const title = (kind: string, { from, to }: TrueMonth) => `${kind} 统计日期：${from} 至 ${to}`;
const nameOf = ({ name, left }: TruePerson) => (left ? `${name}（离职）` : name);

/** 每日统计: one row a person and day, up to two pairs of punches, results beside the times. */
export function dailyRows(month: TrueMonth): Rows {
  const head = [
    '姓名',
    '考勤组',
    '部门',
    '工号',
    '职位',
    'UserId',
    '日期',
    'workDate',
    '班次',
    '上班1打卡时间',
    '上班1打卡结果',
    '下班1打卡时间',
    '下班1打卡结果',
    '关联的审批单',
    '出勤天数',
    '工作时长(分钟)',
    '请假',
    '',
  ];
  const under = [...head.slice(0, 16).map(() => ''), '事假(小时)', '年假(天)'];
  const rows = month.people.flatMap(({ who, punches, said }) =>
    datesOf(month).map((date) => {
      const times = punches[date] ?? [];
      const isRest = ['六', '日'].includes(weekdayOf(date));
      const [first, last] = [times[0], times.length > 1 ? times.at(-1) : undefined];
      const result = (at: number | undefined) => (isRest ? '' : at === undefined ? '缺卡' : '正常');
      return [
        nameOf(who),
        '一组',
        `${who.department}\n销售部`,
        who.employeeNo,
        '业务',
        who.account,
        `${date.slice(2)} 星期${weekdayOf(date)}`,
        Date.parse(`${date}T00:00:00+08:00`),
        isRest ? '休息' : 'A班 09:00-18:00',
        first === undefined ? '' : clockNext(first),
        result(first),
        last === undefined ? '' : clockNext(last),
        result(last),
        said?.[date] ?? '',
        '1',
        '480',
        '',
        '',
      ];
    }),
  );
  return [[title('每日统计表', month)], [`报表生成时间：${MADE}`], head, under, ...rows, ['合计']];
}

/** 打卡时间: one row a person, the days side by side; weekends stand there by their name. */
export function timeRows(month: TrueMonth): Rows {
  const dates = datesOf(month);
  const day = (date: string) => (['六', '日'].includes(weekdayOf(date)) ? weekdayOf(date) : String(Number(date.slice(8))));
  const rows = month.people.map(({ who, punches }) => [
    nameOf(who),
    '一组',
    who.department,
    who.employeeNo,
    '业务',
    who.account,
    ...dates.map((date) => (punches[date] ?? []).map((at) => clock(at)).join('  \n')),
  ]);
  const lead = ['姓名', '考勤组', '部门', '工号', '职位', 'UserId'];
  const blank = lead.map(() => '');
  return [[title('打卡时间表', month)], [`报表生成时间：${MADE}`], [...lead, '打卡时间'], [...blank, ...dates.map(day)], ...rows];
}

/** 月度汇总: totals, and one cell a day with the result and below it the punches. */
export function monthRows(month: TrueMonth): Rows {
  const dates = datesOf(month);
  const lead = ['姓名', '考勤组', '部门', '工号', '职位', 'UserId', '出勤天数', '迟到次数'];
  const cell = (times: readonly number[], date: string) => {
    if (times.length === 0) return ['六', '日'].includes(weekdayOf(date)) ? '休息' : '旷工';
    const last = times.length > 1 ? clockNext(times.at(-1) ?? 0) : '-';
    return `${times.length > 1 ? '正常' : '下班缺卡'}\n(${clockNext(times[0] ?? 0)},${last})`;
  };
  const rows = month.people.map(({ who, punches, said }) => [
    nameOf(who),
    '一组',
    who.department,
    who.employeeNo,
    '业务',
    who.account,
    '10',
    '0',
    ...dates.map((date) => [said?.[date] ?? '', cell(punches[date] ?? [], date)].filter((one) => one !== '').join('\n')),
  ]);
  return [
    [title('月度汇总', month)],
    [`报表生成时间：${MADE}`],
    [...lead, '考勤结果'],
    [...lead.map(() => ''), ...dates.map((date) => String(Number(date.slice(8))))],
    ...rows,
  ];
}

/** 原始记录: one row a punch. */
export function rawRows(month: TrueMonth): Rows {
  const head = [
    '姓名',
    '考勤组',
    '部门',
    '工号',
    'UserId',
    '考勤日期',
    '考勤时间',
    '打卡时间',
    '打卡结果',
    '打卡地址',
    '打卡备注',
    '异常打卡原因',
    '打卡设备',
    '管理员修改备注',
  ];
  const next = (date: string, by: number) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  const rows = month.people.flatMap(({ who, punches }) =>
    Object.entries(punches).flatMap(([date, times]) =>
      times.map((at) => [
        nameOf(who),
        '一组',
        who.department,
        who.employeeNo,
        who.account,
        date,
        '09:00',
        `${next(date, Math.floor(at / 1440))} ${clock(at)}`,
        '正常',
        '苏州市工业园区',
        '',
        '',
        'iPhone',
        '',
      ]),
    ),
  );
  return [[title('原始记录表', month)], [`报表生成时间：${MADE}`], head, ...rows];
}

/** The whole workbook as DingTalk exports it. */
export const dingtalkFile = (month: TrueMonth): Buffer =>
  writeXlsx(rawRows(month), {
    sheet: '原始记录',
    before: [
      { name: '月度汇总', rows: monthRows(month) },
      { name: '每日统计', rows: dailyRows(month) },
      { name: '打卡时间', rows: timeRows(month) },
    ],
  });
