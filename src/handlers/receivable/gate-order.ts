import { type CreditRefusal, creditGate, extraTaken } from '../../domain/credit/gate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { BatchedChange, Judged, RecordChange } from '../record-parts.ts';
import { asked, gateRules, type Standing, standingOf } from './credit-of.ts';
import { keptUses, usesOf, withUse } from './extra-uses.ts';
import { isUnderWay } from './orders-under-way.ts';
import type { CustomerName } from './ports.ts';
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

/** How a customer stands while orders of theirs are looked at or written one after another. */
interface Held {
  readonly customer: CustomerName;
  /** With what each order looked at so far adds to it. */
  standing: Standing;
  /** Those that stand in it already. */
  readonly counted: Set<RecordId>;
}

/** Null: nobody is a customer of that name. */
const heldOf = ({ batch, scene }: BatchedChange, services: Services, file: RecordId): Promise<Held | null> =>
  batch.kept(`credit:${file}`, async () => {
    const [customer] = await services.reads.customersNamed([file]);
    return customer ? { customer, standing: await standingOf(services, customer, scene.today), counted: new Set() } : null;
  });

const weighed = (standing: Standing, change: RecordChange) => {
  const { contract_no: contractNo = null, price = cents(0) } = formOf(change.after);
  return asked(standing, { id: change.after.id, contractNo, price, allowed: allowedBefore(change) });
};

/**
 * Why an order may not be entered, changed or opened again (O19, S119): the same question at each of them, of the order as it will stand. One that only
 * moves along its way is not asked again, and where nobody is a customer of that name there is nobody to ask about.
 */
export async function judgeOrder(change: BatchedChange, services: Services): Promise<Judged> {
  const { kind, before, after } = change;
  const { file, price = cents(0) } = formOf(after);
  if (isOver(kind, after) || !file) return {};
  const isMore = price > allowedBefore(change);
  if (!isMore && before?.form === after.form) return {};
  const held = await heldOf(change, services, file);
  if (!held || held.counted.has(after.id)) return {};
  const { credit, order } = weighed(held.standing, change);
  const refusal = isMore ? creditGate(credit, order, gateRules(services)) : null;
  return refusal ? { findings: [refused(held.customer, refusal)] } : { counts: () => count(held, change, services) };
}

/** From now on the customer owes this order, too, and it has taken what it takes of an override; once each. */
function count(held: Held, change: RecordChange, services: Services): void {
  const { standing, counted } = held;
  const { after } = change;
  if (counted.has(after.id)) return;
  counted.add(after.id);
  const { credit, order } = weighed(standing, change);
  const takes = extraTaken(credit, order, gateRules(services));
  const others = standing.underWay.filter(({ id }) => id !== after.id);
  held.standing = {
    ...used(standing, after.id, takes < credit.extra ? takes : credit.extra),
    underWay: isUnderWay(after) ? [...others, { id: after.id, price: formOf(after).price ?? cents(0) }] : others,
  };
}

/** … with what one order takes of an override from now on, where there is or was one. */
function used(standing: Standing, order: RecordId, amount: Cents): Standing {
  const { terms, extra } = standing;
  const had = usesOf(terms);
  if (!terms || (had.get(order) ?? 0n) === amount) return standing;
  const uses = withUse(had, order, amount);
  return { ...standing, terms: { ...terms, extraUses: keptUses(uses) }, extra: extra && { ...extra, uses } };
}

const isLimited = ({ limit, oldestOverdue }: Standing, services: Services): boolean =>
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
export async function orderTakesCredit(change: BatchedChange, services: Services): Promise<Plan> {
  const { kind, before, after } = change;
  const [was, is] = [before ? (formOf(before).file ?? null) : null, formOf(after).file ?? null];
  if (was && (was !== is || isVoid(kind, after))) await giveBack(was, change, services);
  const isSame = before !== null && !isOver(kind, before) && was === is && formOf(before).price === formOf(after).price;
  if (is && !isSame && !isOver(kind, after)) await take(is, change, services);
  return emptyPlan;
}

async function giveBack(file: RecordId, change: BatchedChange, services: Services): Promise<void> {
  const { id } = change.after;
  const [terms = null] = await change.batch.kept(`terms:${file}`, () => services.reads.termsOf([file]));
  const held = usesOf(terms).has(id) ? await heldOf(change, services, file) : null;
  if (!held) return;
  held.standing = used(held.standing, id, cents(0));
  write(held, change);
}

async function take(file: RecordId, change: BatchedChange, services: Services): Promise<void> {
  const held = await heldOf(change, services, file);
  if (!held || !isLimited(held.standing, services)) return;
  count(held, change, services);
  write(held, change);
}

function write(held: Held, { batch }: BatchedChange): void {
  const { customer } = held;
  batch.atEnd(`credit:${customer.id}`, () => {
    const { terms } = held.standing;
    return {
      ...emptyPlan,
      writes: [termsWrite(customer.id, customer.unitId, terms, { extraUses: terms?.extraUses ?? null })],
      effects: [{ repaint: `owed_by:${customer.id}` }],
    };
  });
}
