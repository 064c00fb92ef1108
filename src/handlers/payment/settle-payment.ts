import { hasLeft } from '../../domain/approval/has-left.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { because } from '../approval/refuse.ts';
import type { Refused } from '../books.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Form, wordsIn } from '../feature.ts';
import { atField, type Effect, emptyPlan, merge, type Plan, toastPlan, type Write } from '../plan.ts';
import { notice, openButton } from '../reply.ts';
import { processName } from '../services.ts';
import { chargesAnew, holdIn, restingState, stops } from './hold.ts';
import { payablesChanged } from './payable-scope.ts';
import { paymentFor, type SeenPaymentFile } from './payment-of.ts';
import type { PaymentFile, PaymentLine } from './ports.ts';
import type { Services } from './services.ts';

/** A batch as a button names it, with the version its card showed. */
export interface SeenPayment {
  readonly payment: string;
  readonly v: number;
}

type Batch = PaymentFile['payment'];

/** 已付: the bank has paid all that is still open; each claimant hears of it once, nobody else does. */
export async function markPaid(services: Services, context: Context, seen: SeenPayment): Promise<Plan> {
  const found = await standing(services, context, seen, ['open'], 'all');
  if ('writes' in found) return found;
  const { payment } = found;
  const open = found.items.filter(({ state }) => state === 'open');
  const followed = await Promise.all(open.map(({ requestId }) => bookedOn(services, context, requestId, 'paid')));
  const follows = merge(...followed.flatMap((plan) => ('refused' in plan ? [] : [plan])));
  const paid: Plan = {
    writes: [
      move(payment, { state: 'paid', closedById: context.person.id, closedAt: context.now }),
      ...open.flatMap(({ requestId }): readonly Write[] => [
        { table: 'paymentItem', update: { state: 'paid' }, where: { paymentId: payment.id, requestId, state: 'open' } },
        { table: 'payable', update: { state: 'paid' }, where: { requestId, state: 'batched', paymentId: payment.id } },
      ]),
    ],
    audit: [
      { actorId: context.person.id, act: 'payment.paid', subject: payment.id, detail: { requests: open.length } },
      ...open.map(({ requestId }) => ({
        actorId: context.person.id,
        act: 'request.paid',
        subject: requestId,
        detail: { payment: payment.id },
      })),
    ],
    effects: [...shownAnew(context, payment, open), ...tellPaid(services, payment, open)],
    reply: { repaint: true, toast: { tone: 'success', text: paidToast(context, open) } },
  };
  return merge(paid, follows);
}

/** What follows from a payment in other books: an advance is owed once it was paid. */
async function bookedOn(
  services: Services,
  context: Context,
  request: RequestId,
  how: 'paid' | 'unpaid',
): Promise<Plan | Refused> {
  const file = await services.reads.file(request);
  const { booking = {} } = file ? (fromJson(file.facts) as Facts) : {};
  return file ? services.books[how](context, file.instance, booking) : emptyPlan;
}

/** 付款失败 of one, also after it was said to be paid: it is unpaid again, with the reason, and may be paid anew. */
export async function markFailed(services: Services, context: Context, seen: SeenPayment, form: Form): Promise<Plan> {
  const found = await standing(services, context, seen, ['open', 'paid'], 'some');
  if ('writes' in found) return found;
  const { payment, items } = found;
  const reason = wordsIn(form, 'reason');
  const item = items.find(({ requestId, state }) => requestId === form.request && state !== 'failed');
  if (!item) return toastPlan('warning', t('pay.batch_changed'));
  if (reason === '') return atField(toastPlan('warning', t('pay.reason_required')), 'reason');
  const back = item.state === 'paid' ? await bookedOn(services, context, item.requestId, 'unpaid') : emptyPlan;
  if ('refused' in back) return toastPlan('warning', back.refused);
  const failed: Plan = {
    writes: [move(payment, closedWith(context, found, item)), ...failedRows(payment, item, reason)],
    audit: [
      { actorId: context.person.id, act: 'payment.failed', subject: item.requestId, detail: { payment: payment.id, reason } },
    ],
    effects: [...shownAnew(context, payment, [item]), tellFailed(payment, item, reason)],
    reply: { repaint: true, toast: { tone: 'success', text: t('pay.failed_toast') } },
  };
  return merge(failed, back);
}

/** 取出: what is held leaves a batch that is not paid, and waits for finance to decide; its claimant was told when the red invoice or the objection came. */
export async function takeOut(
  services: Services,
  context: Context,
  seen: SeenPayment & { readonly request: string },
): Promise<Plan> {
  const found = await standing(services, context, seen, ['open'], 'some');
  if ('writes' in found) return found;
  const { payment, items } = found;
  const item = items.find(({ requestId, state, hold }) => requestId === seen.request && state === 'open' && stops(holdIn(hold)));
  if (!item) return toastPlan('warning', t('pay.batch_changed'));
  return {
    writes: [move(payment, closedWith(context, found, item)), ...failedRows(payment, item, null)],
    audit: [{ actorId: context.person.id, act: 'payment.taken_out', subject: item.requestId, detail: { payment: payment.id } }],
    effects: [...shownAnew(context, payment, [item]), ...chargesAnew(holdIn(item.hold))],
    reply: { repaint: true, toast: { tone: 'success', text: t('pay.taken_out') } },
  };
}

/** Without this one nothing of the batch is open: it is over. */
const closedWith = (context: Context, { payment, items, hidden }: SeenPaymentFile, item: PaymentLine): Partial<Batch> =>
  payment.state === 'open' && hidden === 0 && !items.some((one) => one !== item && one.state === 'open')
    ? { state: 'void', closedById: context.person.id, closedAt: context.now }
    : {};

/** 作废: nothing of it went to the bank. */
export async function voidPayment(services: Services, context: Context, seen: SeenPayment): Promise<Plan> {
  const found = await standing(services, context, seen, ['open'], 'all');
  if ('writes' in found) return found;
  const { payment } = found;
  const open = found.items.filter(({ state }) => state === 'open');
  return {
    writes: [
      move(payment, { state: 'void', closedById: context.person.id, closedAt: context.now }),
      ...open.flatMap((item) => failedRows(payment, item, null)),
    ],
    audit: [{ actorId: context.person.id, act: 'payment.void', subject: payment.id, detail: { requests: open.length } }],
    effects: shownAnew(context, payment, open),
    reply: { repaint: true, toast: { tone: 'success', text: t('pay.void_toast') } },
  };
}

/** The batch in one of these states, as the card showed it; else what is said instead. `all`: only for whoever sees all of it. */
async function standing(
  services: Services,
  context: Context,
  { payment: id, v }: SeenPayment,
  states: readonly Batch['state'][],
  of: 'all' | 'some',
): Promise<SeenPaymentFile | Plan> {
  const file = await paymentFor(services, context.org, context.person, id);
  if (!file) return toastPlan('error', t('pay.finance_only'));
  if (of === 'all' && file.hidden > 0) return toastPlan('warning', because(t('pay.not_all', { count: file.hidden }), 'S4'));
  const { state, version } = file.payment;
  if (!states.includes(state))
    return toastPlan('info', t('pay.batch_over', { state: t(`pay.batch_${state as 'paid' | 'void'}`) }));
  return version === v ? file : toastPlan('warning', t('pay.batch_changed'));
}

const move = ({ id, version, state }: Batch, to: Partial<Batch>): Write => ({
  table: 'payment',
  update: { ...to, version: version + 1 },
  where: { id, version, state },
});

const failedRows = (
  { id: paymentId }: Batch,
  { requestId, state, hold }: PaymentLine,
  reason: string | null,
): readonly Write[] => [
  { table: 'paymentItem', update: { state: 'failed', reason }, where: { paymentId, requestId, state } },
  {
    table: 'payable',
    update: { state: restingState(holdIn(hold)), failed: reason },
    where: { requestId, paymentId, state: state === 'paid' ? 'paid' : 'batched' },
  },
];

const shownAnew = ({ org }: Context, { id }: Batch, items: readonly PaymentLine[]): readonly Effect[] => [
  { repaint: id },
  ...items.map(({ requestId }) => ({ repaint: requestId })),
  ...payablesChanged(org),
];

/** Who has left is told nothing any more. */
function paidToast({ org }: Context, items: readonly PaymentLine[]): Text {
  const gone = [...new Set(items.map(({ personId }) => personId as PersonId))].filter((id) =>
    hasLeft({ applicantId: id }, { org }),
  );
  if (gone.length === 0) return t('pay.paid_toast', { count: items.length });
  const isAll = items.every(({ personId }) => gone.includes(personId as PersonId));
  return t(isAll ? 'pay.paid_toast_gone' : 'pay.paid_toast_left', { count: items.length, who: peopleNames(org, gone) });
}

/** What was paid, by what it was asked for as. */
function paidTitle(services: Services, own: readonly PaymentLine[], total: Cents): Text {
  const [process, ...others] = new Set(own.map((one) => one.process));
  if (process === undefined || others.length > 0) return t('pay.told_paid_all', { total: { cents: total } });
  return process === 'expense'
    ? t('pay.told_paid', { total: { cents: total } })
    : t('pay.told_paid_of', { what: processName(services, process), total: { cents: total } });
}

/** One word to each, with all that the batch pays them. */
function tellPaid(services: Services, { id, number }: Batch, items: readonly PaymentLine[]): readonly Effect[] {
  return [...groupBy(items, ({ personId }) => personId)].map(([person, own]) => {
    const [first] = own;
    const total = sumOf(own.map(({ amount }) => amount));
    return notice(person as PersonId, `notice:${id}`, `paid:${id}:${person}`, {
      title: paidTitle(services, own, total),
      tone: 'good',
      // One sum is said once.
      lines: [...own.map(own.length === 1 ? nameOf : lineOf), t('pay.batch', { number: plain(number) })],
      ...(first && own.length === 1 ? { buttons: [openButton(first.requestId)] } : {}),
    });
  });
}

const tellFailed = ({ id, version }: Batch, item: PaymentLine, reason: string): Effect =>
  notice(item.personId, `notice:${id}`, `unpaid:${id}:${item.requestId}:${version}`, {
    title: t('pay.told_failed', { reason: plain(reason) }),
    tone: 'warn',
    text: t('pay.told_failed_then', lineArgs(item)),
    buttons: [openButton(item.requestId)],
  });

const lineArgs = ({ title, amount, number }: PaymentLine) => ({
  title: fromJson(title) as Text,
  amount: { cents: amount },
  number: plain(number),
});
const lineOf = (item: PaymentLine): Text => t('pay.told_line', lineArgs(item));
const nameOf = (item: PaymentLine): Text => t('pay.named', lineArgs(item));
