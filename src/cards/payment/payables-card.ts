import { writeWords } from '../../domain/invoice/words-amount.ts';
import type { Cents } from '../../kernel/money.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';
import { buttonRow, pageButtons, quiet } from '../parts.ts';
import { type ApprovedView, type HoldView, heldLine } from './hold-card.ts';

/** Something to be paid, as a line of the list. */
export interface PayableView extends ApprovedView {
  readonly failed: string | null;
}

/** A batch as a line of a list. */
export interface BatchView {
  readonly payment: `pay_${string}`;
  readonly number: string;
  readonly state: 'open' | 'paid' | 'void';
  readonly count: number;
  readonly total: Cents;
  readonly at: Instant;
}

export interface PayablesModel {
  readonly count: number;
  readonly total: Cents;
  readonly lines: readonly PayableView[];
  /** Approved and not to be paid before finance has decided; they are in no sum. */
  readonly held: readonly HoldView[];
  /** Where more of these are. */
  readonly nextHeld: string | null;
  readonly next: string | null;
  readonly first: boolean;
  /** Batches that wait for 已付. */
  readonly open: readonly BatchView[];
  /** So many of the reader's own are for somebody else of finance to pay. */
  readonly own: number;
  /** Requests that one batch takes at most. */
  readonly most: number;
}

/** 待付款: what is approved and unpaid, and the way to pay all or some of it (S109). */
export const payablesCard = (m: PayablesModel): Card => ({
  header: {
    title: t('pay.title'),
    subtitle: t('clause.named', { clause: 'S109' }),
    tone: m.count > 0 || m.open.length > 0 || m.held.length > 0 ? 'ask' : 'calm',
  },
  body: [
    ...(m.count > 0 ? [sumOf(m)] : quiet(m.held.length === 0 && t('pay.none'))),
    ...m.held.map(heldLine),
    ...buttonRow(
      m.nextHeld === null ? [] : [{ text: t('pay.more_held'), style: 'plain', action: { do: 'pay.held', after: m.nextHeld } }],
    ),
    ...m.open.map((one) => batchLine(one, 'open')),
    ...m.lines.map(lineOf),
    ...pageButtons(m, (after) => ({ do: 'pay.page', after })),
    ...quiet(m.own > 0 && t('pay.own', { count: m.own })),
    ...choose(m),
  ],
});

/** More of what is held, on the way back to the list (S109). */
export const heldCard = ({
  held,
  ...page
}: {
  readonly held: readonly HoldView[];
  readonly next: string | null;
  readonly first: boolean;
}): Card => ({
  header: { title: t('pay.held_title'), subtitle: t('clause.named', { clause: 'S109' }), tone: held.length > 0 ? 'ask' : 'calm' },
  body: [
    ...held.map(heldLine),
    ...quiet(held.length === 0 && t('pay.held_none')),
    ...pageButtons(page, (after) => ({ do: 'pay.held', after })),
    ...buttonRow([{ text: t('pay.back_to_list'), style: 'link', action: { do: 'pay.page', after: null } }]),
  ],
});

/** 付款记录: batches, newest first. */
export const paymentsCard = (batches: readonly BatchView[]): Card => ({
  header: { title: t('pay.batches'), subtitle: t('clause.named', { clause: 'S109' }), tone: 'calm' },
  body: batches.length === 0 ? quiet(t('pay.no_batches')) : batches.map((one) => batchLine(one, one.state)),
});

/** For whoever does not pay. */
export const notFinanceCard = (): Card => ({
  header: { title: t('pay.title'), tone: 'calm' },
  body: [
    { kind: 'callout', tone: 'info', text: t('pay.not_yours'), clause: 'S109' },
    { kind: 'buttons', buttons: [{ text: t('pay.my_requests'), style: 'plain', action: { do: 'ask', what: 'my_requests' } }] },
  ],
});

const sumOf = ({ count, total }: PayablesModel): Element => ({
  kind: 'facts',
  rows: [
    { label: t('pay.count'), value: t('pay.items', { count }) },
    { label: t('pay.total'), value: t('pay.amount', { amount: { cents: total } }) },
    { label: t('pay.in_words'), value: plain(writeWords(total)), wide: true },
  ],
});

export const batchLine = ({ payment, number, count, total, at, state }: BatchView, as: BatchView['state']): Element => ({
  kind: 'item',
  title: t('pay.batch_line', { number: plain(number), count, total: { cents: total } }),
  detail: t('pay.made_at', { at: { at } }),
  tag: { text: t(`pay.batch_${as}`), tone: state === 'open' ? 'orange' : state === 'paid' ? 'green' : 'neutral' },
  buttons: [{ text: t('list.open'), style: 'plain', action: { do: 'pay.open', payment } }],
});

const lineOf = ({ request, who, number, process, title, amount, approvedAt, failed }: PayableView): Element => ({
  kind: 'item',
  title: t('pay.line', { who, amount: { cents: amount } }),
  detail: join(
    [
      t('pay.line_detail', { process, title, number: plain(number), at: { at: approvedAt } }),
      ...(failed === null ? [] : [t('pay.line_failed', { reason: plain(failed) })]),
    ],
    '\n',
  ),
  ...(failed === null ? {} : { tag: { text: t('pay.item_failed'), tone: 'red' as const } }),
  buttons: [{ text: t('list.open'), style: 'plain', action: { do: 'request.open', request } }],
});

function choose({ lines, count, total, most }: PayablesModel): readonly Element[] {
  if (lines.length === 0) return [];
  const all = {
    text: count > most ? t('pay.first_ones', { count: most }) : t('pay.all', { count, total: { cents: total } }),
    style: 'primary' as const,
    action: { do: 'pay.all' as const, count, total: String(total) },
    name: 'all',
  };
  if (count === 1) return [{ kind: 'buttons', buttons: [all] }];
  return [
    { kind: 'divider' },
    {
      kind: 'form',
      name: 'pay',
      partial: true,
      fields: [
        {
          kind: 'choices',
          name: 'requests',
          label: t('pay.which'),
          required: false,
          options: lines.map(({ request, who, amount, number }) => ({
            value: request,
            text: t('pay.option', { who, amount: { cents: amount }, number: plain(number) }),
          })),
        },
      ],
      submit: { text: t('pay.some'), style: 'plain', action: { do: 'pay.some' }, name: 'some' },
      others: [all],
    },
    { kind: 'text', text: t('pay.note'), style: 'quiet' },
  ];
}
