import type { BudgetSheet } from '../../domain/budget/budget-sheet-said.ts';
import type { ExpenseKind } from '../../domain/expense/rules.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { BRINGING } from '../../domain/sheet/who-brings.ts';
import { unitsCalled } from '../../fields/read-who.ts';
import { budgetAccount } from '../../ledgers/budget.ts';
import { faultsKept, MOST_AMOUNTS, type RowFault, type SheetInCard } from './sheet-in-card.ts';

/** The words of a sheet as units and kinds of the company; what cannot be matched is a fault of its row. */
export function matchSheet(
  sheet: BudgetSheet | null,
  {
    org,
    person,
    kinds,
  }: { readonly org: Org; readonly person: Person; readonly kinds: readonly Pick<ExpenseKind, 'id' | 'name' | 'words'>[] },
): Pick<SheetInCard, 'amounts' | 'faults'> & Partial<Pick<SheetInCard, 'refused'>> {
  if (!sheet) return { refused: 'no_heads', amounts: [], faults: [] };
  const faults: { row: number; why: RowFault; said: string }[] = [...sheet.faults];
  const amounts = new Map<string, string>();
  for (const { row, unit: unitSaid, kind: kindSaid, month, amount } of sheet.entries) {
    const [unit, ...others] = unitsCalled(unitSaid, org);
    const kind = kindCalled(kindSaid, kinds);
    const fault = (why: RowFault, said: string): unknown =>
      faults.some((one) => one.row === row && one.why === why) ? null : faults.push({ row, why, said });
    if (!unit) fault('unknown_unit', unitSaid);
    else if (others.length > 0) fault('several_units', unitSaid);
    else if (!kind) fault('unknown_kind', kindSaid);
    else if (!holdsFor(org, person.id, BRINGING, unit.id)) fault('not_yours', unitSaid);
    else {
      const account = budgetAccount({ unit: unit.id, kind: kind.id, month });
      if (amounts.has(account)) fault('twice', '');
      else amounts.set(account, String(amount));
    }
  }
  if (amounts.size > MOST_AMOUNTS) return { refused: 'too_many', amounts: [], faults: [] };
  return { amounts: [...amounts], faults: faultsKept(faults.toSorted((a, b) => a.row - b.row)) };
}

/** By its name or id; 招待费 and 办公用品 by the words people use. */
function kindCalled<K extends Pick<ExpenseKind, 'id' | 'name' | 'words'>>(said: string, kinds: readonly K[]): K | null {
  const text = said.trim().toLowerCase();
  const named = kinds.filter(({ id, name }) => id === text || name.zh === said.trim() || name.en.toLowerCase() === text);
  if (named.length > 0) return named[0] ?? null;
  const near = kinds.filter(({ name, words }) => name.zh.includes(said.trim()) || words.includes(said.trim()));
  return near.length === 1 ? (near[0] ?? null) : null;
}
