import { foldText } from './fold-text.ts';
import type { Candidate, InvoiceFields } from './invoice.ts';
import { readAmounts } from './page-amounts.ts';
import { type Page, rowsOf } from './page-cells.ts';
import { readIdentity } from './page-identity.ts';
import { titleKind } from './page-kind.ts';
import { readLines } from './page-lines.ts';
import { readParties } from './page-parties.ts';
import { readRemark } from './page-remark.ts';
import { splitSheet } from './page-split.ts';
import { readTravel } from './page-travel.ts';
import { present } from './present.ts';
import { redOfRemark, saysRed } from './red-letter.ts';

/** What is printed on one page, of each invoice on it; nothing where there is neither a title nor a number with an amount. `kindHint` is what its QR code says. */
export const readPageText = (page: Page, number: number, kindHint?: InvoiceFields['kind']): readonly Candidate[] =>
  splitSheet(page).flatMap((sheet) => readSheet(sheet, number, kindHint) ?? []);

function readSheet(page: Page, number: number, kindHint?: InvoiceFields['kind']): Candidate | null {
  const rows = rowsOf(page);
  const title = titleKind(rows);
  const kind = title ?? kindHint ?? null;
  const identity = readIdentity(page, rows, kind);
  const amounts = readAmounts(page, rows, kind);
  if (kind === null && (identity.number === undefined || amounts.total === undefined)) return null;
  const isList = kind === 'sales_list';
  const everything = rows.map((row) => row.cells.map((cell) => cell.text).join(' ')).join('\n');
  const red = (amounts.total !== undefined && amounts.total < 0n) || saysRed(everything);
  const lines = isList || kind === null || DECLARED_LINES.has(kind) ? readLines(page, rows) : [];
  return {
    source: 'text',
    where: `p${number}`,
    page: number,
    fields: present<Partial<InvoiceFields>>({
      ...(title && { kind: title }),
      ...identity,
      ...(isList ? {} : readParties(page, rows, kind)),
      ...amounts,
      lines: lines.length > 0 ? lines : undefined,
      red: red ? true : undefined,
      redOf: red ? redOfRemark(foldText(everything)) : undefined,
      remark: isList ? undefined : readRemark(page, rows, kind),
      travel: readTravel(page, rows, kind),
    }),
  };
}

/** Kinds whose table of goods has the usual columns. */
const DECLARED_LINES: ReadonlySet<InvoiceFields['kind']> = new Set([
  'digital_ordinary',
  'digital_special',
  'old_e_ordinary',
  'old_e_special',
  'old_paper_special',
  'old_paper_ordinary',
  'old_toll',
  'shenzhen_chain',
]);
