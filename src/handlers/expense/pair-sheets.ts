import { ATTACHMENTS } from '../../domain/expense/check-lines.ts';
import { useOf } from '../../domain/expense/claim-case.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';

/** An invoice of somebody, with the kinds of papers that go with it. */
export interface Pairable {
  readonly id: string;
  readonly read: ReadInvoice;
  /** Shared by all entries of one invoice. */
  readonly papers: string[];
}

/**
 * The invoice a trip sheet or a list of goods (销货清单) goes with. A list that says the number of its invoice goes with that one and no other; else of those of
 * its amount, for a trip sheet a ride before anything else, one that has no such paper yet; null where there is none. `several`: it could as well go with
 * another.
 */
export function invoiceOfPaper<T extends Pairable>(
  paper: ReadInvoice,
  known: readonly T[],
  rules: Pick<ExpenseRules, 'items'>,
): { readonly invoice: T | null; readonly several: boolean } {
  const { kind, total, number } = paper.fields;
  if (number !== undefined) return { invoice: known.find(({ read }) => isNamedBy(paper, read)) ?? null, several: false };
  const alike = eachOnce(
    known.filter(({ read }) => total !== undefined && read.fields.total === total && !ATTACHMENTS.has(read.fields.kind)),
  );
  const rides = alike.filter(({ read }) => kind === 'trip_sheet' && isRide(read, rules));
  const likely = rides.length > 0 ? rides : alike;
  return { invoice: likely.find(({ papers }) => !papers.includes(kind)) ?? likely[0] ?? null, several: likely.length > 1 };
}

/** An invoice is known by each of its files. */
const eachOnce = <T extends Pairable>(known: readonly T[]): readonly T[] => [
  ...new Map(known.map((one) => [one.id, one])).values(),
];

/** Papers that came before their invoice and found none: all that say its number, and the first of its amount that says none. */
export function papersBefore<T extends Pairable>(invoice: ReadInvoice, known: readonly T[]): readonly T[] {
  const { kind, total } = invoice.fields;
  if (ATTACHMENTS.has(kind)) return [];
  const papers = eachOnce(known.filter(({ read }) => ATTACHMENTS.has(read.fields.kind)));
  const alike = papers.find(
    ({ read: { fields } }) => fields.number === undefined && total !== undefined && fields.total === total,
  );
  return [...papers.filter(({ read }) => isNamedBy(read, invoice)), ...(alike ? [alike] : [])];
}

/** The paper says the code and number of this invoice. */
const isNamedBy = (paper: ReadInvoice, { fields: { kind, code = '', number } }: ReadInvoice): boolean =>
  !ATTACHMENTS.has(kind) && number !== undefined && paper.fields.number === number && (paper.fields.code ?? '') === code;

const isRide = (read: ReadInvoice, rules: Pick<ExpenseRules, 'items'>): boolean => {
  const use = useOf(read, rules);
  return use === 'fare' || use === 'local';
};
