import type { Cents } from '../../kernel/money.ts';
import { cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { useKeys } from '../expense/use-keys.ts';
import { isPlaceholder, kindOfCode } from '../invoice/code-shape.ts';
import type { InvoiceFields } from '../invoice/invoice.ts';
import { present } from '../invoice/present.ts';
import { readDay } from '../invoice/read-amount.ts';
import { cellCents, cellText, columnOf, isSum, type SheetCell, type SheetRows, tableUnder } from '../sheet/cells-said.ts';

/** An invoice that was claimed before the assistant came, in the words of the list. `row`: as the file counts, from 1. */
export interface HistoryEntry {
  readonly row: number;
  readonly fields: Pick<InvoiceFields, 'kind'> & Partial<InvoiceFields>;
  /** Text of its QR code, where the list has it. */
  readonly qr?: string;
  /** K1, K2 and K4: by what it is known again. */
  readonly keys: readonly string[];
  readonly person: string;
  readonly unit: string;
  /** The number of the claim it stood in. */
  readonly claim: string;
}

export const HISTORY_FAULTS = ['no_number', 'number_cut', 'bad_number', 'no_code', 'bad_day', 'bad_amount', 'twice'] as const;
export type HistoryFault = (typeof HISTORY_FAULTS)[number];

export interface HistorySheet {
  readonly entries: readonly HistoryEntry[];
  readonly faults: readonly { readonly row: number; readonly why: HistoryFault; readonly said: string }[];
}

const NUMBER = /^(?:(?:数电|全电|电子)?(?:发票|票据|票)号码?|invoice\s*(?:no|number))/iu;
const HEADS = {
  code: /^(?:发票|票据)代码|^invoice code/iu,
  day: /^(?:开票|发票|票据)日期|^日期$|^(?:issue )?date$/iu,
  whole: /^(?:价税合计|含税金额)/u,
  amount: /^(?:发票金额|票面金额|总?金额|total|amount)/iu,
  sellerTaxId: /^(?:销售?方|开票方).*(?:税号|识别号)|^seller tax/iu,
  seller: /^(?:销售?方|开票(?:方|单位)|收款单位|供应商)|^seller/iu,
  qr: /^二维码|^qr/iu,
  person: /^(?:报销人|经办人|员工|姓名|申请人)|^(?:claimant|person)/iu,
  unit: /^(?:网点|分店|门店|部门)|^(?:unit|branch)/iu,
  claim: /^(?:报销单号?|报销单编号|单据编号|单据号|凭证号)|^claim/iu,
} as const;

/** A list of earlier invoices as people keep it; null where no row has a title for their numbers. */
export function readHistorySheet(rows: SheetRows): HistorySheet | null {
  const table = tableUnder(rows, (row) => columnOf(row, NUMBER) >= 0);
  if (!table) return null;
  const { head, lines } = table;
  const number = columnOf(head, NUMBER);
  const column = (title: keyof typeof HEADS): number => columnOf(head, HEADS[title]);
  const whole = column('whole');
  const places = {
    code: column('code'),
    day: column('day'),
    // Where the list has both, 金额 is what it comes to without tax.
    amount: whole >= 0 ? whole : column('amount'),
    sellerTaxId: column('sellerTaxId'),
    seller: head.findIndex((cell) => HEADS.seller.test(cellText(cell)) && !HEADS.sellerTaxId.test(cellText(cell))),
    qr: column('qr'),
    person: column('person'),
    unit: column('unit'),
    claim: column('claim'),
  };
  const entries: HistoryEntry[] = [];
  const faults: { row: number; why: HistoryFault; said: string }[] = [];
  const seen = new Set<string>();
  for (const { number: at, row } of lines) {
    if (isSum(row[0])) continue;
    const cell = (place: keyof typeof places): SheetCell => row[places[place]] ?? null;
    const found = entryOf(row[number] ?? null, cell);
    const fault = (why: HistoryFault, said: string) => faults.push({ row: at, why, said });
    if ('why' in found) fault(found.why, found.said);
    else if (found.keys.some((key) => seen.has(key))) fault('twice', found.fields.number ?? '');
    else {
      for (const key of found.keys) seen.add(key);
      entries.push({ row: at, ...found });
    }
  }
  return { entries, faults };
}

type Read = Omit<HistoryEntry, 'row'> | { readonly why: HistoryFault; readonly said: string };

function entryOf(
  numberCell: SheetCell,
  cell: (place: 'code' | 'day' | 'amount' | 'sellerTaxId' | 'seller' | 'qr' | 'person' | 'unit' | 'claim') => SheetCell,
): Read {
  const said = cellText(numberCell);
  // Sheets keep 15 digits of a number: of one with 20 the end is lost, and no guess brings it back.
  if (typeof numberCell === 'number' && numberCell >= 1e15) return { why: 'number_cut', said };
  const bare = digitsOf(numberCell);
  const code = digitsOf(cell('code'), CODE_LENGTH);
  if (bare === '') return { why: 'no_number', said };
  const number = typeof numberCell === 'number' && code !== '' ? bare.padStart(8, '0') : bare;
  if (!/^\d{8,20}$/u.test(number) || isPlaceholder(number)) return { why: 'bad_number', said };
  if (number.length !== 20 && !/^\d{8,12}$/u.test(code)) return { why: 'no_code', said };
  const issueDate = dayOf(cell('day'));
  if (issueDate === null) return { why: 'bad_day', said: cellText(cell('day')) };
  const total = cellText(cell('amount')) === '' ? undefined : cellCents(cell('amount'));
  if (total === null) return { why: 'bad_amount', said: cellText(cell('amount')) };
  const qr = cellText(cell('qr'));
  const fields: HistoryEntry['fields'] = {
    kind: kindOfCode(code) ?? 'unknown',
    number,
    ...present<Partial<InvoiceFields>>({
      code: number.length === 20 ? undefined : code,
      issueDate,
      total: total === undefined ? undefined : (cents(total) as Cents),
      sellerName: cellText(cell('seller')) || undefined,
      sellerTaxId: cellText(cell('sellerTaxId')) || undefined,
    }),
  };
  return {
    fields,
    ...(qr === '' ? {} : { qr }),
    keys: useKeys({ fields, ...(qr === '' ? {} : { qr }), files: [] }),
    person: cellText(cell('person')),
    unit: cellText(cell('unit')),
    claim: cellText(cell('claim')),
  };
}

/** Codes of older invoices; of one that a sheet kept as a number the zero it began with is gone. */
const CODE_LENGTH = 12;

/** Digits as they were typed, without blanks and the sign that marks text. */
function digitsOf(cell: SheetCell, length = 0): string {
  const text = cellText(cell).replace(/[\s'’‘]/gu, '');
  return typeof cell === 'number' && text.length === length - 1 ? text.padStart(length, '0') : text;
}

/** Null: something stands there that is no day; undefined: nothing does. */
function dayOf(cell: SheetCell): LocalDate | null | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : (cell.toISOString().slice(0, 10) as LocalDate);
  const text = cellText(cell);
  return text === '' ? undefined : readDay(text);
}
