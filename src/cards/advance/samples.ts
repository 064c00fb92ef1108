import { cents } from '../../kernel/money.ts';
import { plain } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type AdvanceModel, advancesCard, notAllCard } from './advances-card.ts';

const one: AdvanceModel = {
  request: 'req_1',
  number: 'JK-261123-7K2M',
  purpose: '去南京参展',
  who: null,
  amount: cents(200_000),
  owed: cents(113_500),
  dueOn: '2026-12-11' as LocalDate,
  isPaid: true,
  isLate: false,
};

/** For the gallery. */
export const advanceSamples = (): Samples => ({
  借款: {
    我的借款: advancesCard({
      mine: true,
      lines: [one, { ...one, request: 'req_2', number: 'JK-261124-9QXA', purpose: '新店开业布置', isPaid: false }],
    }),
    过期未还: advancesCard({ mine: true, lines: [{ ...one, dueOn: '2026-11-20' as LocalDate, isLate: true }] }),
    没有借款: advancesCard({ mine: true, lines: [] }),
    财务看: advancesCard({ mine: false, lines: [{ ...one, who: plain('李强（苏州分店）') }] }),
    不归您看: notAllCard(),
  },
});
