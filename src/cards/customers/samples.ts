import { cents } from '../../kernel/money.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import type { Samples } from '../samples.ts';
import { type AlikeModel, alikeCard } from './alike-card.ts';
import { dealingsFolds } from './dealings.ts';
import { customerHandOverCard } from './hand-over-card.ts';
import { mergeCard } from './merge-card.ts';

const day = (date: string): LocalDate => date as LocalDate;

/** For the gallery. */
export function customerSamples(): Samples {
  const hongda = {
    record: 'rec_1',
    number: 'KH-SZ-26-0001',
    name: plain('宏达运输公司'),
    who: '李强',
    why: ['name', 'phone'],
  } as const;
  const near = {
    record: 'rec_2',
    number: 'KH-SZ-26-0017',
    name: plain('江南宏达运输有限公司'),
    who: '李敏',
    why: ['near_name'],
  } as const;
  const alike = (more: Partial<AlikeModel>): Card =>
    alikeCard({ record: 'rec_9', clause: 'S31', alike: [hongda, near], hidden: 0, sameTax: false, over: false, ...more });
  const dealings: Card = {
    header: { title: plain('宏达运输公司'), tone: 'calm' },
    body: dealingsFolds({
      records: [
        {
          kind: say({ zh: '合同', en: 'Contract' }),
          lines: [{ record: 'rec_3', title: plain('HT-SZ-26-0012 A3'), state: say({ zh: '已签', en: 'Signed' }) }],
          more: false,
        },
        {
          kind: say({ zh: '订单', en: 'Order' }),
          lines: [{ record: 'rec_4', title: plain('DD-SZ-26-0031 A3'), state: say({ zh: '在途', en: 'On its way' }) }],
          more: true,
        },
      ],
      items: [
        { number: 'HT-SZ-26-0012-2', open: cents(8_600_000), dueOn: day('2026-11-03'), dueDays: null },
        { number: 'HT-SZ-26-0012-3', open: cents(12_000_000), dueOn: day('2027-01-15'), dueDays: null },
      ],
      ahead: cents(500_000),
      visits: { count: 3, last: day('2026-11-12') },
      today: day('2026-12-01'),
    }),
    summary: t('customers.dealings', { what: '' }),
  };
  return {
    客户档案: {
      可能已有: alike({}),
      税号相同: alike({ alike: [{ ...hongda, why: ['tax_no'] }], sameTax: true, hidden: 1 }),
      不在范围: alike({ alike: [], hidden: 1 }),
      没有登记: alike({ over: true }),
      并入哪一份: mergeCard({
        record: 'rec_1',
        clause: 'S31',
        name: hongda.name,
        days: 14,
        into: [near],
        sought: '',
      }),
      移交: customerHandOverCard({
        record: 'rec_1',
        clause: 'S31',
        name: hongda.name,
        from: '李强',
        counted: {
          kinds: [
            { name: say({ zh: '合同', en: 'Contract' }), count: 1 },
            { name: say({ zh: '订单', en: 'Order' }), count: 2 },
          ],
          items: { count: 3, sum: cents(54_000_000) },
        },
        records: [{ record: 'rec_3', title: plain('HT-SZ-26-0012 A3'), state: say({ zh: '已签', en: 'Signed' }) }],
        colleagues: ['per_min'],
      }),
      往来: dealings,
    },
  };
}
