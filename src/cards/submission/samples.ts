import { say, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { groupCard } from './group-card.ts';
import { type LiveModel, liveCard } from './live-card.ts';

const WEEK = say({ zh: '运营周报', en: 'Operations report' });
const day = (text: string): LocalDate => text as LocalDate;
const week = (from: string, to: string) => t('submission.days', { from: { date: day(from) }, to: { date: day(to) } });
const period = week('2026-11-16', '2026-11-22');
const handedAt = instant(Date.UTC(2026, 10, 24, 8, 5));
const handedLateAt = instant(Date.UTC(2026, 10, 25, 2, 40));

const live: LiveModel = {
  kind: 'operations_week',
  name: WEEK,
  period,
  counts: { all: 3, handed: 2, late: 1, missing: 1 },
  lines: [
    {
      record: 'rec_1',
      branch: '杭州分店',
      detail: t('submission.overdue', { due: { date: day('2026-11-24') }, who: '林晓' }),
      tag: { text: t('submission.missing'), tone: 'red' },
      urges: true,
    },
    {
      record: 'rec_2',
      branch: '广州分店',
      detail: t('submission.handed', { at: { at: handedLateAt } }),
      tag: { text: t('submission.late_tag'), tone: 'orange' },
      urges: false,
    },
    {
      record: 'rec_3',
      branch: '苏州分店',
      detail: t('submission.handed', { at: { at: handedAt } }),
      tag: { text: say({ zh: '已收下', en: 'Accepted' }), tone: 'green' },
      urges: false,
    },
  ],
  past: [
    { period: week('2026-11-09', '2026-11-15'), onTime: 4, late: 0, missing: 0 },
    { period: week('2026-11-02', '2026-11-08'), onTime: 2, late: 1, missing: 1 },
  ],
  before: day('2026-11-09'),
};

/** For the gallery. */
export const submissionSamples = (): Samples => ({
  定期上报: {
    谁还没交: liveCard(live),
    都交齐了: liveCard({
      ...live,
      counts: { all: 2, handed: 2, late: 0, missing: 0 },
      lines: live.lines.slice(1),
      past: [],
      before: null,
    }),
    群里只说网点: groupCard({ name: WEEK, period, due: day('2026-11-24'), missing: ['杭州分店', '广州分店'] }),
    群里交齐了: groupCard({ name: WEEK, period, due: day('2026-11-24'), missing: [] }),
  },
});
