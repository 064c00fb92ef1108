import { type Cents, cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Element } from '../element.ts';
import { openLine, quiet } from '../parts.ts';

/** What a customer promised on an item and is still to come true. */
export interface OwnPromise {
  readonly item: `rcv_${string}`;
  readonly number: string;
  readonly customer: Text;
  readonly day: LocalDate;
  readonly amount: Cents;
}

const MOST = 5;

/** The promises of a salesperson's customers, the nearest first, with what they come to. */
export function promiseLines(promises: readonly OwnPromise[]): readonly Element[] {
  if (promises.length === 0) return quiet(t('receivable.no_promises'));
  const sum = cents(promises.reduce((all, { amount }) => all + amount, 0n));
  return [
    { kind: 'text', text: t('receivable.own_promises', { count: promises.length, sum: { cents: sum } }), style: 'strong' },
    ...promises.slice(0, MOST).map(({ item, number, customer, day, amount }) =>
      openLine(customer, t('receivable.own_promise', { number, day: { date: day }, amount: { cents: amount } }), {
        do: 'receivable.open',
        item,
      }),
    ),
    ...quiet(promises.length > MOST && t('receivable.more', { count: promises.length - MOST })),
  ];
}
