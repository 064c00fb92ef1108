import type { Item, Line } from '../../domain/receivable/item.ts';
import { oldestFirst } from '../../domain/receivable/oldest-first.ts';
import { isFinanceOf, seesItem } from '../../domain/receivable/sight.ts';
import type { RecordId } from '../../fields/field.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { type Cents, cents, minus, sumOf } from '../../kernel/money.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Effect, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { useAdvance as leaves, takeBack } from './book-line.ts';
import { itemChanged } from './change-item.ts';
import { reversalDay } from './reversal-day.ts';
import type { Services } from './services.ts';
import { tellSales } from './tell-sales.ts';
import { termsWrite } from './write-terms.ts';

/** What of an advance would go on which item. */
export interface AdvanceOffer {
  readonly amount: Cents;
  readonly parts: readonly { readonly item: Item; readonly amount: Cents }[];
}

const PREFIX = 'advance:';
const sourceOf = (customer: RecordId): string => `${PREFIX}${customer}`;
export const isFromAdvance = ({ source }: Pick<Line, 'source'>): boolean => source.startsWith(PREFIX);

/** What a customer has paid in advance, and the open items it would pay, oldest first and within its own unit (Q2); null: nothing to set off. */
export async function advanceOffer(
  { reads }: Pick<Services, 'reads'>,
  customer: RecordId,
  only: ReceivableId | null,
): Promise<AdvanceOffer | null> {
  const [[advance], items] = await Promise.all([reads.paidAheadOf([customer]), reads.openItemsOf([customer])]);
  if (!advance || advance.amount <= 0n) return null;
  const own = items.filter(({ id, unitId, hold }) => unitId === advance.unitId && hold !== 'disputed' && (only ?? id) === id);
  const parts = oldestFirst(advance.amount, own).flatMap(({ itemId, amount }) => {
    const item = own.find(({ id }) => id === itemId);
    return item ? [{ item, amount }] : [];
  });
  return parts.length > 0 ? { amount: sumOf(parts.map(({ amount }) => amount)), parts } : null;
}

/** HT-1-1 ¥3,000、HT-1-2 ¥500 */
export const offerText = ({ parts }: AdvanceOffer) =>
  join(
    parts.map(({ item, amount }) => t('receivable.advance_part', { number: item.number, amount: { cents: amount } })),
    '、',
  );

/**
 * 「用预收抵」: finance sets what a customer paid in advance against what is open, never by itself (Q2). `amount`: as it was offered; it has changed
 * since, it is offered anew.
 */
export async function useAdvance(
  services: Services,
  context: Context,
  { customer, item, amount }: { readonly customer: RecordId; readonly item: ReceivableId | null; readonly amount: string },
): Promise<Plan> {
  const { reads, ids } = services;
  const { org, person, now, today } = context;
  const offer = await advanceOffer(services, customer, item);
  if (!offer) return toastPlan('info', t('receivable.advance_none'));
  if (offer.parts.some((part) => !isFinanceOf(org, person.id, part.item.unitId)))
    return toastPlan('warning', t('receivable.advance_finance'));
  if (String(offer.amount) !== amount)
    return {
      ...toastPlan('info', t('receivable.advance_changed')),
      reply: { repaint: true, toast: { tone: 'info', text: t('receivable.advance_changed') } },
    };
  const booking = { source: sourceOf(customer), on: today, at: now, actorId: person.id };
  const [terms = null] = await reads.termsOf([customer]);
  const plans = offer.parts.map((part): Plan => {
    const booked = leaves(ids, part.item, part.amount, booking);
    return booked.ok
      ? {
          ...emptyPlan,
          writes: booked.value,
          effects: [...itemChanged(part.item), ...told('used', part.item, part.amount, context)],
        }
      : emptyPlan;
  });
  return merge(
    {
      // The row of the customer stands for the advance: of two who set it off at once the second is handled again.
      writes: [termsWrite(customer, offer.parts[0]?.item.unitId as Item['unitId'], terms, {})],
      audit: [
        {
          actorId: person.id,
          act: 'receivable.advance_used',
          subject: customer,
          detail: { items: offer.parts.map((part) => [part.item.number, part.amount]) },
        },
      ],
      effects: [],
      reply: {
        repaint: true,
        toast: {
          tone: 'success',
          text: t('receivable.advance_used', { amount: { cents: offer.amount }, items: offerText(offer) }),
        },
      },
    },
    ...plans,
  );
}

/** The last line of an item that came out of an advance and still stands. */
export function advanceLine(lines: readonly Line[]): Line | null {
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  return lines.findLast((line) => isFromAdvance(line) && line.cancelsId === null && !gone.has(line.id)) ?? null;
}

/**
 * What has to come back before so much less is paid in advance: the lines of what was set off, the newest first, with those by which they left the
 * advance. A receipt that was no such money takes what it paid with it.
 */
export async function setOffAbove({ reads }: Pick<Services, 'reads'>, customer: RecordId, less: Cents): Promise<readonly Line[]> {
  const [advance] = await reads.paidAheadOf([customer]);
  let short = less - (advance?.amount ?? 0n);
  if (short <= 0n) return [];
  const lines = await reads.linesOfSource(sourceOf(customer));
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  const standing = lines.filter(({ id, cancelsId }) => cancelsId === null && !gone.has(id));
  const back: Line[] = [];
  for (const line of standing.filter(({ itemId }) => itemId !== null).toReversed()) {
    if (short <= 0n) break;
    const out = standing.find((one) => isOutOf(one, line) && !back.includes(one));
    if (!out) continue;
    back.push(line, out);
    short -= line.amount;
  }
  return back;
}

const isOutOf = (out: Line, line: Line): boolean =>
  out.itemId === null && out.bookedAt === line.bookedAt && out.amount === minus(line.amount);

/** 「撤回预收抵款」: it is an advance again, and the item is open by so much. */
export async function giveAdvanceBack(services: Services, context: Context, id: ReceivableId): Promise<Plan> {
  const { org, person, now, today } = context;
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(org, person.id, item) || !isFinanceOf(org, person.id, item.unitId))
    return toastPlan('warning', t('receivable.advance_finance'));
  const line = advanceLine(await services.reads.receivableLinesOf(id));
  if (!line) return toastPlan('info', t('receivable.advance_no_back'));
  const all = await services.reads.linesOfSource(line.source);
  const gone = new Set(all.map(({ cancelsId }) => cancelsId));
  const out = all.find((one) => isOutOf(one, line) && !gone.has(one.id));
  if (!out) return toastPlan('info', t('receivable.advance_no_back'));
  const on = await reversalDay(services, line, today);
  const booking = { source: line.source, on, at: now, actorId: person.id };
  return {
    writes: [...takeBack(services.ids, line, item, booking), ...takeBack(services.ids, out, null, booking)],
    audit: [
      { actorId: person.id, act: 'receivable.advance_back', subject: id, detail: { number: item.number, amount: line.amount } },
    ],
    effects: [...itemChanged(item), ...told('back', item, cents(line.amount), context)],
    reply: { repaint: true, toast: { tone: 'success', text: t('receivable.advance_back') } },
  };
}

/** Whoever looks after the item hears of it. */
function told(what: 'used' | 'back', item: Item, amount: Cents, context: Context): readonly Effect[] {
  const text = t(`receivable.advance_told_${what}`, {
    who: plain(context.person.name),
    number: item.number,
    amount: { cents: amount },
    left: { cents: cents(what === 'used' ? item.open - amount : item.open + amount) },
  });
  return tellSales(item, 'advance', text, context);
}
