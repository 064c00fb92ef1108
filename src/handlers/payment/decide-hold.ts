import { personName } from '../../domain/org/label.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { atField, type Effect, emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { notice, openButton, sentToPrivate, showPersonal } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { chargesAnew, groundCount, type Hold, holdIn, keepHold } from './hold.ts';
import { heldFor, type MayDecide } from './hold-scope.ts';
import { payableScope, payablesChanged } from './payable-scope.ts';
import type { Services } from './services.ts';

/** Something held, as a button names it, with how many reasons its card showed. */
export interface SeenHold {
  readonly request: string;
  readonly grounds: number;
}

/** 「放行或异议」: the question on a card of its own. */
export async function openHold(services: Services, context: Context, request: string): Promise<Plan> {
  const found = await heldFor(services, context, request);
  if (!found && !payableScope(context.org, context.person.id)) return toastPlan('error', t('pay.finance_only'));
  if (!found) return toastPlan('info', t('pay.hold_over'));
  return { ...emptyPlan, effects: [showPersonal(context, 'pay_hold', request)], reply: sentToPrivate(context) };
}

/** 「放行」: it may be paid all the same; 「异议」: it stays held, and its claimant has to come up with another invoice or share it otherwise. Each with a reason that stays on record. */
export async function decideHold(
  services: Services,
  context: Context,
  { request, grounds }: SeenHold,
  how: 'released' | 'objected',
  form: Form,
): Promise<Plan> {
  const found = await openHoldOf(services, context, request, grounds);
  if ('writes' in found) return found;
  const { line, onBehalfOf, hold } = found;
  const reason = wordsUpTo(100, form, 'hold_why');
  if (reason === '') return atField(toastPlan('warning', t('pay.hold_why_lacks')), 'hold_why');
  const me = context.person.id;
  const next: Hold = { ...hold, decided: { how, by: me, at: context.now, reason } };
  const args = { who: plain(personName(context.org, me)), reason: plain(reason), title: fromJson(line.title) as Text };
  return {
    writes: [
      keepHold(request, next, line.hold),
      {
        table: 'payable',
        update: { state: how === 'released' ? 'unpaid' : 'objected' },
        where: { requestId: line.requestId, state: line.state },
      },
    ],
    audit: [
      {
        actorId: me,
        ...(onBehalfOf ? { onBehalfOf } : {}),
        act: `payment.${how}`,
        subject: line.requestId,
        detail: { reason, reds: hold.reds.map(({ red }) => red), branches: hold.charges.map(({ unit }) => unit) },
      },
    ],
    effects: [
      { repaint: line.requestId },
      ...payablesChanged(context.org),
      notice(line.personId, `notice:${line.requestId}`, `hold:${line.requestId}:${context.now}`, {
        title: t(`pay.told_${how}`, args),
        text: t(`pay.told_${how}_then`, {
          ...args,
          amount: { cents: line.amount },
          number: plain(line.number),
          next: t(hold.reds.length > 0 ? 'pay.then_new_invoice' : 'pay.then_other_shares'),
        }),
        tone: how === 'released' ? 'good' : 'warn',
        request: line.requestId,
        needs: 'all',
        buttons: [openButton(line.requestId)],
      }),
      ...chargesAnew(hold),
      // Whoever objected gets the answer as the card of their share, further down.
      ...hold.charges.map(
        ({ by, shown }): Effect => ({
          show: { view: 'expense_charge', subject: shown },
          place: toPerson(by),
          key: `${shown}:${by}:decided:${context.now}`,
          payload: {},
        }),
      ),
    ],
    reply: { repaint: true, toast: { tone: 'success', text: t(`pay.hold_${how}`) } },
  };
}

async function openHoldOf(
  services: Services,
  context: Context,
  request: string,
  seen: number,
): Promise<(MayDecide & { readonly hold: Hold }) | Plan> {
  const found = await heldFor(services, context, request);
  if (!found) return toastPlan('info', t('pay.hold_over'));
  const hold = holdIn(found.line.hold);
  return groundCount(hold) === seen ? { ...found, hold } : toastPlan('warning', t('pay.hold_changed'));
}
