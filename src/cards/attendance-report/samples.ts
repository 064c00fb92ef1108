import type { DayAnomaly } from '../../domain/attendance/types.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';
import type { Samples } from '../samples.ts';
import { anomalyText } from './anomaly-text.ts';
import { dayCard } from './day-card.ts';
import { changedPart } from './figures-part.ts';
import { type OpenDayLine, openDaysPart } from './open-days-part.ts';
import { archivePart, roundPart } from './round-part.ts';
import { type UndecidedLine, undecidedPart } from './undecided-part.ts';

const anomaly = (change: Partial<DayAnomaly>): DayAnomaly => ({
  kind: 'missing',
  at: null,
  said: '',
  explained: null,
  note: '',
  by: null,
  answer: null,
  ...change,
});
const day = (date: string, change: Partial<DayAnomaly>): OpenDayLine => ({
  personId: 'per_1',
  date: date as LocalDate,
  who: '李强',
  anomaly: anomaly(change),
  isPending: false,
  settles: true,
  by: null,
});
const DAYS = [
  day('2026-11-12', { explained: 'forgot' }),
  day('2026-11-17', { kind: 'late', at: 9 * 60 + 21 }),
  day('2026-11-20', { kind: 'candidate' }),
];
const card = (body: readonly Element[]): Card => ({
  header: {
    title: say({ zh: '苏州分店 {month}', en: '苏州分店 {month}' }, { month: { month: '2026-11' } }),
    subtitle: say({ zh: '考勤月报', en: 'Attendance report' }),
    tone: 'ask',
  },
  body,
});
const state = (zh: string, en: string) => say({ zh, en });

const sentAt = instant(Date.UTC(2026, 11, 1, 1, 30));
const UNDECIDED: readonly UndecidedLine[] = [
  {
    who: '张伟',
    title: say({ zh: '补卡 11月25日(周三)下班', en: 'Punch correction Wed, Nov 25, leaving' }),
    number: 'BK261201-EM3F',
    submittedAt: sentAt,
    waitsFor: plain('王芳'),
  },
  {
    who: '李强',
    title: say({ zh: '出差 南京', en: 'Trip to Nanjing' }),
    number: 'CC261201-K7QD',
    submittedAt: sentAt,
    waitsFor: plain('王芳'),
  },
];

/** For the gallery. */
export const reportSamples = (): Samples => ({
  考勤月报: {
    主管先处理异常: card(openDaysPart({ record: 'rec_1', days: DAYS, undecided: 0, hands: true })),
    代签的人自己的异常: card(
      openDaysPart({
        undecided: 0,
        record: 'rec_1',
        days: DAYS.map((one, i) => (i === 0 ? { ...one, who: '李敏', settles: false, by: '蒋建国' } : one)),
        hands: true,
      }),
    ),
    数据没到齐: card(openDaysPart({ record: 'rec_1', days: [], undecided: 35, hands: true })),
    可以签字了: card(openDaysPart({ record: 'rec_1', days: [], undecided: 0, hands: true })),
    改这一天: dayCard({
      record: 'rec_1',
      person: 'per_1',
      who: '李强',
      date: '2026-11-20' as LocalDate,
      now: DAYS.slice(2).map((one) => anomalyText(one.anomaly)),
    }),
    签字以后数变了: card(
      changedPart(null, [
        { what: say({ zh: '迟到（次）', en: 'Late (times)' }), signed: '1', now: '0' },
        { what: say({ zh: '迟到（分钟）', en: 'Late (minutes)' }), signed: '21', now: '0' },
      ]),
    ),
    写回飞书: card(
      archivePart({
        people: 21,
        left: [
          t('report.archive_unknown', { people: plain('孙悦') }),
          t('report.archive_without', { figures: say({ zh: '加班（小时）', en: 'Overtime (hours)' }) }),
        ],
      }),
    ),
    汇总各网点: card(
      roundPart(
        [
          {
            branch: '杭州分店',
            state: state('待提交', 'To hand in'),
            open: 4,
            now: { people: 5, late: 3, missing: 2, absent: 0, leave: 16 },
            before: { people: 5, late: 1, missing: 2, absent: 0, leave: 8 },
          },
          {
            branch: '苏州分店',
            state: state('已收下', 'Accepted'),
            open: 0,
            now: { people: 6, late: 0, missing: 1, absent: 0, leave: 4 },
            before: null,
          },
        ],
        ['杭州分店'],
      ),
    ),
    封账前没办完的申请: card(undecidedPart(UNDECIDED, 12)),
  },
});
