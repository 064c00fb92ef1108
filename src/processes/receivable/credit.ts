import { findings } from '../../domain/findings.ts';
import { choice, count, date, money, optional, paragraph, w } from '../../fields/kinds.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import { type Assessment, defineProcess, type FormContext } from '../define.ts';
import { readCredit } from './credit-said.ts';
import { moneyChain } from './money-chain.ts';
import { type AboutCustomer, CUSTOMER_FIELD, type OwedItems } from './owed.ts';

const FIELDS = {
  customer: CUSTOMER_FIELD,
  what: choice('办什么', 'What', {
    limit: w('改额度和账期', 'Another limit and term'),
    extra: w('临时放行', 'Beyond it once'),
  }),
  amount: money('额度（放行的是多出的金额）', 'Limit (beyond it: how much more)', { min: 1 }),
  term: optional(count('账期（天）', 'Term (days)', { min: 0, max: 365 })),
  until: optional(date('放行到', 'Beyond it until')),
  reason: paragraph('原因', 'Why', { max: 300 }),
};

/** 信用额度 (S119): limit and term of a customer, or once beyond the limit until a day; the score of the customer stands beside it. */
export const credit = (owed: OwedItems) =>
  defineProcess({
    id: 'credit_change',
    prefix: 'XY',
    clause: 'S119',
    name: w('信用额度', 'Credit'),
    about: w('客户的信用额度、账期、临时放行，例如“信用额度 宏达运输”', 'How much a customer may owe, and for how long'),
    helpUnder: 'customers',
    phrases: ['信用额度', '改信用额度', '临时放行', '信用账期', 'credit limit'],
    claims: /信用额度|信用账期|临时放行|授信/u,
    sentenceField: 'customer',
    fields: FIELDS,
    read: readCredit,
    measures: { amount: 'money', score: 'number' },
    facts: async ({ customer }, c) => owed.customerCalled(customer, c),
    assess: (form, c, customer) => ({
      findings: found(form, c, customer),
      measures: { amount: form.amount, score: customer?.score ?? 0 },
      title: say(
        form.what === 'limit'
          ? w('{name} 额度{amount}', 'Limit of {name}: {amount}')
          : w('{name} 临时放行{amount}', '{name}: {amount} beyond the limit'),
        { name: customer?.name ?? form.customer, amount: { cents: form.amount } },
      ),
      summary: summaryOf(form, customer),
      ...(customer ? { booking: { receivable: bookingOf(form, customer, c) } } : {}),
    }),
    chain: moneyChain(500_000),
  });

type Form = {
  readonly what: 'limit' | 'extra';
  readonly amount: AboutCustomer['owed'];
  readonly term: number | null;
  readonly until: FormContext['today'] | null;
  readonly reason: string;
};

function found({ what, until }: Form, { today }: FormContext, customer: AboutCustomer | null) {
  if (customer === null) return [finding('unknown')];
  if (what === 'limit') return [];
  if (until === null) return [finding('no_end')];
  const latest = addDays(today, customer.longestOverride);
  return until < today || until > latest ? [finding('wrong_end', { from: { date: today }, to: { date: latest } })] : [];
}

const bookingOf = (
  { what, amount, term, until }: Form,
  { id: customer, unitId, termDays }: AboutCustomer,
  { today }: FormContext,
): NonNullable<NonNullable<Assessment['booking']>['receivable']> =>
  what === 'limit'
    ? { kind: 'credit', customer, unitId, limit: amount, termDays: term ?? termDays ?? 0 }
    : { kind: 'extra', customer, unitId, amount, until: until ?? today };

function summaryOf({ what, amount, term, until, reason }: Form, customer: AboutCustomer | null): Assessment['summary'] {
  const sum = (value: AboutCustomer['owed']) => say(w('{amount}', '{amount}'), { amount: { cents: value } });
  return [
    ...(customer
      ? [
          { label: say(w('客户', 'Customer')), value: plain(`${customer.name} ${customer.number}`) },
          { label: say(w('现在欠', 'Owes now')), value: sum(customer.owed) },
          { label: say(w('其中逾期', 'Overdue')), value: sum(customer.overdue) },
          {
            label: say(w('原额度', 'Limit so far')),
            value: customer.limit === null ? say(w('不限', 'none')) : sum(customer.limit),
          },
          {
            label: say(w('信用分', 'Score')),
            value:
              customer.score === null
                ? say(w('还没有记录', 'no history yet'))
                : say(w('{score}', '{score}'), { score: customer.score }),
          },
        ]
      : []),
    { label: say(what === 'limit' ? w('新额度', 'New limit') : w('多放', 'Beyond it')), value: sum(amount) },
    ...(what === 'limit' && term !== null
      ? [{ label: say(w('账期', 'Term')), value: say(w('{days}天', '{days} days'), { days: term }) }]
      : []),
    ...(what === 'extra' && until !== null
      ? [{ label: say(w('放行到', 'Until')), value: say(w('{until}', '{until}'), { until: { date: until } }) }]
      : []),
    { label: say(FIELDS.reason.label), value: plain(reason), wide: true },
  ];
}

export const finding = findings('S119', {
  unknown: {
    field: 'customer',
    what: w(
      '没有这个客户，有几个叫这个名字，或不在您的查看范围内',
      'There is no such customer, several are called so, or they are not yours to see',
    ),
    accept: w('请填全名或客户编号', 'Please give the whole name or the customer number'),
  },
  no_end: {
    field: 'until',
    what: w('临时放行没有写到哪天', 'It is not said until when'),
    accept: w('请填放行到哪天', 'Please give the last day'),
  },
  wrong_end: {
    field: 'until',
    what: w('放行的最后一天不对', 'That last day will not do'),
    accept: w('请选{from}到{to}之间的一天', 'Please choose a day from {from} to {to}'),
  },
});
