import type { Elsewhere, InvoiceFacts } from '../../domain/expense/facts.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { Org } from '../../domain/org/org.ts';
import type { InvoiceId, RequestId } from '../../kernel/id.ts';
import type { FormContext } from '../define.ts';
import type { AdvancesOf } from './advances.ts';
import type { BudgetOf } from './budget.ts';
import type { ClaimForm } from './fields.ts';

/** What a claim is checked against in the store. */
export interface ExpenseBooks {
  readonly invoices: (ids: readonly InvoiceId[], org: Org) => Promise<readonly InvoiceFacts[]>;
  /** What the books know beside this claim: who uses these invoices, and all that its lines name. */
  readonly elsewhere: (
    form: ClaimForm,
    invoices: readonly InvoiceFacts[],
    c: FormContext,
    self: RequestId | null,
  ) => Promise<Elsewhere>;
}

/** What the process is told of the company. */
export interface ExpenseWorld {
  readonly rules: ExpenseRules;
  readonly books: ExpenseBooks;
  /** Absent: there are no budgets. */
  readonly budget?: BudgetOf;
  /** Absent: there are no advances. */
  readonly advances?: AdvancesOf;
}

/** For whoever reads definitions and checks no form. */
export const NO_CLAIMS: ExpenseBooks = { invoices: async () => [], elsewhere: async () => ({}) };
