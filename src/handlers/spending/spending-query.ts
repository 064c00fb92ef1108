import * as z from 'zod';
import { monthId, monthStart } from '../../domain/measure/months.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org, Person, Role, Unit } from '../../domain/org/org.ts';
import { unitsWithin } from '../../domain/org/units-below.ts';
import { isId, type UnitId } from '../../kernel/id.ts';
import { addMonths, type LocalDate, parseDate } from '../../kernel/time.ts';

/** Whole months, both days included; `unit`: with all below it, null: all in sight. `own`: the reader's alone. */
export interface SpendingQuery {
  readonly own: boolean;
  readonly unit: UnitId | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const spendingQuery = z.object({
  own: z.boolean(),
  unit: z.custom<UnitId>((value) => typeof value === 'string' && isId('unt', value)).nullable(),
  from: z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null),
  to: z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null),
});

/** The file of it, as it lies in the outbox. */
export const spendingFile = z.object({ spending: spendingQuery });

/** Who sees what a unit and its people spend (S4): those who run it, those above, and finance. */
const SEEING: readonly Role[] = ['supervisor', 'region_manager', 'network_department', 'finance'];

export const spendingUnits = (org: Org, viewer: Person): readonly Unit[] =>
  org.units.filter(({ id, active }) => active && holdsFor(org, viewer.id, SEEING, id));

/** The units of a query that its reader may see now; empty: none. */
export function unitsOf(org: Org, viewer: Person, { unit }: Pick<SpendingQuery, 'unit'>): readonly UnitId[] {
  const seen = spendingUnits(org, viewer).map(({ id }) => id);
  return unitsWithin(org, seen, unit);
}

/** YYYY-MM of each month from one day to another. */
export function monthsIn({ from, to }: Pick<SpendingQuery, 'from' | 'to'>): readonly string[] {
  const months: string[] = [];
  for (let at = monthStart(from); at <= to && months.length < 120; at = addMonths(at, 1)) months.push(monthId(at));
  return months;
}
