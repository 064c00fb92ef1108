import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import type { CoverageDay } from '../../domain/leave/coverage.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate } from '../../kernel/time.ts';
import { coverText } from '../../processes/leave/cover.ts';
import { nameOf } from '../people.ts';
import { assessment, colleague, forDeciders, LEAVE, request, route } from '../sample-request.ts';

const TUESDAY = '2026-12-01' as LocalDate;
const WEDNESDAY = addDays(TUESDAY, 1);
const TIMES = ['09:30–10:30', '14:00–15:00'].map(plain);

const meetings = (date: LocalDate, times: readonly Text[]): Text =>
  t('meetings.day', { date: { date }, count: times.length, times });
const at = (date: LocalDate, times: readonly Text[]): Text => t('meetings.at', { date: { date }, times });
const list: Text = { join: [at(TUESDAY, TIMES), at(WEDNESDAY, [t('meetings.all_day')])], by: '；' };

const short: CoverageDay = {
  date: TUESDAY,
  off: [colleague('min', 'approved'), colleague('long', 'held')],
  present: 2,
  short: [{ post: '业务员', min: 2, present: 1 }],
};

const told = (text: Text): Card =>
  noticeCard({
    title: t('meetings.title'),
    text,
    tone: 'warn',
    buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: 'req_1' } }],
  });

/** What helps to decide on an absence: meetings of the days, and posts with too few (O9). */
export function contextSamples(): Readonly<Record<string, Card>> {
  const decider = { as: 'decider', why: [] } as const;
  return {
    当天有会议: request('pending', decider, {
      blocks: forDeciders([
        ...coverText([{ ...short, short: [] }]),
        meetings(TUESDAY, TIMES),
        meetings(WEDNESDAY, [t('meetings.all_day')]),
      ]),
    }),
    会议很多: request('pending', decider, {
      blocks: forDeciders([
        ...coverText([]),
        ...eachDay(TUESDAY, addDays(TUESDAY, 4)).map((date) =>
          meetings(date, [...TIMES, ...['15:30–16:00', '16:30–17:30', '17:45–18:30'].map(plain)]),
        ),
        t('meetings.more_days', { days: 4 }),
      ]),
    }),
    人手不足: request('pending', decider, { blocks: forDeciders([...coverText([short]), meetings(TUESDAY, TIMES)]) }),
    '申请人：提交前有日程': draftPreviewCard({
      draft: 'drf_1',
      version: 2,
      name: LEAVE,
      clause: 'S55',
      assessment: {
        ...assessment,
        blocks: [{ to: 'before_sending', kind: 'lines', lines: [t('meetings.preview', { list })] }],
      },
      route,
      nameOf,
    }),
    '批准后：请告知组织者': told(t('meetings.missed', { list: t('meetings.and_more', { list, days: 3 }) })),
    '撤销后：可以参加了': told(t('meetings.back', { list })),
  };
}
