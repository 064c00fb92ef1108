import * as z from 'zod';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce, toJson } from '../../kernel/json.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import type { ChargedLine } from '../../processes/expense/charged.ts';
import type { Facts } from '../facts.ts';
import { keepValue } from '../guard.ts';
import { branchObjection } from '../payment/hold.ts';
import type { Write } from '../plan.ts';
import type { Reads, RequestFile } from '../reads.ts';

/** `of`: the amounts it is about (`amountsOf`). */
const objection = branchObjection.extend({ of: z.string() });
const kept = z.object({ told: z.record(z.string(), z.string()), objected: z.array(objection) });

export type Objection = z.infer<typeof objection>;
/** What the branches a claim charges were told, as amounts by unit, and what they object to. */
export type ChargesKept = z.infer<typeof kept>;

const keyOf = (request: string): string => `charges:${request}`;

/** What is kept of a claim's charges, with the value as it is stored (null: none), which a change rests on. */
export async function chargesKept(
  reads: Pick<Reads, 'valueOf'>,
  request: RequestId,
): Promise<{ readonly stored: string | null; readonly kept: ChargesKept }> {
  const stored = await reads.valueOf(keyOf(request));
  return { stored, kept: stored === null ? { told: {}, objected: [] } : kept.parse(fromJson(stored)) };
}

export const keepCharges = (request: RequestId, next: ChargesKept, stored: string | null): Write =>
  keepValue(keyOf(request), toJson(next), stored);

/** By what a branch's card is known: of one claim a branch has one. */
export const chargeSubject = (request: string, unit: string): string => `charge:${request}:${unit}`;

/** What a claim charges others as it stands. */
export const chargedBy = ({ facts }: Pick<RequestFile, 'facts'>): readonly ChargedLine[] =>
  (fromJsonOnce(facts) as Facts).booking?.charged ?? [];

/** The amounts one branch is charged, by kind and month: alike means that nothing of its share has changed. */
export const amountsOf = (charged: readonly ChargedLine[], unit: string): string =>
  charged
    .filter((one) => one.unit === unit)
    .map(({ kind, month, amount }) => `${kind}/${month}=${amount}`)
    .sort()
    .join(' ');

export const sumCharged = (charged: readonly ChargedLine[], unit: string): Cents =>
  sumOf(charged.flatMap((one) => (one.unit === unit ? [one.amount] : [])));

/** Objections to what is charged now; those to a share that has changed since are over. */
export const standingObjections = (charged: readonly ChargedLine[], { objected }: ChargesKept): readonly Objection[] =>
  objected.filter(({ unit, of }) => of !== '' && of === amountsOf(charged, unit));

/** Who answers for a branch's budget: its supervisors, where there are none who is over them; never the claimant. */
export const answerableFor = (org: Org, unit: UnitId, claimant: PersonId): readonly Person[] =>
  (['supervisor', 'region_manager'] as const)
    .map((role) => org.holders(role, unit).filter(({ id }) => id !== claimant))
    .find((found) => found.length > 0) ?? [];
