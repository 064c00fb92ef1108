import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type OccurrenceLine, type SeriesModel, seriesCard, seriesListCard } from './series-card.ts';

const day = (text: string): LocalDate => text as LocalDate;

const line = (planned: string, change: Partial<OccurrenceLine> = {}): OccurrenceLine => ({
  planned: day(planned),
  state: 'held',
  day: day(planned),
  from: 540,
  to: 600,
  why: [],
  provisional: false,
  conflicts: [],
  meeting: { id: 'rec_1', event: true },
  choices: [],
  ...change,
});

const SERIES: SeriesModel = {
  series: 'week@unt_1',
  name: plain('苏州分店周会'),
  isNew: false,
  hosts: true,
  lines: [
    line('2026-11-30', { conflicts: [t('series.away', { who: plain('李敏') })] }),
    line('2026-12-07', { meeting: { id: 'rec_2', event: false } }),
    line('2026-12-14', { day: day('2026-12-15'), why: [t('series.moved_by_hand')] }),
    line('2026-12-21', { state: 'skipped', meeting: null }),
    line('2026-12-28', {
      state: 'ask',
      meeting: null,
      why: [t('series.day_off', { day: { date: day('2026-12-28') } })],
      choices: [day('2026-12-25'), day('2026-12-29')],
    }),
    line('2027-01-04', { provisional: true, meeting: null }),
  ],
};

/** For the gallery. */
export const seriesSamples = (): Samples => ({
  定期会议: {
    新系列: seriesCard({
      ...SERIES,
      isNew: true,
      lines: [
        line('2026-11-30', { meeting: null }),
        line('2026-12-07', { meeting: null, conflicts: [t('series.elsewhere', { who: plain('张伟') })] }),
      ],
    }),
    安排: seriesCard(SERIES),
    员工看到的安排: seriesListCard([{ ...SERIES, hosts: false, lines: SERIES.lines.slice(1, 4) }], null),
    管理部门看到的安排: seriesListCard([{ ...SERIES, hosts: false, lines: SERIES.lines.slice(1, 2) }], 4),
    没有: seriesListCard([], null),
  },
});
