import { writeWords } from '../../domain/invoice/words-amount.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';

export interface PaymentModel {
  readonly payment: `pay_${string}`;
  readonly number: string;
  /** So many of it this reader may not see. */
  readonly hidden: number;
  readonly version: number;
  readonly state: 'open' | 'paid' | 'void';
  readonly madeBy: Text;
  readonly madeAt: Instant;
  readonly closed: { readonly by: Text; readonly at: Instant } | null;
  readonly items: readonly {
    readonly request: string;
    readonly who: Text;
    readonly number: string;
    readonly amount: Cents;
    readonly state: 'open' | 'paid' | 'failed';
    readonly reason: string | null;
    /** It is not paid yet, and an invoice of it was taken back, or a branch objects to its share: which, and by whom. */
    readonly held: Text | null;
  }[];
}

const TONE = { open: 'ask', paid: 'good', void: 'done' } as const;
const TAG = { open: 'orange', paid: 'green', void: 'neutral' } as const;

/** A batch: what it pays, and what became of it (S109). */
export const paymentCard = (m: PaymentModel): Card => ({
  header: {
    title: t('pay.batch', { number: plain(m.number) }),
    subtitle: t('clause.named', { clause: 'S109' }),
    tone: TONE[m.state],
    tags: [{ text: t(`pay.batch_${m.state}`), tone: TAG[m.state] }],
  },
  body: [
    facts(m),
    ...(m.state === 'open' ? [{ kind: 'text' as const, text: t('pay.after_bank') }] : []),
    ...m.items.flatMap((item) => held(m, item)),
    table(m),
    ...quiet(m.hidden > 0 && t('pay.hidden', { count: m.hidden })),
    ...buttons(m),
    ...failing(m),
  ],
});

function facts({ items, state, madeBy, madeAt, closed }: PaymentModel): Element {
  const standing = state === 'void' ? items : items.filter((one) => one.state !== 'failed');
  const total = sumOf(standing.map(({ amount }) => amount));
  return {
    kind: 'facts',
    rows: [
      { label: t('pay.count'), value: t('pay.items', { count: standing.length }) },
      { label: t('pay.total'), value: t('pay.amount', { amount: { cents: total } }) },
      { label: t('pay.in_words'), value: plain(writeWords(total)), wide: true },
      { label: t('pay.made_by'), value: t('pay.by_at', { who: madeBy, at: { at: madeAt } }), wide: true },
      ...(closed
        ? [
            {
              label: t(state === 'void' ? 'pay.voided_by' : 'pay.paid_by'),
              value: t('pay.by_at', { who: closed.by, at: { at: closed.at } }),
              wide: true,
            },
          ]
        : []),
    ],
  };
}

/** What the bank must not pay before finance has decided. */
const held = (
  { payment, version: v }: PaymentModel,
  { request, who, amount, held: why }: PaymentModel['items'][number],
): readonly Element[] =>
  why === null
    ? []
    : [
        {
          kind: 'item',
          title: t('pay.line', { who, amount: { cents: amount } }),
          detail: why,
          tag: { text: t('pay.item_held'), tone: 'red' },
          buttons: [{ text: t('pay.take_out'), style: 'plain', action: { do: 'pay.take_out', payment, v, request } }],
        },
      ];

const table = ({ items }: PaymentModel): Element => ({
  kind: 'table',
  columns: [
    { id: 'who', title: t('pay.payee') },
    { id: 'amount', title: t('pay.amount_title'), align: 'right' },
    { id: 'state', title: t('pay.state') },
  ],
  rows: items.map(({ who, amount, state, reason }) => ({
    who,
    amount: t('pay.amount', { amount: { cents: amount } }),
    state: reason ? t('pay.failed_why', { reason: plain(reason) }) : t(`pay.item_${state}`),
  })),
});

function buttons({ payment, version: v, state, items, hidden }: PaymentModel): readonly Element[] {
  const open = items.filter((one) => one.state === 'open');
  const total = sumOf(open.map(({ amount }) => amount));
  const paid: Button = {
    text: t('pay.paid'),
    style: 'primary',
    action: { do: 'pay.paid', payment, v },
    confirm: { title: t('pay.paid_ask', { count: open.length, total: { cents: total } }), text: t('pay.paid_then') },
  };
  const away: Button = {
    text: t('pay.void'),
    style: 'danger',
    action: { do: 'pay.void', payment, v },
    confirm: { title: t('pay.void_ask'), text: t('pay.void_then') },
  };
  // Whoever sees a part of it settles no more than that.
  const whole = hidden === 0;
  const files: readonly Button[] = [
    { text: t('pay.bank_file'), style: 'plain', action: { do: 'pay.file', payment } },
    { text: t('pay.vouchers'), style: 'plain', action: { do: 'pay.vouchers', payment } },
  ];
  if (state === 'void') return [];
  return [{ kind: 'buttons', buttons: state === 'open' && whole ? [paid, ...files, away] : files }];
}

/** 付款失败 of one of them, with the reason; a bank may also send money back days later. */
function failing({ payment, version: v, items }: PaymentModel): readonly Element[] {
  const standing = items.filter(({ state }) => state !== 'failed');
  if (standing.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: t('pay.fail_title'),
      body: [
        {
          kind: 'form',
          name: 'fail',
          fields: [
            {
              kind: 'choice',
              name: 'request',
              label: t('pay.fail_which'),
              required: true,
              options: standing.map(({ request, who, amount, number }) => ({
                value: request,
                text: t('pay.option', { who, amount: { cents: amount }, number: plain(number) }),
              })),
            },
            {
              kind: 'line',
              name: 'reason',
              label: t('pay.fail_reason'),
              required: true,
              hint: t('pay.fail_hint'),
              maxLength: 100,
            },
          ],
          submit: { text: t('pay.fail'), style: 'danger', action: { do: 'pay.failed', payment, v }, name: 'fail' },
        },
      ],
    },
  ];
}
