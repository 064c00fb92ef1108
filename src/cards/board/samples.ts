import { plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type BoardModel, boardCard, boardNote } from './board-card.ts';
import { rowsCard } from './rows-card.ts';

const day = (text: string) => text as LocalDate;
const asked = { board: 'collection', focus: null, unit: null, from: day('2026-11-01'), to: day('2026-11-30') };
const COLLECTION = say({ zh: '回款情况', en: 'Collection' });
const OVERDUE = say({ zh: '逾期占比', en: 'Overdue share' });

const MODEL: BoardModel = {
  name: COLLECTION,
  whose: t('board.all_units'),
  asked,
  lines: [
    {
      id: 'received',
      name: say({ zh: '回款', en: 'Received' }),
      unit: 'cents',
      better: 'more',
      value: 128_640_000,
      before: 110_200_000,
    },
    { id: 'dso', name: say({ zh: '应收周转天数 DSO', en: 'DSO' }), unit: 'days', better: 'less', value: 41.3, before: 38.9 },
    { id: 'overdue_share', name: OVERDUE, unit: 'percent', better: 'less', value: 18.4, before: 21 },
    {
      id: 'promise_kept',
      name: say({ zh: '承诺兑现率', en: 'Promises kept' }),
      unit: 'percent',
      better: 'more',
      value: null,
      before: null,
    },
  ],
  charts: [
    {
      title: say({ zh: '逾期原因', en: 'Reasons' }),
      unit: 'cents',
      bars: [
        { name: t('receivable.reason_funds'), value: 42_000_000 },
        { name: t('receivable.reason_loan'), value: 18_000_000 },
        { name: t('receivable.reason_amount'), value: 6_500_000 },
      ],
    },
  ],
  chartsFirst: false,
  how: null,
  hasRows: false,
  others: [
    { text: 'before', from: day('2026-10-01'), to: day('2026-10-31') },
    { text: 'quarter', from: day('2026-09-01'), to: day('2026-11-30') },
    { text: 'year', from: day('2026-01-01'), to: day('2026-12-31') },
  ],
};

/** For the gallery. */
export const boardSamples = (): Samples => ({
  看板: {
    回款: boardCard(MODEL),
    一个指标: boardCard({
      ...MODEL,
      asked: { ...asked, focus: 'overdue_share' },
      lines: MODEL.lines.slice(2, 3),
      charts: [
        {
          title: t('board.by_unit', { name: OVERDUE }),
          unit: 'percent',
          bars: [
            { name: plain('杭州分店'), value: 9.1 },
            { name: plain('苏州分店'), value: 22.7 },
          ],
        },
        {
          title: t('board.by_month', { name: OVERDUE }),
          unit: 'percent',
          bars: [9, 10, 11].map((n) => ({
            name: t('board.month', { month: { month: `2026-${String(n).padStart(2, '0')}` } }),
            value: 30 - n,
          })),
        },
      ],
      how: say({ zh: '期末逾期的应收 ÷ 期末全部应收', en: 'What is overdue at the end, of all that is owed' }),
      hasRows: true,
    }),
    由哪些组成: rowsCard({
      name: OVERDUE,
      whose: plain('苏州分店'),
      asked: { ...asked, focus: 'overdue_share', first: 0 },
      unit: 'percent',
      value: 22.7,
      how: say({ zh: '期末逾期的应收 ÷ 期末全部应收', en: 'What is overdue at the end, of all that is owed' }),
      count: 2,
      cut: false,
      size: 10,
      rows: [
        { title: plain('宏达运输公司 ¥30,000.00'), detail: plain('苏州分店'), action: null },
        { title: plain('宏达运输公司 ¥20,000.00'), detail: null, action: null },
      ],
    }),
    不归您看: boardNote(
      COLLECTION,
      t('board.not_yours', {
        elsewhere: say({ zh: '您的客户欠款，说“我的逾期款”', en: 'Of your own customers say “my overdue money”' }),
      }),
    ),
  },
});
