import { cents } from '../../kernel/money.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type FileLine, filesCard } from './files-card.ts';

const ON = '2026-11-18' as LocalDate;
const read = (kind: 'digital_ordinary' | 'rail', seller: string, amount: number): FileLine['detail'] => [
  t(`expense.document.${kind}`),
  plain(seller),
  say({ zh: '{on}', en: '{on}' }, { on: { date: ON } }),
  say({ zh: '{sum}', en: '{sum}' }, { sum: { cents: cents(amount) } }),
  t('expense.from', { source: t('expense.source.xml') }),
];
const line = (name: string, state: FileLine['state'], more: Partial<FileLine> = {}): FileLine => ({
  name: plain(name),
  state,
  detail: [],
  notes: [],
  buttons: [],
  ...more,
});
const paper = read('digital_ordinary', '上海样例文具用品有限公司', 31_850);

/** The answer to files in each state that people meet. */
export const expenseSamples = (): Samples => ({
  'Expense claims': {
    'Files are being read': filesCard({
      files: [line('发票.pdf', 'reading'), line('车票.ofd', 'reading')],
      count: 2,
      hasClaim: false,
    }),
    'All of it was read': filesCard({
      files: [line('发票.pdf', 'line', { detail: paper }), line('发票.xml', 'attached', { detail: paper })],
      count: 2,
      hasClaim: true,
    }),
    'An amount was not read, and two sources differ': filesCard({
      files: [
        line('旧发票.jpg', 'line', {
          detail: read('digital_ordinary', '无锡梁溪样例餐饮有限公司', 12_000),
          notes: [
            t('expense.net_only', { net: { cents: cents(11_321) } }),
            t('expense.conflict', {
              field: t('expense.on_invoice.total'),
              kept: t('expense.source.qr'),
              value: '120.00',
              other: t('expense.source.text'),
              said: '1,200.00',
            }),
          ],
        }),
      ],
      count: 1,
      hasClaim: true,
    }),
    'In use, red, a vehicle, unknown, and not read': filesCard({
      files: [
        line('a.pdf', 'used', { detail: paper, notes: [t('expense.used_why', { tail: 'K7QM' })] }),
        line('b.pdf', 'red', { notes: [t('expense.red_why')] }),
        line('c.pdf', 'vehicle', { notes: [t('expense.vehicle_why')] }),
        line('d.jpg', 'unknown', {
          notes: [t('expense.unknown_why')],
          buttons: [{ text: t('expense.put'), style: 'primary', action: { do: 'expense.put', invoice: 'inv_1' } }],
        }),
        line('e.docx', 'refused', { detail: [t('expense.refused_kind_not_taken')] }),
      ],
      count: 5,
      hasClaim: false,
    }),
  },
});
