import { countedIn, countedNumber } from '../../domain/numbers/counted-number.ts';
import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { keepValue } from '../guard.ts';
import type { Write } from '../plan.ts';
import type { Services } from '../records/services.ts';

/** Of each series from which a plan in the making takes numbers: the last that was taken before, and the last that it takes. */
export type Counted = Map<string, { readonly was: string | null; readonly last: string }>;

/**
 * The number of a new record. A counted one is the next of its unit and year and is taken in the plan that writes the record (`taken`), so that none is
 * left out: of two at once the second is handled again and takes the one after.
 */
export async function nextNumber(
  { reads, ids }: Services,
  kind: Kind,
  unitId: UnitId,
  { org, today }: Scene,
  counted: Counted,
): Promise<string> {
  if (!kind.register?.counted) return drawnNumber(kind.prefix, ids.next('rec'), today);
  const row = countedIn(kind.prefix, org.unit(unitId)?.code ?? '', today);
  const key = `number:${row}`;
  const series = counted.get(key);
  const was = series ? series.was : await reads.valueOf(key);
  const nth = Number(series ? series.last : (was ?? 0)) + 1;
  counted.set(key, { was, last: String(nth) });
  return countedNumber(row, nth);
}

/** The numbers are taken, a row a series however many they are. */
export const taken = (counted: Counted): readonly Write[] =>
  [...counted].map(([key, { was, last }]) => keepValue(key, last, was));
