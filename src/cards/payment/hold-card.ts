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

/** Why: a line whose invoice was taken back, with the end of the red one's number and who sent it; or a branch that objects to its share. For finance only. */
type HoldGround =
  | { readonly kind: 'red'; readonly line: Text; readonly tail: string; readonly from: Text }
  | { readonly kind: 'charge'; readonly unit: Text; readonly amount: Cents; readonly from: Text; readonly reason: string };

/** Something approved that is kept out of payments, because an invoice of it was taken back (C7) or a branch objects to what it is to bear (S97). */
export interface HoldView extends ApprovedView {
  readonly grounds: readonly HoldGround[];
  /** Why finance has not let it pass; null while nobody has decided. */
  readonly objected: string | null;
}

const groundText = (one: HoldGround): Text =>
  one.kind === 'red'
    ? t('pay.held_by', { line: one.line, tail: one.tail, from: one.from })
    : t('pay.held_by_charge', { unit: one.unit, amount: { cents: one.amount }, from: one.from, reason: plain(one.reason) });

/** A line for each reason, and what finance objected. */
export const whyHeld = ({ grounds, objected }: Pick<HoldView, 'grounds' | 'objected'>): Text =>
  join([...grounds.map(groundText), ...(objected === null ? [] : [t('pay.held_objected', { reason: plain(objected) })])], '\n');

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

const question = ({ request, grounds }: HoldView): Element => ({
  kind: 'form',
  name: 'hold',
  fields: [
    {
      kind: 'line',
      name: 'hold_why',
      label: t('pay.hold_reason'),
      required: true,
      hint: t(grounds.some(({ kind }) => kind === 'charge') ? 'pay.hold_hint_charge' : 'pay.hold_hint'),
      maxLength: 100,
    },
  ],
  submit: {
    text: t('pay.release'),
    style: 'primary',
    action: { do: 'pay.release', request, grounds: grounds.length },
    name: 'release',
  },
  others: [
    {
      text: t('pay.object'),
      style: 'danger',
      action: { do: 'pay.object', request, grounds: grounds.length },
      name: 'object',
      submits: true,
    },
  ],
});
