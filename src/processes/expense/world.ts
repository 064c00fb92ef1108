import type { Elsewhere, HospitalityFacts, InvoiceFacts, TripFacts } from '../../domain/expense/facts.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { Org } from '../../domain/org/org.ts';
import type { InvoiceId, RequestId, UnitId } from '../../kernel/id.ts';
import type { FormContext } from '../define.ts';
import type { AdvancesOf } from './advances.ts';
import type { BudgetOf } from './budget.ts';
import type { ClaimForm } from './fields.ts';

/** A request that a line refers to, by its id. */
export type Named<T> = T & { readonly id: RequestId };

/** Requests that lines rest on. */
export interface Grounds {
  readonly trips: readonly Named<TripFacts>[];
  readonly hospitalities: readonly Named<HospitalityFacts>[];
  /** Named, and withdrawn or refused since. */
  readonly gone: readonly { readonly id: RequestId; readonly number: string }[];
}

/** What a claim is checked against in the store. */
export interface ExpenseBooks {
  /** What the claimant can refer to: approved and their own, or as a companion; the latest first. */
  readonly own: (c: FormContext) => Promise<Grounds>;
  /** The requests with these ids, whosever they are. */
  readonly grounds: (ids: readonly RequestId[], c: FormContext) => Promise<Grounds>;
  /** The unit a request was sent from; null where there is none such. */
  readonly sentFrom: (request: RequestId) => Promise<UnitId | null>;
  readonly invoices: (ids: readonly InvoiceId[], org: Org) => Promise<readonly InvoiceFacts[]>;
  /** What the books know beside this claim and what it refers to. */
  readonly elsewhere: (
    form: ClaimForm,
    invoices: readonly InvoiceFacts[],
    c: FormContext,
    self: RequestId | null,
  ) => Promise<Omit<Elsewhere, keyof Grounds>>;
}

export const NO_GROUNDS: Grounds = { trips: [], hospitalities: [], gone: [] };

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
export const NO_CLAIMS: ExpenseBooks = {
  own: async () => NO_GROUNDS,
  grounds: async () => NO_GROUNDS,
  sentFrom: async () => null,
  invoices: async () => [],
  elsewhere: async () => ({}),
};
