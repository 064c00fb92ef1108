import * as z from 'zod';
import type { RecordId } from '../../fields/field.ts';
import { isId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import type { CustomerName } from './ports.ts';
import type { Services } from './services.ts';

/** Under which key it is kept what moved out of a file of a customer, and into which. */
export const mergingKey = (from: RecordId): string => `customer.merged:${from}`;
/** … and what was approved for it since: it belongs to it again once the merging is undone. */
export const creditKey = (from: RecordId): string => `customer.credit_of:${from}`;

const kept = z.object({ into: z.string() });
/** A file that goes into another, which goes into another … */
const MOST = 5;

type Reads = { readonly reads: Pick<Services['reads'], 'customersNamed' | 'valueOf'> };

/** The file that stands for a customer now: where theirs was merged, the one it went into. Null: there is none of that id. */
export async function inForce({ reads }: Reads, id: RecordId): Promise<CustomerName | null> {
  let [named = null] = await reads.customersNamed([id]);
  for (let steps = 0; named?.state === 'merged' && steps < MOST; steps++) {
    const value = await reads.valueOf(mergingKey(named.id));
    const into = value === null ? undefined : kept.safeParse(fromJson(value)).data?.into;
    if (into === undefined || !isId('rec', into)) break;
    const [next = null] = await reads.customersNamed([into]);
    named = next ?? named;
  }
  return named;
}
