import { type Part, type Payment, paymentsOf } from '../../domain/contract/instalments.ts';
import { carsOf, type Goods, type Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { contractText } from '../../processes/contract-review/contract-text.ts';
import { inFull } from '../approval/findings.ts';
import type { Element, Fact } from '../element.ts';
import { clauseOnce, fold } from '../parts.ts';

/** What is in the way of a contract's review, and what its reviewers will be told. */
export const contractNotices = (findings: readonly Finding[]): readonly Element[] =>
  clauseOnce(
    findings.map(
      (one): Element => ({
        kind: 'callout',
        tone: one.severity === 'warn' ? 'warn' : 'bad',
        text: inFull(one),
        clause: one.clause,
      }),
    ),
  );

/** What is sold, what is paid when to the cent, and the clauses as they are printed, folded. @param nameOf what a payment is called */
export const contractElements = (terms: Terms, customer: string, nameOf: (part: Part) => Text): readonly Element[] => [
  { kind: 'facts', rows: [goodsFact(terms.goods), paymentsFact(terms, nameOf)] },
  ...fold(t('contract.whole'), [
    {
      kind: 'facts',
      rows: contractText(terms, customer).map(
        ({ title, lines }): Fact => ({ label: title, value: join(lines, '\n'), wide: true }),
      ),
    },
  ]),
];

const goodsFact = (goods: readonly Goods[]): Fact => ({
  label: t('contract.goods'),
  value: join(
    goods.map(({ model, quantity, price }) => t('contract.goods_line', { model, quantity, price: { cents: price } })),
    '\n',
  ),
  wide: true,
});

const paymentsFact = ({ goods, amount, instalments }: Terms, nameOf: (part: Part) => Text): Fact => ({
  label: t('contract.payments'),
  value: join(
    paymentsOf(amount, instalments).map((one) =>
      t('contract.payment', { part: nameOf(one.part), amount: { cents: one.amount }, when: whenText(one, carsOf(goods) > 1) }),
    ),
    '\n',
  ),
  wide: true,
});

function whenText({ due, signing, delivery }: Payment, several: boolean): Text {
  if (due !== null) return t('contract.by_day', { on: { date: due } });
  if (signing !== null) return signing === 0 ? t('contract.at_signing') : t('contract.after_signing', { days: signing });
  if (several) return delivery ? t('contract.after_each', { days: delivery }) : t('contract.at_each');
  return delivery ? t('contract.after_delivery', { days: delivery }) : t('contract.at_delivery');
}
