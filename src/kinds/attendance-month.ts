import { choice, line, optional, paragraph, rows, w } from '../fields/kinds.ts';
import type { Ladder, Post } from '../records/define.ts';
import { defineSubmission } from '../records/submission.ts';
import { AHEAD, NEAR, OPERATIONS, S4, SUPERVISOR } from './usual.ts';

/** What a branch's month comes to, each the sum of its people. */
export const MONTH_FIGURES = {
  people: w('人数', 'People'),
  due: w('应出勤（天）', 'Days due'),
  value: w('实出勤（天）', 'Days worked'),
  late: w('迟到（次）', 'Late (times)'),
  late_minutes: w('迟到（分钟）', 'Late (minutes)'),
  early: w('早退（次）', 'Left early (times)'),
  missing: w('缺卡（次）', 'Punches missing'),
  absent: w('旷工（天）', 'Absent (days)'),
  leave: w('请假（小时）', 'Leave (hours)'),
  trip: w('出差（小时）', 'Trips (hours)'),
  rest_work: w('休息日出勤（天）', 'Worked on days off'),
  overtime: w('加班（小时）', 'Overtime (hours)'),
} as const;
export type MonthFigure = keyof typeof MONTH_FIGURES;

/** T−2, the day itself and, as it is over, the morning after to the supervisor; T+2 the region, T+3 管理部门: spans count from the first working day behind it (S57). */
const NAG: Ladder = [
  ...AHEAD,
  { after: '0h', to: 'holder' },
  { after: '1wd', to: ['holder', 'role:region_manager'], urgent: true },
  { after: '2wd', to: 'role:network_department' },
];
const READERS: readonly Post[] = [...S4, { role: 'hr' }];

/** 考勤月报 (S56, S57): drafted by the assistant on the first day after the month; the supervisor settles what is left open and signs, 运营专员 takes it. */
export const attendanceMonth = defineSubmission({
  id: 'attendance_month',
  clauses: ['S57', 'S56'],
  name: w('考勤月报', 'Attendance report'),
  about: w(
    '每月1日自动起草，主管核对异常后签字，交给运营专员',
    'Drafted on the 1st; the supervisor settles what is open and signs',
  ),
  says: {
    nouns: ['考勤月报', '考勤报表', '考勤表', '月报', 'attendance reports', 'attendance report'],
    hints: ['交考勤', '考勤签字'],
  },
  called: ['考勤', 'attendance'],
  prefix: 'KB',
  every: 'month',
  of: 'branch',
  numbers: { due: 3 },
  holder: SUPERVISOR,
  see: READERS,
  ladder: NAG,
  handing: {
    move: w('签字', 'Sign'),
    owes: w('在考勤月报上签字', 'Sign the attendance report'),
    waits: w('待签字', 'To be signed'),
    done: w('已签字', 'Signed'),
  },
  fields: {
    figures: rows(
      '合计',
      'Totals',
      { what: choice('项目', 'What', MONTH_FIGURES), value: line('合计', 'Total') },
      { min: 0, max: 20 },
    ),
    comment: optional(paragraph('说明', 'Comment', { max: 500 })),
  },
  given: ['figures'],
  drawsLive: true,
  takes: { by: OPERATIONS, within: '1wd', ladder: NEAR },
  locks: true,
  excuse: [{ role: 'region_manager' }, { role: 'network_department' }],
  tellsGroup: true,
});
