import { contractNotices } from '../../cards/contract/contract-elements.ts';
import { type CreditRefusal, creditGate } from '../../domain/credit/gate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import type { BatchedChange, Judged, RecordLook, RecordPart } from '../record-parts.ts';
import { asked, gateRules, standingOf } from './credit-of.ts';
import { inForce } from './merged-into.ts';
import type { CreditServices, Services } from './services.ts';

/** A contract as the gate sees it. */
export interface ToSign {
  readonly id: RecordId;
  readonly number: string;
  readonly customer: RecordId;
  readonly amount: Cents;
}

const toSign = ({ id, number, form }: Rec): ToSign => ({
  id,
  number,
  ...(form as unknown as Pick<ToSign, 'customer' | 'amount'>),
});

/** Why a contract may not be signed today: the same as its order could not be entered for (O19, S119). Null: nothing speaks against it. */
export async function contractHeld(services: CreditServices, contract: ToSign, today: LocalDate): Promise<Finding | null> {
  const customer = await inForce(services, contract.customer);
  if (!customer) return null;
  const standing = await standingOf(services, customer, today);
  const { id, number: contractNo, amount: price } = contract;
  const { credit, order } = asked(standing, { id, contractNo, price, allowed: cents(0) });
  const refusal = creditGate(credit, order, gateRules(services));
  return refusal && { severity: 'refuse', clause: 'S119', code: `contract_${refusal.code}`, ...told(customer.name, refusal) };
}

function told(name: string, refusal: CreditRefusal): { readonly text: Text; readonly accept: Text } {
  if (refusal.code === 'stopped')
    return { text: t('receivable.contract_stopped', { name }), accept: t('receivable.gate_resume') };
  const { extra } = refusal;
  const accept = extra > 0n ? t('receivable.contract_extra_left', { left: { cents: extra } }) : t('receivable.gate_accept');
  return refusal.code === 'overdue'
    ? { accept, text: t('receivable.contract_overdue', { name, days: refusal.days }) }
    : { accept, text: t('receivable.contract_over', { name, limit: { cents: refusal.limit }, over: { cents: refusal.over } }) };
}

/** A contract is not signed while its order would be held. */
export async function judgeContract({ before, after, scene }: BatchedChange, services: Services): Promise<Judged> {
  if (before?.state === after.state || after.state !== 'signed') return {};
  const held = await contractHeld(services, toSign(after), scene.today);
  return held ? { findings: [held] } : {};
}

/** From the draft on its card says what would hold it; while it is to be signed that stands in place of the button. */
export async function creditOnContract({ record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  if (record.state !== 'draft' && record.state !== 'approved') return {};
  const held = await contractHeld(services, toSign(record), scene.today);
  if (!held) return {};
  return record.state === 'draft'
    ? { head: contractNotices([{ ...held, severity: 'warn' }]) }
    : { head: contractNotices([held]), without: ['sign'] };
}
