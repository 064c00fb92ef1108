import type { Cents } from '../../kernel/money.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';

/** Something approved, as it stands in the list of finance. */
export interface ApprovedView {
  readonly request: string;
  readonly who: Text;
  readonly number: string;
  readonly process: Text;
  readonly title: Text;
  readonly amount: Cents;
  readonly approvedAt: Instant;
}

/** Something approved that is kept out of payments, because an invoice of it was taken back (C7). */
export interface HoldView extends ApprovedView {
  /** The lines whose invoice was taken back, the end of the red one's number, and who sent it: for finance only. */
  readonly reds: readonly { readonly line: Text; readonly tail: string; readonly from: Text }[];
  /** Why finance has not let it pass; null while nobody has decided. */
  readonly objected: string | null;
}

/** Which line, by which red invoice, from whom. */
export const whyHeld = ({ reds, objected }: Pick<HoldView, 'reds' | 'objected'>): Text =>
  join(
    [
      ...reds.map(({ line, tail, from }) => t('pay.held_by', { line, tail, from })),
      ...(objected === null ? [] : [t('pay.held_objected', { reason: plain(objected) })]),
    ],
    '\n',
  );

/** As a line of 待付款. */
export const heldLine = (m: HoldView): Element => ({
  kind: 'item',
  title: t('pay.line', { who: m.who, amount: { cents: m.amount } }),
  detail: join(
    [t('pay.line_detail', { process: m.process, title: m.title, number: plain(m.number), at: { at: m.approvedAt } }), whyHeld(m)],
    '\n',
  ),
  tag: { text: t(m.objected === null ? 'pay.item_held' : 'pay.item_objected'), tone: m.objected === null ? 'red' : 'orange' },
  buttons: [
    { text: t('pay.decide'), style: 'plain', action: { do: 'pay.hold', request: m.request } },
    { text: t('list.open'), style: 'plain', action: { do: 'request.open', request: m.request } },
  ],
});

/** 停付: one question, may it be paid all the same (S109); null: it is decided or gone. */
export const holdCard = (m: HoldView | null): Card => ({
  header: {
    title: m ? t('pay.hold', { who: m.who, amount: { cents: m.amount } }) : t('pay.hold_none'),
    subtitle: t('clause.named', { clause: 'S109' }),
    tone: m ? 'ask' : 'done',
  },
  body: m
    ? [
        {
          kind: 'facts',
          rows: [
            { label: m.process, value: t('pay.named', { title: m.title, number: plain(m.number) }), wide: true },
            { label: t('pay.hold_why'), value: whyHeld(m), wide: true },
          ],
        },
        question(m),
      ]
    : [{ kind: 'text', text: t('pay.hold_over'), style: 'quiet' }],
});

const question = ({ request, reds }: HoldView): Element => ({
  kind: 'form',
  name: 'hold',
  fields: [
    {
      kind: 'line',
      name: 'hold_why',
      label: t('pay.hold_reason'),
      required: true,
      hint: t('pay.hold_hint'),
      maxLength: 100,
    },
  ],
  submit: {
    text: t('pay.release'),
    style: 'primary',
    action: { do: 'pay.release', request, reds: reds.length },
    name: 'release',
  },
  others: [
    {
      text: t('pay.object'),
      style: 'danger',
      action: { do: 'pay.object', request, reds: reds.length },
      name: 'object',
      submits: true,
    },
  ],
});
