import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { InvoiceFields } from '../invoice/invoice.ts';
import { itemClass } from '../invoice/printed-words.ts';
import { compare } from './claim-case.ts';
import type { Accounts } from './rules.ts';
import { type Share, splitByWeight } from './shares.ts';

/** A line as it was approved, after finance's reductions. */
export interface BookedLine {
  readonly kind: string;
  readonly amount: Cents;
  /** By unit code; they sum to the amount. */
  readonly shares: readonly Share<string>[];
  readonly invoice: Partial<InvoiceFields> | null;
}

export interface VoucherLine {
  readonly unit: string;
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly amount: Cents;
  /** Input tax is a suggestion; finance decides. */
  readonly suggested?: true;
}

/**
 * What a claim is booked as: expenses and input tax at the debit, advances and bank at the credit. Of every unit, and so in all, debit is credit; all
 * debits are what was approved. `offset` settles advances.
 */
export function voucherLines(lines: readonly BookedLine[], offset: Cents, accounts: Accounts): readonly VoucherLine[] {
  const debits = lines.flatMap((line) => debitsOf(line, accounts));
  const units = [...new Set(debits.map(({ unit }) => unit))].sort(compare);
  const totals = units.map((unit) => sumOf(debits.filter((line) => line.unit === unit).map(({ amount }) => amount)));
  const all = sumOf(totals);
  const settled = splitByWeight(offset > all ? all : offset, totals);
  const credits = units.flatMap((unit, i): readonly VoucherLine[] => [
    { unit, account: accounts.advance, side: 'credit', amount: settled[i] ?? cents(0) },
    { unit, account: accounts.bank, side: 'credit', amount: cents((totals[i] ?? 0n) - (settled[i] ?? 0n)) },
  ]);
  return merged([...debits, ...credits]).filter(({ amount }) => amount !== 0n);
}

function debitsOf(line: BookedLine, accounts: Accounts): readonly VoucherLine[] {
  const weights = line.shares.map(({ amount }) => amount);
  const taxes = splitByWeight(inputTax(line, accounts), weights);
  return line.shares.flatMap(({ who: unit, amount }, i): readonly VoucherLine[] => [
    {
      unit,
      account: accounts.kinds[line.kind] ?? accounts.otherwise,
      side: 'debit',
      amount: cents(amount - (taxes[i] ?? 0n)),
    },
    { unit, account: accounts.inputTax, side: 'debit', amount: taxes[i] ?? cents(0), suggested: true },
  ]);
}

/**
 * The input tax that may be deducted: of a general taxpayer, of a kind of document that allows it, for what is neither a meal nor entertainment; of a
 * part of an invoice the same part, rounded down.
 */
export function inputTax({ kind, amount, invoice }: Omit<BookedLine, 'shares'>, accounts: Accounts): Cents {
  const none = cents(0);
  if (!accounts.generalTaxpayer || !invoice || accounts.notDeductible.includes(kind)) return none;
  const { kind: document, tax, total, lines = [] } = invoice;
  if (!document || !accounts.deductible.includes(document)) return none;
  if (lines.some(({ name }) => accounts.notDeductibleItems.includes(itemClass(name) ?? ''))) return none;
  if (tax === undefined || total === undefined || tax <= 0n || total <= 0n || tax >= total || amount <= 0n) return none;
  return amount >= total ? tax : cents((tax * amount) / total);
}

/** Lines of one unit and account are one. */
function merged(lines: readonly VoucherLine[]): readonly VoucherLine[] {
  const found = new Map<string, VoucherLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.side, line.unit, line.account]);
    const known = found.get(key);
    found.set(key, known ? { ...known, amount: cents(known.amount + line.amount) } : line);
  }
  return [...found.values()].sort(
    (a, b) => compare(a.unit, b.unit) || (a.side === b.side ? compare(a.account, b.account) : a.side === 'debit' ? -1 : 1),
  );
}
