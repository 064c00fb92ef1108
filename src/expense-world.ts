import type { Config } from './config.ts';
import { advancesOf } from './handlers/advance/advances-of.ts';
import { budgetOf } from './handlers/budget/budget-of.ts';
import { expenseBooksOf } from './handlers/expense/books.ts';
import { ledgersOf } from './handlers/leave/ledgers.ts';
import type { ExpenseWorld } from './processes/expense/world.ts';
import type { Store } from './store/store.ts';

/** What claims are checked against: the company's rules, invoices and other claims, budgets and advances. */
export const expenseWorld = (config: Pick<Config, 'expense' | 'budget'>, store: Store): ExpenseWorld => ({
  rules: config.expense,
  books: expenseBooksOf(store, ledgersOf(store), config.expense),
  budget: budgetOf(store, config.budget),
  advances: advancesOf(store),
});
