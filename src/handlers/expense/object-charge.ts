import { mayObject } from '../../cards/expense/charge-card.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import { plain, t } from '../../kernel/text.ts';
import { because } from '../approval/refuse.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { atField, type Plan, toastPlan } from '../plan.ts';
import { amountsOf, chargeSubject, chargesKept, keepCharges, standingObjections, sumCharged } from './charge-kept.ts';
import { followObjection } from './follow-objection.ts';
import type { Services } from './services.ts';
import { chargeFor, payableOf, stageOfCharge } from './show-charge.ts';

/** A charge as a button names it, with the amounts its card showed. */
interface SeenCharge {
  readonly request: string;
  readonly unit: string;
  readonly of: string;
}

/** 「提出异议」: the branch says to finance why it should not bear this (S97), before it is paid. Finance decides; what is approved is held until then (S109). */
export async function objectToCharge(services: Services, context: Context, seen: SeenCharge, form: Form): Promise<Plan> {
  const { org, person, now } = context;
  const charge = await chargeFor(services, org, person, seen.request, seen.unit);
  if (!charge) return toastPlan('error', because(t('expense.charge_not_yours'), 'S4'));
  const payable = await payableOf(services, charge);
  const stage = stageOfCharge(charge, payable);
  if (!mayObject(stage)) return toastPlan('info', because(t(`expense.charge_${stage}`), 'S97'));
  const { file, unit, own } = charge;
  const of = amountsOf(own, unit);
  if (of !== seen.of) return toastPlan('warning', t('expense.charge_changed'));
  const { id, number } = file.instance;
  const { stored, kept } = await chargesKept(services.reads, id);
  if (standingObjections(own, kept).length > 0) return toastPlan('info', t('expense.charge_objected_already'));
  const reason = wordsUpTo(100, form, 'charge_why');
  if (reason === '') return atField(toastPlan('warning', t('expense.charge_why_lacks')), 'charge_why');
  const share = { unit, amount: sumCharged(own, unit), shown: chargeSubject(id, unit) };
  const args = {
    who: plain(personName(org, person.id)),
    unit: unitText(org, unit),
    amount: { cents: share.amount },
    reason: plain(reason),
    number: plain(number),
  };
  const { writes, told, effects } = await followObjection(
    services,
    context,
    file,
    payable,
    { ...share, by: person.id, at: now, reason },
    args,
  );
  return {
    writes: [
      keepCharges(id, { ...kept, objected: [...kept.objected, { unit, by: person.id, at: now, reason, of }] }, stored),
      ...writes,
    ],
    audit: [{ actorId: person.id, act: 'expense.charge_objected', subject: id, detail: { unit, reason } }],
    effects: [{ repaint: id }, { repaintKeys: share.shown }, ...effects],
    reply: { repaint: true, toast: { tone: 'success', text: t(told ? 'expense.charge_told' : 'expense.charge_kept') } },
  };
}
