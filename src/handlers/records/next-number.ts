import { countedIn, countedNumber } from '../../domain/numbers/counted-number.ts';
import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Kind, Scene } from '../../records/define.ts';
import type { Write } from '../plan.ts';
import type { Services } from './services.ts';

/** The last number of each series that a plan in the making takes. */
export type Counted = Map<string, string>;

/**
 * The number of a new record. A counted one is the next of its unit and year and is taken in the plan that writes the record, so that none is left out:
 * of two at once the second is handled again and takes the one after.
 */
export async function nextNumber(
  { reads, ids }: Services,
  kind: Kind,
  unitId: UnitId,
  { org, today }: Scene,
  counted: Counted,
): Promise<{ readonly number: string; readonly writes: readonly Write[] }> {
  if (!kind.register?.counted) return { number: drawnNumber(kind.prefix, ids.next('rec'), today), writes: [] };
  const row = countedIn(kind.prefix, org.unit(unitId)?.code ?? '', today);
  const key = `number:${row}`;
  const last = counted.get(key) ?? (await reads.valueOf(key));
  const nth = Number(last ?? 0) + 1;
  const value = String(nth);
  counted.set(key, value);
  const taken: Write =
    last === null
      ? { table: 'keyValue', insert: { key, value }, onConflict: 'lost_race' }
      : { table: 'keyValue', update: { value }, where: { key, value: last } };
  return { number: countedNumber(row, nth), writes: [taken] };
}
