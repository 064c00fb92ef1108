import type { Card } from '../../cards/element.ts';
import { type ChargeModel, type ChargeStage, chargeCard } from '../../cards/expense/charge-card.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { bookedKind } from '../../domain/expense/kinds.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { isId, type RequestId, type UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { budget, budgetAccount, remaining } from '../../ledgers/budget.ts';
import type { ChargedLine } from '../../processes/expense/charged.ts';
import { holdIn, holdKey } from '../payment/hold.ts';
import type { Row } from '../plan.ts';
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
  if (!isId('req', request) || !isId('unt', unit)) return null;
  const file = await services.reads.file(request);
  if (!file) return null;
  const may = answerableFor(org, unit, file.instance.applicantId).some(({ id }) => id === viewer.id);
  return may ? { file, unit, own: chargedBy(file).filter((one) => one.unit === unit) } : null;
}

/** What is to be paid of its claim; null while nothing is. */
export async function payableOf({ reads }: Services, { file: { instance } }: Charge): Promise<Row<'payable'> | null> {
  return instance.state === 'approved' ? await reads.payable(instance.id) : null;
}

/** How far it has come: what was set against an advance is as good as paid. */
export function stageOfCharge({ file: { instance }, own }: Charge, payable: Row<'payable'> | null): ChargeStage {
  if (own.length === 0) return 'gone';
  if (instance.state !== 'approved') return instance.state;
  if (payable === null || payable.state === 'paid') return 'paid';
  return payable.state === 'held' ? 'held' : payable.state === 'objected' ? 'refused' : 'approved';
}

/** View `expense_charge`, of `charge:<request>:<unit>`: what of a claim another branch's budget bears, and nothing else of the claim (S97, S4). */
export async function showCharge(services: Services, viewer: Person, subject: string): Promise<Card | null> {
  const on = await chargeOn(services, viewer, subject);
  return on && chargeCard(await modelOf(services, on.org, on.charge));
}

/** The charge that a card is about, with the office as it is; null for whoever may not see it. */
async function chargeOn(
  services: Services,
  viewer: Person,
  subject: string,
): Promise<{ readonly org: Org; readonly charge: Charge } | null> {
  const org = await services.reads.org();
  const [, request = '', unit = ''] = subject.split(':');
  const charge = await chargeFor(services, org, viewer, request, unit);
  return charge && { org, charge };
}

async function modelOf(services: Services, org: Org, charge: Charge): Promise<ChargeModel> {
  const { file, unit, own } = charge;
  const { id, number } = file.instance;
  const places = [...groupBy(own, budgetAccount)];
  const [balances, { kept }, payable, hold] = await Promise.all([
    services.reads.balancesOf(
      budget.id,
      places.map(([account]) => account),
    ),
    chargesKept(services.reads, id as RequestId),
    payableOf(services, charge),
    services.reads.valueOf(holdKey(id)).then(holdIn),
  ]);
  const decided = hold?.charges.some((one) => one.unit === unit) ? hold.decided : null;
  const { rules } = services.expense;
  const objections = standingObjections(own, kept);
  return {
    request: id,
    unit,
    number,
    ...branchesOf(org, file, unit),
    stage: stageOfCharge(charge, payable),
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

/** Whose claim it is, and which branch bears this of it. */
const branchesOf = (org: Org, { instance }: RequestFile, unit: UnitId) => ({
  from: unitText(org, instance.unitId),
  to: unitText(org, unit),
});

/** A card of a charge of which a newer one lies further down. */
export async function movedCharge(services: Services, viewer: Person, subject: string): Promise<MovedLine | null> {
  const on = await chargeOn(services, viewer, subject);
  if (!on) return null;
  const { file, unit, own } = on.charge;
  return {
    title: t('expense.charge_title', { ...branchesOf(on.org, file, unit), sum: { cents: sumCharged(own, unit) } }),
  };
}
