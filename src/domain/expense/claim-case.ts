import { itemClass } from '../invoice/printed-words.ts';
import { type ClaimFacts, type InvoiceFacts, LINE_USES, type LineFacts, type LineUse } from './facts.ts';
import type { ExpenseKind, ExpenseRules, ItemRule } from './rules.ts';

/** A line with what it names. */
export interface LineCase {
  readonly line: LineFacts;
  /** Null for a kind that is not listed. */
  readonly kind: ExpenseKind | null;
  readonly invoice: InvoiceFacts | null;
  readonly use: LineUse;
}

export interface InvoiceCase {
  readonly invoice: InvoiceFacts;
  /** Those that claim of it, by id. */
  readonly lines: readonly LineCase[];
}

/** A claim as the checks look at it; everything stands in an order of its own, so that the order of the lines changes nothing. */
export interface ClaimCase {
  readonly facts: ClaimFacts;
  readonly rules: ExpenseRules;
  readonly lines: readonly LineCase[];
  readonly invoices: readonly InvoiceCase[];
}

export function claimCase(facts: ClaimFacts, rules: ExpenseRules): ClaimCase {
  const invoices = new Map(facts.invoices.map((invoice) => [invoice.id, invoice]));
  const lines = facts.lines
    .map((line): LineCase => {
      const invoice = invoices.get(line.invoice ?? '') ?? null;
      const kind = rules.kinds.find(({ id }) => id === line.kind) ?? null;
      return { line, kind, invoice, use: line.use ?? useOf(invoice, rules) ?? useSaid(line.purpose ?? '', rules) };
    })
    .sort((a, b) => compare(a.line.id, b.line.id));
  const byId = [...invoices.values()].sort((a, b) => compare(a.id, b.id));
  return {
    facts,
    rules,
    lines,
    invoices: byId.map((invoice) => ({ invoice, lines: lines.filter((one) => one.invoice === invoice) })),
  };
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the words of a purpose say it was for, where they say one thing. */
function useSaid(purpose: string, { useWords }: ExpenseRules): LineUse {
  const said = LINE_USES.filter((use) => useWords[use]?.some((word) => purpose.includes(word)));
  return said.length === 1 ? (said[0] ?? 'other') : 'other';
}

/** What an invoice was for, by its kind and by the first of its items that says so; null where nothing does. */
export function useOf(invoice: InvoiceFacts | null, rules: ExpenseRules): LineUse | null {
  switch (invoice?.fields.kind) {
    case 'rail':
    case 'air':
    case 'bus':
      return 'fare';
    case 'taxi':
      return 'local';
    default:
      return invoice ? (itemRules(invoice, rules).find(({ rule }) => rule.use)?.rule.use ?? null) : null;
  }
}

/** The rules that the items of an invoice come under, each with the item. Discounts say nothing of their own. */
export function itemRules({ fields }: InvoiceFacts, { items }: ExpenseRules): readonly { item: string; rule: ItemRule }[] {
  return (fields.lines ?? [])
    .filter(({ amount }) => amount > 0n)
    .flatMap(({ name }) =>
      items
        .filter(({ prefixes, words }) => prefixes.includes(itemClass(name) ?? '') || words.some((word) => name.includes(word)))
        .map((rule) => ({ item: name, rule })),
    );
}
