import { waitingFor } from '../../domain/approval/who.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import { plain, t } from '../../kernel/text.ts';
import { because } from '../approval/refuse.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { atField, type Plan, toastPlan } from '../plan.ts';
import { notice, openButton } from '../reply.ts';
import { amountsOf, chargeSubject, chargesKept, keepCharges, standingObjections, sumCharged } from './charge-kept.ts';
import type { Services } from './services.ts';
import { chargeFor, stageOfCharge } from './show-charge.ts';

/** A charge as a button names it, with the amounts its card showed. */
interface SeenCharge {
  readonly request: string;
  readonly unit: string;
  readonly of: string;
}

/** 「提出异议」: the branch says to finance why it should not bear this (S97), before it is paid. Finance decides; nothing else is moved by it. */
export async function objectToCharge(services: Services, context: Context, seen: SeenCharge, form: Form): Promise<Plan> {
  const { org, person, now } = context;
  const charge = await chargeFor(services, org, person, seen.request, seen.unit);
  if (!charge) return toastPlan('error', because(t('expense.charge_not_yours'), 'S4'));
  const stage = await stageOfCharge(services, charge);
  if (stage !== 'pending' && stage !== 'approved') return toastPlan('info', because(t(`expense.charge_${stage}`), 'S97'));
  const { file, unit, own } = charge;
  const of = amountsOf(own, unit);
  if (of !== seen.of) return toastPlan('warning', t('expense.charge_changed'));
  const { id, number, applicantId, unitId } = file.instance;
  const { stored, kept } = await chargesKept(services.reads, id);
  if (standingObjections(own, kept).length > 0) return toastPlan('info', t('expense.charge_objected_already'));
  const reason = wordsUpTo(100, form, 'charge_why');
  if (reason === '') return atField(toastPlan('warning', t('expense.charge_why_lacks')), 'charge_why');
  const finance = financeFor(org, unitId).filter((one) => one !== applicantId);
  // Before it lies with them finance sees nothing of the claim; what is objected stands on its card when it does.
  const told = stage === 'approved' ? finance : finance.filter((one) => waitingFor(file.instance).includes(one));
  const args = {
    who: plain(personName(org, person.id)),
    unit: plain(unitName(org, unit) ?? '—'),
    amount: { cents: sumCharged(own, unit) },
    reason: plain(reason),
    number: plain(number),
  };
  return {
    writes: [keepCharges(id, { ...kept, objected: [...kept.objected, { unit, by: person.id, at: now, reason, of }] }, stored)],
    audit: [{ actorId: person.id, act: 'expense.charge_objected', subject: id, detail: { unit, reason } }],
    effects: [
      { repaint: id },
      { repaintKeys: chargeSubject(id, unit) },
      ...told.map((one) =>
        notice(one, `charge_objected:${id}`, `${chargeSubject(id, unit)}:objected:${one}:${of}`, {
          title: t('expense.charge_objected_title', args),
          text: t(`expense.charge_objected_${stage}`, args),
          tone: 'warn',
          clause: 'S97',
          request: id,
          needs: 'all',
          buttons: [openButton(id)],
        }),
      ),
    ],
    reply: {
      repaint: true,
      toast: { tone: 'success', text: t(told.length > 0 ? 'expense.charge_told' : 'expense.charge_kept') },
    },
  };
}
