import type { InvoiceFacts, KeyUse } from '../../domain/expense/facts.ts';
import type { ExpenseKind } from '../../domain/expense/rules.ts';
import type { Org } from '../../domain/org/org.ts';
import type { InvoiceId, RequestId } from '../../kernel/id.ts';
import { USUAL_KINDS } from './usual-kinds.ts';

/** What a claim is checked against in the store. */
export interface ExpenseBooks {
  readonly invoices: (ids: readonly InvoiceId[]) => Promise<readonly InvoiceFacts[]>;
  /** Who uses these keys, but for this request. */
  readonly uses: (keys: readonly string[], self: RequestId | null, org: Org) => Promise<readonly KeyUse[]>;
}

/** What the process is told of the company. */
export interface ExpenseWorld {
  readonly kinds: readonly Pick<ExpenseKind, 'id' | 'name' | 'words'>[];
  readonly books: ExpenseBooks;
}

const NO_BOOKS: ExpenseBooks = { invoices: async () => [], uses: async () => [] };

/** For whoever reads definitions and checks no form. */
export const NO_EXPENSES: ExpenseWorld = { kinds: USUAL_KINDS, books: NO_BOOKS };
