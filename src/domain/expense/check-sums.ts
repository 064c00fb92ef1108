import { type Cents, cents, minus, sumOf } from '../../kernel/money.ts';
import { isTotalOfOther } from '../invoice/conflicts-told.ts';
import type { FieldName, InvoiceLine, Source } from '../invoice/invoice.ts';
import { isTaxedOnMargin } from '../invoice/printed-words.ts';
import { readWords } from '../invoice/words-amount.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase } from './claim-case.ts';
import type { InvoiceFacts } from './facts.ts';

/** C1: net and tax make the total, the items make net and tax, words and rates agree (S101). */
export const checkSums = ({ invoices }: ClaimCase): readonly CheckFinding[] =>
  invoices.flatMap(({ invoice }) => ofInvoice(invoice));

function ofInvoice(invoice: InvoiceFacts): readonly CheckFinding[] {
  const { net, tax, total, words, lines, taxMark, remark } = invoice.fields;
  const about = (...fields: FieldName[]) => ({ invoice: invoice.id, weight: weightOf(invoice, fields) });
  const findings: CheckFinding[] = [];
  // Sums that make the total of another source say once more what the two differ in.
  if (net !== undefined && tax !== undefined && total !== undefined && net + tax !== total && !isTotalOfOther(invoice, net + tax))
    findings.push(
      found('sums_wrong', about('net', 'tax', 'total'), { net: { cents: net }, tax: { cents: tax }, total: { cents: total } }),
    );
  if (lines) {
    const [amount, ofTax] = [sumOf(lines.map((line) => line.amount)), sumOf(lines.map((line) => line.tax))];
    if (net !== undefined && amount !== net)
      findings.push(found('lines_wrong', about('lines', 'net'), { lines: { cents: amount }, sum: { cents: net } }));
    else if (tax !== undefined && ofTax !== tax)
      findings.push(found('lines_wrong', about('lines', 'tax'), { lines: { cents: ofTax }, sum: { cents: tax } }));
    if (taxMark === undefined && !isTaxedOnMargin(remark ?? ''))
      findings.push(...lines.flatMap((line) => offRate(line, { invoice: invoice.id })));
  }
  // Where two sources differ here that is C14's to say.
  const said = words === undefined ? null : readWords(words);
  const differs = said !== null && total !== undefined && said !== total && minus(said) !== total;
  if (differs && words !== undefined && !invoice.conflicts.some(({ field }) => field === 'words'))
    findings.push(found('words_wrong', about('words', 'total'), { words, total: { cents: total } }));
  return findings;
}

/**
 * Two sources of the document that contradict each other block it; what one source says of itself may be misread, and is asked. Goods read off a page are
 * never held against another source: a table that goes on over pages is easily read in part.
 */
function weightOf({ from, conflicts }: InvoiceFacts, fields: readonly FieldName[]): 'block' | 'ask' {
  if (fields.includes('lines') && from.lines?.source === 'text') return 'ask';
  const sources = fields.flatMap((field) => from[field]?.source ?? []).filter(isOfDocument);
  const contradicted = conflicts.some(
    ({ field, kept, other }) => fields.includes(field) && isOfDocument(kept) && isOfDocument(other),
  );
  return contradicted || new Set(sources).size > 1 ? 'block' : 'ask';
}

/** What was read from a picture or typed can be wrong without anybody having changed the document. */
export const isOfDocument = (source: Source): boolean => source !== 'ocr' && source !== 'typed';

/** An item whose tax is more than 1 cent from its rate. */
function offRate({ name, amount, rate, tax }: InvoiceLine, about: { readonly invoice: string }): readonly CheckFinding[] {
  const [, whole, part = ''] = /^(\d+)(?:\.(\d+))?$/u.exec(rate ?? '') ?? [];
  if (whole === undefined) return [];
  const scale = 10n ** BigInt(part.length);
  const exact = amount * BigInt(whole + part);
  const off = tax * scale - exact;
  if ((off < 0n ? -off : off) <= scale) return [];
  return [found('rate_wrong', about, { item: name, tax: { cents: tax }, right: { cents: rounded(exact, scale) } })];
}

/** Half a cent goes away from zero. */
export const rounded = (amount: bigint, scale: bigint): Cents => {
  const size = amount < 0n ? -amount : amount;
  const whole = (size * 2n + scale) / (scale * 2n);
  return cents(amount < 0n ? -whole : whole);
};
