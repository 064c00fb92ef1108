import { eachDay, type LocalDate, weekday } from '../kernel/time.ts';
import { inOrder, type PastStep, sheetOf } from './past-step.ts';

const HR = '褚玉兰';

/** Everybody but the head of the company, by where they are: number and name. */
const PEOPLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  二网管理部: [
    ['E002', '周敏'],
    ['E003', '吴昊'],
  ],
  财务部: [
    ['E005', '郑雅琴'],
    ['E006', '冯磊'],
  ],
  人力资源部: [
    ['E008', HR],
    ['E009', '卫东'],
  ],
  华东区域: [['E010', '蒋建国']],
  华南区域: [['E011', '韩雪']],
  苏州分店: [
    ['E101', '王芳'],
    ['E102', '李强'],
    ['E103', '李敏'],
    ['E104', '张伟'],
    ['E105', '陈静'],
    ['E106', '孙悦'],
  ],
  杭州分店: [
    ['E201', '赵磊'],
    ['E202', '钱多多'],
    ['E203', '张玮'],
    ['E204', '林晓'],
    ['E205', '何平'],
  ],
  广州分店: [
    ['E301', '黄志强'],
    ['E302', '梁婷'],
    ['E303', '罗刚'],
    ['E304', '谢丽'],
    ['E305', '欧阳静'],
  ],
  深圳分店: [
    ['E401', '曾伟民'],
    ['E402', '邓佳'],
    ['E403', '彭飞'],
    ['E404', '单小雨'],
    ['E405', '马腾'],
  ],
};

/** Days off beside the weekends, and weekends that are worked: 中秋, 国庆 of 2026. */
const OFF: ReadonlySet<string> = new Set(['2026-09-25', ...['01', '02', '05', '06', '07'].map((day) => `2026-10-${day}`)]);
const WORKED: ReadonlySet<string> = new Set(['2026-09-20', '2026-10-10']);
const isWorked = (day: LocalDate): boolean => WORKED.has(day) || (weekday(day) < 6 && !OFF.has(day));

/** Days that are not as usual, as the machine wrote them: late, one side forgotten, nobody there, times run together. */
const UNUSUAL: Readonly<Record<string, string>> = {
  '李强 2026-09-15': '09:21\n18:06',
  '何平 2026-09-11': '08:51',
  '邓佳 2026-09-17': '09:38\n18:04',
  '罗刚 2026-09-22': '08:5518:02',
  '张伟 2026-09-16': '',
  '张伟 2026-09-17': '',
  '张伟 2026-09-18': '',
  '李敏 2026-10-13': '18:07',
  '张伟 2026-10-20': '09:44\n18:03',
  '钱多多 2026-10-16': '',
  '张玮 2026-10-22': '08:5017:20',
  '梁婷 2026-10-15': '09:12\n18:01',
  '马腾 2026-10-21': '08:58',
  '何平 2026-10-15': '',
  '何平 2026-10-16': '',
  '欧阳静 2026-10-27': '08:57\n12:02',
  '李强 2026-11-12': '09:26\n18:09',
  '孙悦 2026-11-10': '08:54',
  '李敏 2026-11-17': '',
  '彭飞 2026-11-11': '09:17\n18:02',
};

/** When somebody punches on an ordinary day: a few minutes before nine and after six, others every day. */
function usual(no: string, day: LocalDate): string {
  const sign = [...`${no}${day}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const two = (minutes: number): string => String(minutes).padStart(2, '0');
  return `08:${two(44 + (sign % 15))}\n18:${two(1 + (sign % 17))}`;
}

/** 打卡时间 of DingTalk: a row for each, the days side by side. */
function punchSheet(from: LocalDate, to: LocalDate, madeAt: string): Promise<Uint8Array> {
  const days = eachDay(from, to);
  const lead = ['姓名', '考勤组', '部门', '工号', '职位', 'UserId'];
  const rows = Object.entries(PEOPLE).flatMap(([unit, people]) =>
    people.map(([no, name]) => [
      name,
      '全体',
      unit,
      no,
      '',
      no.toLowerCase(),
      ...days.map((day) => (isWorked(day) ? (UNUSUAL[`${name} ${day}`] ?? usual(no, day)) : '')),
    ]),
  );
  return sheetOf([
    [`打卡时间表 统计日期：${from} 至 ${to}`],
    [`报表生成时间：${madeAt}`],
    [...lead, '打卡时间'],
    [...lead.map(() => ''), ...days.map((day) => String(Number(day.slice(8))))],
    ...rows,
  ]);
}

/** HR send the sheet of a month and bring it. */
function brought(day: string, from: string, to: string): readonly PastStep[] {
  const bytes = () => punchSheet(from as LocalDate, to as LocalDate, `${day} 09:10`);
  return [
    { at: `${day} 09:20`, who: HR, sends: `打卡时间_${from}_${to}.xlsx`, bytes },
    { at: `${day} 09:25`, who: HR, presses: 'attendance.take' },
  ];
}

/** The clock looks at what is due: months are worked out, reports drafted, people asked. */
const looked = (day: string, ...times: readonly string[]): readonly PastStep[] =>
  times.map((time) => ({ at: `${day} ${time}`, ticks: true }));

/** Somebody says why a day is as it is. */
const explained = (at: string, who: string): PastStep => ({ at, who, presses: 'report.explain', on: '请说明这几天' });

interface Signing {
  readonly supervisor: string;
  readonly operations: string;
  /** So many anomalies that their people have explained. */
  readonly accepts: number;
}

/** A supervisor goes through what is explained and signs; operations take it the day after. */
const signed = (day: string, next: string, { supervisor, operations, accepts }: Signing): readonly PastStep[] => [
  ...Array.from(
    { length: accepts },
    (_, n): PastStep => ({ at: `${day} 14:0${n}`, who: supervisor, presses: 'report.accept', on: '考勤月报' }),
  ),
  { at: `${day} 14:20`, who: supervisor, presses: 'record.move', for: 'hand_in', on: '考勤月报' },
  { at: `${day} 14:21`, who: supervisor, presses: 'record.moved', for: 'hand_in', on: '考勤月报' },
  { at: `${next} 10:10`, who: operations, presses: 'record.move', for: 'receive', on: '考勤月报' },
];

/** Three months of punches: September signed by all and closed, October without 苏州 and 杭州, November under way. */
export const ATTENDANCE: readonly PastStep[] = inOrder([
  ...brought('2026-10-08', '2026-09-01', '2026-09-30'),
  ...looked('2026-10-08', '09:40', '10:00', '10:05'),
  explained('2026-10-08 10:20', '李强'),
  explained('2026-10-08 10:24', '何平'),
  explained('2026-10-08 11:02', '邓佳'),
  ...signed('2026-10-08', '2026-10-09', { supervisor: '王芳', operations: '陈静', accepts: 1 }),
  ...signed('2026-10-08', '2026-10-09', { supervisor: '赵磊', operations: '林晓', accepts: 1 }),
  ...signed('2026-10-08', '2026-10-09', { supervisor: '黄志强', operations: '谢丽', accepts: 0 }),
  ...signed('2026-10-08', '2026-10-09', { supervisor: '曾伟民', operations: '单小雨', accepts: 1 }),
  { at: '2026-10-10 10:00', who: '周敏', presses: 'record.move', for: 'send', on: '考勤汇总' },
  { at: '2026-10-10 10:01', who: '周敏', presses: 'record.moved', for: 'send', on: '考勤汇总' },
  { at: '2026-10-10 15:30', who: HR, presses: 'record.move', for: 'receive', on: '考勤汇总' },
  ...brought('2026-11-02', '2026-10-01', '2026-10-31'),
  ...looked('2026-11-02', '09:40', '10:00', '10:05'),
  explained('2026-11-02 10:31', '梁婷'),
  explained('2026-11-02 10:34', '欧阳静'),
  explained('2026-11-02 11:15', '马腾'),
  explained('2026-11-02 13:40', '李敏'),
  ...signed('2026-11-03', '2026-11-04', { supervisor: '黄志强', operations: '谢丽', accepts: 2 }),
  ...signed('2026-11-03', '2026-11-04', { supervisor: '曾伟民', operations: '单小雨', accepts: 1 }),
  ...brought('2026-11-20', '2026-11-01', '2026-11-19'),
]);
