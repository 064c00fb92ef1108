import type { InvoiceId, PersonId } from '../../kernel/id.ts';
import type { ExpenseWorld } from '../../processes/expense/world.ts';
import type { Row } from '../plan.ts';

/** An invoice key in use, with the request that holds it. */
export type KeyInUse = Row<'invoiceUse'> & { readonly number: string | null };

/** By what an invoice may be known again. */
export interface KnownBy {
  readonly numbers: readonly string[];
  readonly hashes: readonly string[];
  readonly qrs: readonly string[];
}

/** Invoices, their files and who uses them. */
export interface ExpenseReads {
  /** Those of them that are there. */
  invoices(ids: readonly InvoiceId[]): Promise<readonly Row<'invoice'>[]>;
  invoiceFiles(ids: readonly InvoiceId[]): Promise<readonly Row<'invoiceFile'>[]>;
  /** Invoices of this person that may be the same; at most 50. */
  invoicesLike(owner: PersonId, by: KnownBy): Promise<readonly Row<'invoice'>[]>;
  /** Red-letter invoices on record that take one of these numbers back; at most 50. */
  redsOf(numbers: readonly string[]): Promise<readonly { readonly number: string; readonly redOf: string }[]>;
  usesOf(keys: readonly string[]): Promise<readonly KeyInUse[]>;
}

export interface ExpensePorts {
  readonly reads: ExpenseReads;
  readonly expense: ExpenseWorld;
}
