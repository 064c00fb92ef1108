import * as z from 'zod';
import type { RecordId } from '../../fields/field.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import type { TermsRow } from './ports.ts';

/** What each order took of what was approved beyond the limit. */
export type ExtraUses = ReadonlyMap<RecordId, Cents>;

const kept = z.record(z.string(), z.bigint());

export function usesOf(terms: Pick<TermsRow, 'extraUses'> | null): ExtraUses {
  const read = terms?.extraUses ? kept.safeParse(fromJson(terms.extraUses)).data : undefined;
  return new Map(Object.entries(read ?? {}).map(([id, amount]) => [id as RecordId, cents(amount)]));
}

/** The same with what one order takes from now on; 0: it gives back what it took. */
export function withUse(uses: ExtraUses, order: RecordId, amount: Cents): TermsRow['extraUses'] {
  const next = new Map([...uses].filter(([id]) => id !== order));
  if (amount > 0n) next.set(order, amount);
  return next.size > 0 ? toJson(Object.fromEntries(next)) : null;
}
