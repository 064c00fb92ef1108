import type { BudgetRules } from '../../domain/budget/config.ts';

/** What is asked for here beyond what everybody has. */
export interface BudgetPorts {
  /** config/budget.yaml */
  readonly budgetRules: BudgetRules;
}
