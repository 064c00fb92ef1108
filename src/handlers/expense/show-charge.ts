import type { Card } from '../../cards/element.ts';
import { type ChargeModel, type ChargeStage, chargeCard } from '../../cards/expense/charge-card.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { bookedKind } from '../../domain/expense/kinds.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { isId, type RequestId, type UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { budget, budgetAccount, remaining } from '../../ledgers/budget.ts';
import type { ChargedLine } from '../../processes/expense/charged.ts';
import { holdIn, holdKey } from '../payment/hold.ts';
import type { RequestFile } from '../reads.ts';
import { amountsOf, answerableFor, chargedBy, chargesKept, standingObjections, sumCharged } from './charge-kept.ts';
import type { Services } from './services.ts';

/** A claim with what it charges one branch, for whoever answers for the budget of that branch. */
export interface Charge {
  readonly file: RequestFile;
  readonly unit: UnitId;
  readonly own: readonly ChargedLine[];
}

/** The charge a card is about; null for whoever does not answer for that branch's budget (S4). */
export async function chargeFor(
  services: Services,
  org: Org,
  viewer: Person,
  request: string,
  unit: string,
): Promise<Charge | null> {
  const file = isId('req', request) && isId('unt', unit) ? await services.reads.file(request) : null;
  if (!file || !isId('unt', unit)) return null;
  const may = answerableFor(org, unit, file.instance.applicantId).some(({ id }) => id === viewer.id);
  return may ? { file, unit, own: chargedBy(file).filter((one) => one.unit === unit) } : null;
}

/** How far it has come: what was set against an advance is as good as paid. */
export async function stageOfCharge(services: Services, { file: { instance }, own }: Charge): Promise<ChargeStage> {
  if (own.length === 0) return 'gone';
  if (instance.state !== 'approved') return instance.state;
  const payable = await services.reads.payable(instance.id);
  if (payable === null || payable.state === 'paid') return 'paid';
  return payable.state === 'held' ? 'held' : payable.state === 'objected' ? 'refused' : 'approved';
}

/** View `expense_charge`, of `charge:<request>:<unit>`: what of a claim another branch's budget bears, and nothing else of the claim (S97, S4). */
export async function showCharge(services: Services, viewer: Person, subject: string): Promise<Card | null> {
  const org = await services.reads.org();
  const [, request = '', unit = ''] = subject.split(':');
  const charge = await chargeFor(services, org, viewer, request, unit);
  return charge && chargeCard(await modelOf(services, org, charge));
}

async function modelOf(services: Services, org: Org, charge: Charge): Promise<ChargeModel> {
  const { file, unit, own } = charge;
  const { id, number, unitId } = file.instance;
  const places = [...groupBy(own, budgetAccount)];
  const [balances, { kept }, stage, hold] = await Promise.all([
    services.reads.balancesOf(
      budget.id,
      places.map(([account]) => account),
    ),
    chargesKept(services.reads, id as RequestId),
    stageOfCharge(services, charge),
    services.reads.valueOf(holdKey(id)).then(holdIn),
  ]);
  const decided = hold?.charges.some((one) => one.unit === unit) ? hold.decided : null;
  const { rules } = services.expense;
  const objections = standingObjections(own, kept);
  return {
    request: id,
    unit,
    number,
    from: plain(unitName(org, unitId) ?? '—'),
    to: plain(unitName(org, unit) ?? '—'),
    stage,
    total: sumCharged(own, unit),
    of: amountsOf(own, unit),
    lines: own.map(({ kind, month, what, amount }) => ({ kind: bookedKind(kind, rules), month, what, amount })),
    budgets: places.flatMap(([account, [first]]) => {
      const balance = balances.find((one) => one.account === account);
      return first && balance && balance.granted > 0n
        ? [{ kind: bookedKind(first.kind, rules), month: first.month, granted: balance.granted, left: remaining(balance) }]
        : [];
    }),
    objections: objections.map(({ by, at, reason }) => ({ who: plain(personName(org, by)), at, reason })),
    decided: decided && { how: decided.how, who: plain(personName(org, decided.by)), at: decided.at, reason: decided.reason },
  };
}

/** A card of a charge of which a newer one lies further down. */
export async function movedCharge(services: Services, viewer: Person, subject: string): Promise<MovedLine | null> {
  const org = await services.reads.org();
  const [, request = '', unit = ''] = subject.split(':');
  const charge = await chargeFor(services, org, viewer, request, unit);
  if (!charge) return null;
  const { file, own } = charge;
  return {
    title: t('expense.charge_title', {
      from: plain(unitName(org, file.instance.unitId) ?? '—'),
      to: plain(unitName(org, charge.unit) ?? '—'),
      sum: { cents: sumCharged(own, charge.unit) },
    }),
  };
}
