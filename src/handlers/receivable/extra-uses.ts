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
export const withUse = (uses: ExtraUses, order: RecordId, amount: Cents): ExtraUses =>
  new Map([...[...uses].filter(([id]) => id !== order), ...(amount > 0n ? [[order, amount] as const] : [])]);

/** As they are kept. */
export const keptUses = (uses: ExtraUses): TermsRow['extraUses'] => (uses.size > 0 ? toJson(Object.fromEntries(uses)) : null);
