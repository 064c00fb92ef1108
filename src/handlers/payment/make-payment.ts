import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, showPersonal } from '../reply.ts';
import { sendMoneyFile } from './money-file.ts';
import { payableScope, payablesChanged } from './payable-scope.ts';
import type { PayableLine } from './ports.ts';
import type { Services } from './services.ts';

/** Requests one batch takes at most: what a table on a card and a file for the bank can show. */
export const MOST_PAID = 200;

/** 全部付款: everything that is unpaid, if it still is as many and as much as the card said. */
export async function payAll(
  services: Services,
  context: Context,
  seen: { readonly count: number; readonly total: string },
  on: BoundMessage,
): Promise<Plan> {
  const scope = payableScope(context.org, context.person.id);
  if (!scope) return toastPlan('error', t('pay.finance_only'));
  const now = await services.reads.unpaidSum(scope);
  if (now.count !== seen.count || String(now.total) !== seen.total) return changed(context, on, t('pay.has_changed'));
  return makePayment(services, context, await services.reads.allUnpaid(scope, MOST_PAID), on);
}

/** 付所选. */
export async function paySome(services: Services, context: Context, form: Form, on: BoundMessage): Promise<Plan> {
  const scope = payableScope(context.org, context.person.id);
  if (!scope) return toastPlan('error', t('pay.finance_only'));
  const given = form.requests;
  const chosen = new Set(Array.isArray(given) ? given : typeof given === 'string' && given !== '' ? [given] : []);
  if (chosen.size === 0) return atField(toastPlan('warning', t('pay.choose_some')), 'requests');
  const unpaid = await services.reads.unpaidOf(scope, [...chosen]);
  if (unpaid.length < chosen.size) return changed(context, on, t('pay.not_unpaid'));
  return makePayment(services, context, unpaid, on);
}

/** The batch, its card, and the file for the bank. Each request leaves what is unpaid in the same plan: of two batches that want it only one is made. */
function makePayment({ ids }: Services, context: Context, lines: readonly PayableLine[], on: BoundMessage): Plan {
  const id = ids.next('pay');
  const number = drawnNumber('FK', id, context.today);
  const me = context.person.id;
  const writes = lines.flatMap(({ requestId, personId, unitId, amount }): readonly Write[] => [
    {
      table: 'payable',
      update: { state: 'batched', paymentId: id, failed: null },
      where: { requestId, state: 'unpaid', amount },
    },
    {
      table: 'paymentItem',
      insert: { paymentId: id, requestId, personId, unitId, amount, state: 'open', reason: null },
    },
  ]);
  const payment: Write = {
    table: 'payment',
    insert: { id, number, state: 'open', createdById: me, createdAt: context.now, closedById: null, closedAt: null, version: 1 },
  };
  return merge(
    {
      writes: [payment, ...writes],
      audit: [{ actorId: me, act: 'payment.made', subject: id, detail: { number, requests: lines.length } }],
      effects: [
        inPlace(context, on, { after: null }),
        showPersonal(context, 'payment', id),
        ...lines.map(({ requestId }) => ({ repaint: requestId })),
        ...payablesChanged(context.org),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('pay.made', { number: plain(number) }) } },
    },
    { ...emptyPlan, effects: [sendMoneyFile(context, { file: 'bank', payment: id })] },
  );
}

const changed = (context: Context, on: BoundMessage, text: Text): Plan => ({
  ...emptyPlan,
  effects: [inPlace(context, on, { after: null })],
  reply: { repaint: true, toast: { tone: 'warning', text } },
});
