import * as z from 'zod';

const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

/** A month of the budget, of one unit or of all; an import that was looked through goes into the books. */
export const budgetActions = [
  z.strictObject({ do: z.literal('budget.show'), unit: z.string().min(5).max(64).nullable(), month }),
  z.strictObject({ do: z.literal('budget.take') }),
] as const;

export type BudgetAction = z.infer<(typeof budgetActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    budget: BudgetAction;
  }
}
