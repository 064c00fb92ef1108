import * as z from 'zod';
import type { Button } from '../../cards/element.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { keepValue } from '../guard.ts';
import type { Effect, Row, Write } from '../plan.ts';
import type { Reads } from '../reads.ts';
import type { Services } from '../services.ts';
import { standInsOf } from '../substitutes-of.ts';
import type { PaymentReads } from './ports.ts';

const by = z.custom<PersonId>((value) => typeof value === 'string');
const at = z.custom<Instant>((value) => typeof value === 'number');
const text = z.custom<Text>((value) => typeof value === 'object' && value !== null);

/** A red invoice that takes back what is to be paid, of which line, and who sent it (for finance only). */
const red = z.object({ red: z.string(), line: text, by, at });
const decided = z.object({ how: z.enum(['released', 'objected']), by, at, reason: z.string() });
/** A branch objects to what it is to bear of a claim (S97): why and by whom. */
export const branchObjection = z.object({
  unit: z.custom<UnitId>((value) => typeof value === 'string'),
  by,
  at,
  reason: z.string(),
});
/** … of one that is to be paid; `shown`: by what the card of its share is known. */
const charge = branchObjection.extend({
  amount: z.custom<Cents>((value) => typeof value === 'bigint'),
  shown: z.string(),
});
const hold = z.object({ reds: z.array(red), charges: z.array(charge).default([]), decided: decided.nullable() });

/** One more reason to hold something. */
export type Ground = { readonly red: z.infer<typeof red> } | { readonly charge: z.infer<typeof charge> };
/** Why something approved is kept out of payments, and what finance decided on it (C7, S97, S109). */
export type Hold = z.infer<typeof hold>;

export const holdKey = (request: string): string => `hold:${request}`;

/** As it is kept beside the payable. */
export function holdIn(value: string): Hold;
export function holdIn(value: string | null): Hold | null;
export function holdIn(value: string | null): Hold | null {
  return value === null ? null : hold.parse(fromJson(value));
}

/** So many reasons stand on its card. */
export const groundCount = ({ reds, charges }: Hold): number => reds.length + charges.length;

/** The cards of the branches that object show what becomes of it. */
export const chargesAnew = (one: Hold | null): readonly Effect[] =>
  (one?.charges ?? []).map(({ shown }) => ({ repaintKeys: shown }));

/** Finance has not let it pass. */
export const stops = (one: Hold | null): one is Hold => one !== null && one.decided?.how !== 'released';

/** What becomes of a payable that is in no payment (any more): it waits to be paid, for finance to decide, or for its claimant. */
export const restingState = (one: Hold | null): 'unpaid' | 'held' | 'objected' =>
  !stops(one) ? 'unpaid' : one.decided?.how === 'objected' ? 'objected' : 'held';

type HoldReads = Pick<PaymentReads, 'payment'> & Pick<Reads, 'valueOf'>;

/** A red invoice or an objection has come: what is not paid yet is held until finance decides. Empty where the money is out, or this reason is known. */
export async function holdFor(reads: HoldReads, payable: Row<'payable'>, ground: Ground): Promise<readonly Write[]> {
  const { requestId, state, paymentId } = payable;
  const kept = await reads.valueOf(holdKey(requestId));
  const next = withGround(holdIn(kept) ?? { reds: [], charges: [], decided: null }, ground);
  if (state === 'paid' || !next) return [];
  const batch = state === 'batched' && paymentId ? await reads.payment(paymentId) : null;
  return [
    keepHold(requestId, next, kept),
    { table: 'payable', update: { state: state === 'batched' ? state : 'held' }, where: { requestId, state } },
    // Who confirms a batch has seen what of it is held.
    ...(batch
      ? [
          {
            table: 'payment' as const,
            update: { version: batch.payment.version + 1 },
            where: { id: batch.payment.id, version: batch.payment.version },
          },
        ]
      : []),
  ];
}

/** 「放行或异议」, for whoever may decide on it. */
export const decideButton = (request: RequestId): Button => ({
  text: t('pay.decide'),
  style: 'primary',
  action: { do: 'pay.hold', request },
});

/** Who of finance hears of what holds a request or may; its applicant is never asked about their own. */
export const financeOnHold = (org: Org, { applicantId, unitId }: Pick<Instance, 'applicantId' | 'unitId'>): readonly PersonId[] =>
  financeFor(org, unitId).filter((id) => id !== applicantId);

/** Who may decide on what is held because one of these of finance is away (O1). */
export const standInsOnHold = async (
  services: Services,
  finance: readonly PersonId[],
  { applicantId, process }: Pick<Instance, 'applicantId' | 'process'>,
  now: Instant,
): Promise<readonly PersonId[]> => (await standInsOf(services, finance, now, process)).filter((id) => id !== applicantId);

export const keepHold = (request: string, one: Hold, seen: string | null): Write =>
  keepValue(holdKey(request), toJson(one), seen);

/** With one more reason, on which finance has not decided; null: it stands there already. */
function withGround({ reds, charges }: Hold, ground: Ground): Hold | null {
  if ('red' in ground)
    return reds.some(({ red }) => red === ground.red.red) ? null : { reds: [...reds, ground.red], charges, decided: null };
  const { unit, at } = ground.charge;
  return charges.some((one) => one.unit === unit && one.at === at)
    ? null
    : { reds, charges: [...charges, ground.charge], decided: null };
}
