import * as z from 'zod';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { keepValue } from '../guard.ts';
import type { Row, Write } from '../plan.ts';
import type { Reads } from '../reads.ts';
import type { PaymentReads } from './ports.ts';

const by = z.custom<PersonId>((value) => typeof value === 'string');
const at = z.custom<Instant>((value) => typeof value === 'number');
const text = z.custom<Text>((value) => typeof value === 'object' && value !== null);

/** A red invoice that takes back what is to be paid, of which line, and who sent it (for finance only). */
const red = z.object({ red: z.string(), line: text, by, at });
const decided = z.object({ how: z.enum(['released', 'objected']), by, at, reason: z.string() });
const hold = z.object({ reds: z.array(red), decided: decided.nullable() });

export type RedOfHold = z.infer<typeof red>;
/** Why something approved is kept out of payments, and what finance decided on it (C7, S109). */
export type Hold = z.infer<typeof hold>;

export const holdKey = (request: string): string => `hold:${request}`;

/** As it is kept beside the payable. */
export const holdIn = (value: string | null): Hold | null => (value === null ? null : hold.parse(fromJson(value)));

/** Finance has not let it pass. */
export const stops = (one: Hold | null): one is Hold => one !== null && one.decided?.how !== 'released';

/** What becomes of a payable that is in no payment (any more): it waits to be paid, for finance to decide, or for its claimant. */
export const restingState = (one: Hold | null): 'unpaid' | 'held' | 'objected' =>
  !stops(one) ? 'unpaid' : one.decided?.how === 'objected' ? 'objected' : 'held';

type HoldReads = Pick<PaymentReads, 'payment'> & Pick<Reads, 'valueOf'>;

/** A red invoice has come: what is not paid yet is held until finance decides. Empty where the money is out, or this red invoice is known. */
export async function holdFor(reads: HoldReads, payable: Row<'payable'>, one: RedOfHold): Promise<readonly Write[]> {
  const { requestId, state, paymentId } = payable;
  const kept = await reads.valueOf(holdKey(requestId));
  const { reds } = holdIn(kept) ?? { reds: [] };
  if (state === 'paid' || reds.some((known) => known.red === one.red)) return [];
  const batch = state === 'batched' && paymentId ? await reads.payment(paymentId) : null;
  return [
    keepHold(requestId, { reds: [...reds, one], decided: null }, kept),
    { table: 'payable', update: { state: state === 'batched' ? state : 'held' }, where: { requestId, state } },
    // Who confirms a batch has seen what of it was taken back.
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

export const keepHold = (request: string, one: Hold, seen: string | null): Write =>
  keepValue(holdKey(request), toJson(one), seen);
