import { againstBudget, budget, budgetAccount } from '../../ledgers/budget.ts';
import { openOf } from '../../ledgers/movements.ts';
import type { BudgetOf } from '../../processes/expense/budget.ts';
import type { LedgerPorts } from '../ledgers/ports.ts';
import type { BudgetPorts } from './ports.ts';

/** The budget as claims ask for it (S97). */
export const budgetOf =
  ({ reads }: LedgerPorts, { beyond }: BudgetPorts['budgetRules']): BudgetOf =>
  async (wanted, self) => {
    const [balances, own] = await Promise.all([
      reads.balancesOf(budget.id, [...new Set(wanted.map(budgetAccount))]),
      self ? reads.linesOf(self) : [],
    ]);
    return againstBudget(wanted, balances, openOf(own), beyond);
  };
