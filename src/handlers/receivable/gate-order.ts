import { type CreditRefusal, creditGate, extraTaken } from '../../domain/credit/gate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { Judged, RecordChange } from '../record-parts.ts';
import { asked, type CustomerCredit, creditOf, gateRules } from './credit-of.ts';
import { usesOf, withUse } from './extra-uses.ts';
import type { CustomerName, TermsRow } from './ports.ts';
import type { Services } from './services.ts';
import { termsWrite } from './write-terms.ts';

interface OrderForm {
  readonly file?: RecordId | null;
  readonly price?: Cents;
  readonly contract_no?: string | null;
}
const formOf = ({ form }: Pick<Rec, 'form'>): OrderForm => form as OrderForm;

const isOver = ({ states }: Kind, record: Rec): boolean => states[record.state]?.end === true;
/** It came to nothing: what it took is free again. */
const isVoid = ({ states }: Kind, record: Rec): boolean => states[record.state]?.void === true;

/** For what an order was let through before, of this customer; 0: it is new to them. */
function allowedBefore({ kind, before, after }: RecordChange): Cents {
  const was = before && !isOver(kind, before) ? formOf(before) : null;
  return was && was.file === formOf(after).file ? (was.price ?? cents(0)) : cents(0);
}

const weighed = (credit: CustomerCredit, change: RecordChange) => {
  const { contract_no: contractNo = null, price = cents(0) } = formOf(change.after);
  return asked(credit, { id: change.after.id, contractNo, price, allowed: allowedBefore(change) });
};

/**
 * Why an order may not be entered, changed or opened again (O19, S119): the same question at each of them, of the order as it will stand. One that only
 * moves along its way is not asked again, and where nobody is a customer of that name there is nobody to ask about.
 */
export async function judgeOrder(change: RecordChange, services: Services): Promise<Judged> {
  const { kind, after, scene } = change;
  const { file, price = cents(0) } = formOf(after);
  if (isOver(kind, after) || !file) return {};
  const [customer] = await services.reads.customersNamed([file]);
  if (!customer) return {};
  const isMore = price > allowedBefore(change);
  if (!isMore && change.before?.form === after.form) return {};
  const credit = await creditOf(services, customer, scene.today);
  // Two orders of one sheet take of the same limit one after the other.
  const apart = isLimited(credit, services) ? { apart: `credit:${file}` } : {};
  if (!isMore) return apart;
  const { credit: standing, order } = weighed(credit, change);
  const refusal = creditGate(standing, order, gateRules(services));
  return refusal ? { ...apart, findings: [refused(customer, refusal)] } : apart;
}

const isLimited = ({ limit, oldestOverdue }: CustomerCredit, services: Services): boolean =>
  limit !== null || oldestOverdue > gateRules(services).overdueDays;

function refused({ name }: CustomerName, refusal: CreditRefusal): Finding {
  const found = { severity: 'refuse' as const, clause: 'S119', code: `credit_${refusal.code}` };
  if (refusal.code === 'stopped')
    return { ...found, text: t('receivable.gate_stopped', { name }), accept: t('receivable.gate_resume') };
  const { extra } = refusal;
  const accept = extra > 0n ? t('receivable.gate_extra_left', { left: { cents: extra } }) : t('receivable.gate_accept');
  return refusal.code === 'overdue'
    ? { ...found, accept, text: t('receivable.gate_overdue', { name, days: refusal.days }) }
    : {
        ...found,
        accept,
        text: t('receivable.gate_over', { name, limit: { cents: refusal.limit }, over: { cents: refusal.over } }),
      };
}

/**
 * What an order takes of an override is written with it, and given back once it comes to nothing or goes to another customer (O19). The row of the
 * customer is written with every order that a limit is asked about: of two at once the second is handled again, on what the first has left.
 */
export async function orderTakesCredit(change: RecordChange, services: Services): Promise<Plan> {
  const { kind, before, after } = change;
  const [was, is] = [before ? (formOf(before).file ?? null) : null, formOf(after).file ?? null];
  const isGone = isVoid(kind, after);
  const plans: Promise<Plan>[] = [];
  if (was && (was !== is || isGone)) plans.push(givenBack(services, was, after.id));
  const isSame = before !== null && !isOver(kind, before) && was === is && formOf(before).price === formOf(after).price;
  if (is && !isSame && !isOver(kind, after)) plans.push(taken(services, is, change));
  return merge(...(await Promise.all(plans)));
}

async function givenBack({ reads }: Services, customer: RecordId, order: RecordId): Promise<Plan> {
  const [terms = null] = await reads.termsOf([customer]);
  const uses = usesOf(terms);
  return terms && uses.has(order)
    ? usesWritten(terms, customer, terms.unitId as CustomerName['unitId'], withUse(uses, order, cents(0)))
    : emptyPlan;
}

async function taken(services: Services, file: RecordId, change: RecordChange): Promise<Plan> {
  const { after, scene } = change;
  const [customer] = await services.reads.customersNamed([file]);
  if (!customer) return emptyPlan;
  const credit = await creditOf(services, customer, scene.today);
  if (!isLimited(credit, services)) return emptyPlan;
  const { credit: standing, order } = weighed(credit, change);
  const takes = credit.extra ? extraTaken(standing, order, gateRules(services)) : null;
  const uses = usesOf(credit.terms);
  const next =
    takes === null ? (credit.terms?.extraUses ?? null) : withUse(uses, after.id, takes < standing.extra ? takes : standing.extra);
  return usesWritten(credit.terms, file, customer.unitId, next);
}

const usesWritten = (
  terms: TermsRow | null,
  customer: RecordId,
  unit: CustomerName['unitId'],
  extraUses: TermsRow['extraUses'],
): Plan => ({
  ...emptyPlan,
  writes: [termsWrite(customer, unit, terms, { extraUses })],
  effects: [{ repaint: `owed_by:${customer}` }],
});
