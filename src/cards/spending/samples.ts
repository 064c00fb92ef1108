import { cents } from '../../kernel/money.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type SpendingBar, type SpendingModel, spendingCard } from './spending-card.ts';

const bar = (name: Text, spent: number, granted = 0): SpendingBar => ({ name, spent: cents(spent), granted: cents(granted) });
const day = (text: string) => text as LocalDate;
const query = { own: false, unit: null, from: day('2026-09-01'), to: day('2026-11-30') };

const MODEL: SpendingModel = {
  whose: t('spending.all'),
  query,
  others: [{ text: 'year', query: { ...query, from: day('2026-01-01'), to: day('2026-12-31') } }],
  spent: cents(3_864_050),
  held: cents(412_000),
  granted: cents(5_400_000),
  perHead: { amount: cents(8_620), more: 46 },
  median: 640,
  months: [9, 10, 11].map((n) =>
    bar(t('board.month', { month: { month: `2026-${String(n).padStart(2, '0')}` } }), n * 128_000, 1_800_000),
  ),
  units: [
    bar(plain('苏州分店'), 1_620_050, 1_500_000),
    bar(plain('广州分店'), 1_344_000, 2_000_000),
    bar(plain('杭州分店'), 900_000),
  ],
  kinds: [
    bar(say({ zh: '差旅费', en: 'Travel' }), 2_164_050, 2_400_000),
    bar(say({ zh: '业务招待费', en: 'Hospitality' }), 1_200_000, 1_800_000),
    bar(say({ zh: '办公费', en: 'Office' }), 500_000, 1_200_000),
  ],
  people: [bar(plain('李强'), 860_000), bar(plain('李敏'), 452_050)],
};

/** For the gallery. */
export const spendingSamples = (): Samples => ({
  报销统计: {
    三个月: spendingCard(MODEL),
    超预算: spendingCard({ ...MODEL, spent: cents(5_864_050) }),
    我的: spendingCard({
      ...MODEL,
      whose: t('spending.own'),
      query: { ...query, own: true },
      perHead: null,
      granted: cents(0),
      units: [],
      people: [],
      kinds: MODEL.kinds.map((one) => ({ ...one, granted: cents(0) })),
      months: MODEL.months.map((one) => ({ ...one, granted: cents(0) })),
    }),
    没有: spendingCard({ ...MODEL, spent: cents(0), held: cents(0), granted: cents(0) }),
  },
});
