import type { PersonId, UnitId } from '../../kernel/id.ts';
import { financeUnits } from '../org/finance-scope.ts';
import { holdsFor } from '../org/holds-for.ts';
import type { Org, Role } from '../org/org.ts';
import type { Item } from './item.ts';

/** Whose items somebody sees (S4): of these units, and those they look after themselves; `units` null: all there are. */
export interface ReceivableScope {
  readonly units: readonly UnitId[] | null;
  readonly sales: PersonId | null;
}

/** Those who run a unit, those above, and who enters its orders. Units that are closed are among them: what is owed to them is owed all the same. */
const SEEING: readonly Role[] = ['supervisor', 'region_manager', 'operations', 'network_department'];

/** A salesperson sees what they look after, a supervisor the branch, a region manager the region, finance the units they are finance for. */
export function receivableScope(org: Org, viewer: PersonId): ReceivableScope {
  const finance = new Set(financeUnits(org, viewer));
  const units = org.units.map(({ id }) => id).filter((id) => finance.has(id) || holdsFor(org, viewer, SEEING, id));
  if (units.length === org.units.length) return { units: null, sales: null };
  return units.length > 0 ? { units, sales: null } : { units: [], sales: viewer };
}

/** Whether somebody may know of an item: what is not theirs to see is answered like what is not there. */
export function seesItem(org: Org, viewer: PersonId, { salesId, unitId }: Pick<Item, 'salesId' | 'unitId'>): boolean {
  const { units } = receivableScope(org, viewer);
  return salesId === viewer || units === null || units.includes(unitId);
}

/** … of a customer all of whose items are shown: who answers for their unit, and whose customer they are. */
export const runsUnit = (org: Org, person: PersonId, unit: UnitId): boolean =>
  holdsFor(org, person, ['supervisor', 'region_manager', 'network_department'], unit);

export const isFinanceOf = (org: Org, person: PersonId, unit: UnitId): boolean => holdsFor(org, person, ['finance'], unit);
