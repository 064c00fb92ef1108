import { itemClass } from '../invoice/printed-words.ts';
import type { ClaimFacts, InvoiceFacts, LineFacts, LineUse } from './facts.ts';
import { placeOf } from './place-of.ts';
import type { ExpenseKind, ExpenseRules, ExpenseUse, ItemRule, LineNeeds } from './rules.ts';

/** A line with what it names. */
export interface LineCase {
  readonly line: LineFacts;
  /** Null for a kind that is not listed. */
  readonly kind: ExpenseKind | null;
  readonly invoice: InvoiceFacts | null;
  /** What was bought, as the company tells it apart; null where nothing says so. */
  readonly bought: ExpenseUse | null;
  readonly use: LineUse;
  /** The city whose standard holds for it. */
  readonly place: string | null;
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
      const bought = rules.uses.find(({ id }) => id === line.bought) ?? boughtOf(invoice, line.purpose ?? '', rules);
      const use = bought?.sort ?? useOf(invoice, rules) ?? 'other';
      return { line, kind, invoice, bought, use, place: placeOf(line, use, facts, rules) };
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

/** What a line of this kind that bought this is asked. */
export const needsOf = (kind: ExpenseKind | null, bought: ExpenseUse | null): LineNeeds => ({
  ...kind?.needs,
  ...(kind && bought && kind.uses.includes(bought.id) ? bought.needs : {}),
});

/** What was bought: by the kind of document, else by the words, where these say one thing; null where they do not. */
export function boughtOf(
  invoice: Pick<InvoiceFacts, 'fields'> | null,
  purpose: string,
  rules: Pick<ExpenseRules, 'uses' | 'items'>,
): ExpenseUse | null {
  const document = invoice?.fields.kind;
  const byDocument = rules.uses.find(({ documents }) => document !== undefined && documents.includes(document));
  if (byDocument) return byDocument;
  const sort = useOf(invoice, rules);
  const { lines = [], sellerName = '' } = invoice?.fields ?? {};
  const said = [purpose, ...lines.map(({ name }) => name), sellerName].join(' ').toLowerCase();
  const named = rules.uses.filter(({ words }) => words.some((word) => said.includes(word.toLowerCase())));
  const ofSort = (uses: readonly ExpenseUse[]) => uses.filter((use) => use.sort === sort);
  // 餐费 of a hotel is a meal; 客运服务 of 滴滴 is no train.
  return only(ofSort(named)) ?? only(named) ?? only(ofSort(rules.uses.filter(({ noInvoice }) => !noInvoice)));
}

const only = <T>([one, ...others]: readonly T[]): T | null => (one !== undefined && others.length === 0 ? one : null);

/** What an invoice was for, by its kind and by the first of its items that says so; null where nothing does. */
export function useOf(invoice: Pick<InvoiceFacts, 'fields'> | null, rules: Pick<ExpenseRules, 'items'>): LineUse | null {
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
export function itemRules(
  { fields }: Pick<InvoiceFacts, 'fields'>,
  { items }: Pick<ExpenseRules, 'items'>,
): readonly { item: string; rule: ItemRule }[] {
  return (fields.lines ?? [])
    .filter(({ amount }) => amount > 0n)
    .flatMap(({ name }) =>
      items
        .filter(({ prefixes, words }) => prefixes.includes(itemClass(name) ?? '') || words.some((word) => name.includes(word)))
        .map((rule) => ({ item: name, rule })),
    );
}
