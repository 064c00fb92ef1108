import { financeFor, financeStaff, financeUnits } from '../../domain/org/finance-scope.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Effect } from '../plan.ts';
import type { PayableScope } from './ports.ts';

/** What somebody may pay: of the units they are finance for, and never their own where another of finance could. Null: they are not finance. */
export function payableScope(org: Org, person: PersonId): PayableScope | null {
  const units = financeUnits(org, person);
  if (units.length === 0) return null;
  const own = org.person(person)?.unitId;
  const others = own ? financeFor(org, own).filter((id) => id !== person) : [];
  return { units, except: others.length > 0 ? person : null };
}

/** Lists of what is unpaid, at everybody who pays, are to be shown anew. */
export const payablesChanged = (org: Org): readonly Effect[] =>
  financeStaff(org).map((id): Effect => ({ repaint: `list:${id}` }));
