import { AUTOMATIC } from '../../domain/bank/match-receipt.ts';
import { payerAccountKey, payerName } from '../../domain/bank/payer-name.ts';
import { monthId } from '../../domain/measure/months.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, redrawn } from '../reply.ts';
import { bankScope, bankUnit } from './bank-scope.ts';
import { LOWERED } from './gather-office.ts';
import { isLine, lineFor } from './line-for.ts';
import { booking, lineWrite, unbook } from './match-lines.ts';
import { customersCalled } from './names-for.ts';
import type { BankLine } from './ports.ts';
import { choicesNow, type FullChoice, lookerOf } from './queue-choices.ts';
import { queuePayload } from './queue-in-card.ts';
import type { Services } from './services.ts';
import { tellClaimed, tellUnclaimed } from './tell-sales.ts';
import { vouchedKey } from './vouch.ts';

/** 「认领」: the receipt is this customer's. `learn`: whoever paid it is known as theirs from now on, since somebody said so. */
export async function pickChoice(
  services: Services,
  context: Context,
  { line: id, choice: key, learn }: { readonly line: string; readonly choice: string; readonly learn: boolean },
  on: BoundMessage,
): Promise<Plan> {
  const line = await lineFor(services, context, id, 'queued');
  if (!isLine(line)) return line;
  const looker = lookerOf(context.org, context.person);
  const kept = queuePayload.parse(on.payload);
  const choice = looker && (await choicesNow(services, line, looker, kept.found)).find((one) => one.key === key);
  const plan = choice ? await booked(services, context, line, choice) : null;
  if (!choice || !plan) return toastPlan('warning', t('bank.changed'));
  return merge(plan, learn ? learned(context, line, choice) : emptyPlan, {
    ...emptyPlan,
    effects: [...tellClaimed(line, choice.items), inPlace(context, on, { ...kept, found: [], words: '', last: line.id })],
    reply: { repaint: true, toast: { tone: 'success', text: t('bank.matched') } },
  });
}

async function booked(services: Services, context: Context, line: BankLine, choice: FullChoice): Promise<Plan | null> {
  const vouched = await services.reads.valueOf(vouchedKey(line.id));
  return booking(services, line, {
    customerId: choice.customerId,
    allocations: choice.allocations,
    items: choice.items,
    rule: vouched !== null && !choice.isPayer ? 'by_another' : 'by_hand',
    actorId: context.person.id,
    at: context.now,
    unitId: choice.customer.unitId,
  });
}

function learned({ person, now }: Context, { id, payer, payerAccount }: BankLine, { customerId }: FullChoice): Plan {
  const keys = [payerName(payer), payerAccountKey(payerAccount)].filter((key) => key !== null && key !== '');
  return {
    ...emptyPlan,
    writes: keys.map(
      (key): Write => ({
        table: 'payerAlias',
        insert: { customerId, payer: key as string, byId: person.id, at: now },
        onConflict: 'ignore',
      }),
    ),
    audit: [{ actorId: person.id, act: 'bank.alias', subject: customerId, detail: { line: id } }],
  };
}

/** 「不是客户款」 */
export async function putAsideByHand(services: Services, context: Context, id: string, on: BoundMessage): Promise<Plan> {
  const line = await lineFor(services, context, id, 'queued');
  if (!isLine(line)) return line;
  return {
    writes: [lineWrite(line, { state: 'other', rule: 'by_hand' })],
    audit: [{ actorId: context.person.id, act: 'bank.aside', subject: line.id }],
    effects: [inPlace(context, on, { ...queuePayload.parse(on.payload), found: [], words: '', last: line.id })],
    reply: { repaint: true, toast: { tone: 'success', text: t('bank.put_aside') } },
  };
}

/** 「搜索客户」: those found stand among the choices. */
export async function searchCustomer(services: Services, context: Context, form: Form, on: BoundMessage): Promise<Plan> {
  const words = wordsUpTo(40, form, 'words');
  const looker = lookerOf(context.org, context.person);
  if (!looker) return toastPlan('warning', t('bank.not_yours'));
  const found = words === '' ? [] : await customersCalled(services, words, looker);
  return redrawn(context, on, { ...queuePayload.parse(on.payload), words, found: found.slice(0, 3).map(({ id }) => id) });
}

/** 「撤销」: the receipt waits again, and what it paid is open. A rule that was wrong once only proposes from then on. */
export async function undoLine(services: Services, context: Context, id: string, on: BoundMessage): Promise<Plan> {
  const line = await services.reads.bankLine(id);
  const state = line?.state === 'other' && line.rule === 'by_hand' ? 'other' : 'matched';
  const held = await lineFor(services, context, id, state);
  if (!isLine(held)) return held;
  if (held.state === 'matched' && (await isSigned(services, held)))
    return toastPlan('warning', t('bank.month_signed', { month: { month: monthId(held.on) } }));
  const { writes, items } = await unbook(services, held, context.person.id, context.now);
  const file = await services.reads.bankFile(held.fileId);
  const unitId = (file && bankUnit(context.org, file.byId as never)) ?? held.unitId;
  const rule = AUTOMATIC.find((one) => one === held.rule);
  return {
    writes: [
      ...writes,
      lineWrite(held, { state: 'queued', rule: 'undone', customerId: null, unitId }),
      ...(rule ? [lowered(rule, held.id)] : []),
    ],
    audit: [{ actorId: context.person.id, act: 'bank.undone', subject: held.id, detail: { rule: held.rule } }],
    effects: [...tellUnclaimed(held, items), inPlace(context, on, { ...on.payload, last: null })],
    reply: { repaint: true, toast: { tone: 'success', text: t(rule ? 'bank.undone_rule' : 'bank.undone') } },
  };
}

/** A claim can be taken back until both sides have signed its month (S111). */
const isSigned = async ({ reads }: Services, { unitId, on }: BankLine): Promise<boolean> =>
  unitId !== null && (await reads.lockedMonths(unitId)).includes(monthId(on));

const lowered = (rule: string, line: string): Write => ({
  table: 'keyValue',
  insert: { key: `${LOWERED}${rule}`, value: line },
  onConflict: 'ignore',
});

/** 「恢复自动认领」: a rule that only proposes books alone again. */
export async function trustRule(services: Services, context: Context, rule: string, on: BoundMessage): Promise<Plan> {
  if (!bankScope(context.org, context.person.id)) return toastPlan('warning', t('bank.not_yours'));
  if ((await services.reads.valueOf(`${LOWERED}${rule}`)) === null) return toastPlan('info', t('bank.is_trusted'));
  return {
    writes: [{ table: 'keyValue', delete: { key: `${LOWERED}${rule}` }, mayMiss: true }],
    audit: [{ actorId: context.person.id, act: 'bank.trusted', subject: rule }],
    effects: [inPlace(context, on, { ...on.payload })],
    reply: { repaint: true, toast: { tone: 'success', text: t('bank.is_trusted') } },
  };
}
