import type { MadeGood } from '../../domain/attendance/made-good.ts';
import type { DayState } from '../../domain/attendance/types.ts';
import { plain, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { checkInCard } from './check-in-card.ts';
import { type AttendanceFileModel, attendanceFileCard } from './file-card.ts';
import { type MonthModel, monthCard } from './month-card.ts';

const day = (n: number): LocalDate => `2026-11-${String(n).padStart(2, '0')}` as LocalDate;
const STATES: Readonly<Record<number, DayState>> = {
  4: 'late',
  6: 'part_leave',
  9: 'missing',
  12: 'trip',
  13: 'trip',
  14: 'rest_work',
  17: 'candidate',
  20: 'open',
};
const stateOn = (n: number): DayState => STATES[n] ?? ([1, 7, 8, 14, 15].includes(n) ? 'rest' : 'ok');

const month: MonthModel = {
  period: '2026-11',
  first: day(1),
  count: 30,
  days: Array.from({ length: 20 }, (_, i) => ({ date: day(i + 1), state: stateOn(i + 1) })),
  facts: [
    { label: t('attendance.fact_days'), value: t('attendance.of_days', { value: 11.5, due: 14 }) },
    { label: t('attendance.fact_late'), value: t('attendance.times_minutes', { n: 1, minutes: 21 }) },
    { label: t('attendance.fact_missing'), value: t('attendance.times_n', { n: 1 }) },
    { label: t('attendance.fact_corrections'), value: t('attendance.of_corrections', { used: 1, most: 3 }) },
  ],
  anomalies: [
    {
      date: day(4),
      kind: 'late',
      minutes: 21,
      in: 561,
      out: 1080,
      said: '',
      explained: 'errand',
      note: '去车管所',
      answer: null,
      pending: false,
      corrects: [],
      tooLate: null,
    },
    {
      date: day(9),
      kind: 'missing',
      minutes: 0,
      in: 537,
      out: null,
      said: '',
      explained: null,
      note: '',
      answer: null,
      pending: false,
      corrects: ['out'],
      tooLate: null,
    },
    {
      date: day(17),
      kind: 'candidate',
      minutes: 0,
      in: null,
      out: null,
      said: '',
      explained: null,
      note: '',
      answer: null,
      pending: false,
      corrects: ['in', 'out'],
      tooLate: null,
    },
  ],
  asks: null,
  corrections: { used: 1, most: 3 },
  locked: false,
  openUntil: null,
  madeGood: [],
  asked: false,
  checksIn: true,
  earlier: '2026-10',
  later: null,
};

const GOOD: MadeGood = { cause: 'punches', value: 0, leave: 0, trip: 0, overtime: 0, late: 0, early: 0, missing: 0 };

const file: AttendanceFileModel = {
  name: '每日统计.xlsx',
  state: 'checked',
  refused: null,
  source: t('attendance.from_dingtalk'),
  from: day(1),
  to: day(15),
  until: instant(Date.UTC(2026, 10, 16, 1, 30)),
  people: 46,
  punches: 812,
  fresh: 640,
  faulty: 1,
  faults: [
    t('attendance.fault', { row: 41, column: plain('UserId'), said: plain('6.2E+18'), why: t('attendance.fault_scientific') }),
  ],
  unmatched: [
    t('attendance.match_unknown', { who: plain('张伟 SZ0999') }),
    t('attendance.match_several', { who: plain('张伟') }),
  ],
  unmatchedCount: 2,
  foreign: 3,
  unknown: ['弹性打卡异常'],
  asksNumbers: false,
  earlier: null,
};

export const attendanceSamples = (): Samples => ({
  考勤: {
    我的考勤: monthCard(month),
    说明过的月份: monthCard({
      ...month,
      anomalies: month.anomalies.map((one) => ({ ...one, explained: 'forgot', answer: 'accepted' })),
      checksIn: false,
    }),
    已封账: monthCard({ ...month, locked: true, later: '2026-12' }),
    有补差: monthCard({
      ...month,
      madeGood: [
        {
          who: null,
          date: '2026-10-23' as LocalDate,
          bookedIn: '2026-11',
          good: { ...GOOD, cause: 'trip_added', value: 1, trip: 450 },
        },
        { who: null, date: day(9), bookedIn: '2026-12', good: { ...GOOD, cause: 'corrected', value: 0.5, missing: -1 } },
      ],
    }),
    请本人说明: monthCard({ ...month, asked: true, checksIn: false }),
    本人都说明了: monthCard({ ...month, asked: true, anomalies: [] }),
    为本人打开了: monthCard({ ...month, openUntil: instant(Date.UTC(2026, 11, 11, 16)), later: '2026-12' }),
    还没有数据: monthCard({ ...month, days: [], anomalies: [], facts: month.facts.slice(-1) }),
    打卡: checkInCard({
      date: day(20),
      hours: { from: 540, to: 1080 },
      punches: [{ at: 537, outdoor: false, note: '' }],
      elsewhere: null,
    }),
    打卡在别处: checkInCard({ date: day(20), hours: null, punches: [], elsewhere: t('attendance.elsewhere_file') }),
    考勤文件读到什么: attendanceFileCard(file),
    考勤机号码没认出: attendanceFileCard({ ...file, source: t('attendance.from_machine'), asksNumbers: true, people: 12 }),
    导入了: attendanceFileCard({ ...file, state: 'done' }),
    不是考勤: attendanceFileCard({ ...file, refused: t('attendance.refused_no_attendance') }),
  },
});
