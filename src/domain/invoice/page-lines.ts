import { type Cents, cents } from '../../kernel/money.ts';
import type { InvoiceLine } from './invoice.ts';
import { type Cell, cellOf, type Page, type Row, shown } from './page-cells.ts';
import { labelsIn } from './page-labels.ts';
import { present } from './present.ts';
import { refersToList } from './printed-words.ts';
import { isTaxMark, readAmount, readRate } from './read-amount.ts';

/** The goods between the heads of the table and its sums. Empty where they do not add up: lines half read are worse than none. */
export function readLines(page: Page, rows: readonly Row[]): readonly InvoiceLine[] {
  const head = labelsIn(rows, /项目名称|货物(?:\(劳务\))?名称|货物或应税劳务、?服务名称/u, page.width)[0];
  const sum = head && labelsIn(rows, /(?<!价税)(?<!税)合计|小计/u, page.width).find((label) => label.y > head.y);
  if (!head || !sum) return [];
  const heads = columnsOf(head.row, page.width);
  const sums = sum.after.flatMap(({ text }) => amountOrMark(text) ?? []);
  const lines: InvoiceLine[] = [];
  for (const row of rows) {
    if (row.y <= head.y + head.size * 0.5 || row.y >= sum.y - sum.size * 0.5) continue;
    const cells = cellsIn(row, heads);
    const name = cells[0];
    const tail = tailOf(cells) ?? listTail(cells, sums);
    if (name && tail) lines.push(lineOf(name, tail, cells.slice(1, tail.from), heads));
    else if (name && lines.length > 0 && cells.length === 1 && name.x < page.width / 4) continueName(lines, name);
    // Who travelled, which plot was let: a second table.
    else if (lines.length > 0) break;
    else return [];
  }
  const [printed] = sums;
  return printed === undefined || printed === total(lines) ? lines : [];
}

const total = (lines: readonly InvoiceLine[]): Cents => cents(lines.reduce((all, line) => all + line.amount, 0n));

type Column = 'spec' | 'unit' | 'quantity' | 'price';
interface Heads {
  /** Where the middle of each column is. */
  readonly middle: Readonly<Partial<Record<Column, number>>>;
  /** Where the second column begins. */
  readonly second: number;
  readonly numbered: boolean;
}

function columnsOf(row: Row, pageWidth: number): Heads {
  const at = (pattern: RegExp) => labelsIn([row], pattern, pageWidth)[0];
  const found = { spec: at(/规格型号/u), unit: at(/单位/u), quantity: at(/数量/u), price: at(/单价/u) };
  const middle = present<Partial<Record<Column, number>>>(
    Object.fromEntries(Object.entries(found).map(([column, label]) => [column, label && (label.x + label.right) / 2])),
  );
  return { middle, second: found.spec?.x ?? Number.POSITIVE_INFINITY, numbered: at(/序号/u) !== undefined };
}

/** Cells of a row of goods, without its number; a long name may all but touch the second column. */
function cellsIn(row: Row, { second, numbered }: Heads): readonly Cell[] {
  const cells = numbered && /^\d{1,4}$/u.test(row.cells[0]?.text ?? '') ? row.cells.slice(1) : row.cells;
  const [name, ...rest] = cells;
  if (!name) return [];
  const at = name.glyphs.findIndex((glyph, i) => {
    const before = name.glyphs[i - 1];
    return before && glyph.x >= second - glyph.size * 0.5 && glyph.x - (before.x + before.width) > glyph.size * 0.3;
  });
  return at < 0 ? cells : [cellOf(name.glyphs.slice(0, at)), cellOf(name.glyphs.slice(at)), ...rest];
}

interface Tail {
  readonly from: number;
  readonly amount: Cents;
  /** Absent: none is printed. */
  readonly rate?: string;
  readonly tax: Cents;
}

/** Amount, rate and tax are the last three of a row. */
function tailOf(cells: readonly Cell[]): Tail | null {
  const [amount, rate, tax] = cells.slice(-3);
  const sum = amount && readAmount(amount.text);
  if (!rate || !tax || cells.length < 4 || sum === null || sum === undefined) return null;
  if (!/^\d+(?:\.\d+)?%$/u.test(rate.text) && !isTaxMark(rate.text)) return null;
  const of = readAmount(tax.text);
  if (of === null && !isTaxMark(tax.text)) return null;
  return { from: cells.length - 3, amount: sum, rate: readRate(rate.text), tax: of ?? cents(0n) };
}

/**
 * 详见销货清单 stands for all of the goods: its rate is often not printed, nor, on some forms, its amount and tax, which are then those of the sums.
 * @param sums net and tax as the sums print them
 */
function listTail(cells: readonly Cell[], sums: readonly Cents[]): Tail | null {
  const [name, ...rest] = cells;
  if (!name || !refersToList([{ name: name.text }])) return null;
  const own = rest.flatMap(({ text }) => amountOrMark(text) ?? []);
  const [net, ofTax] = sums;
  const amount = own.find((one) => one === net) ?? own.at(-2) ?? own[0] ?? net;
  const tax = own.length > 1 ? own.at(-1) : ofTax;
  return amount === undefined || tax === undefined ? null : { from: 1, amount, tax };
}

const amountOrMark = (text: string): Cents | null => readAmount(text) ?? (isTaxMark(text) ? cents(0n) : null);

function lineOf(name: Cell, { amount, rate, tax }: Tail, middle: readonly Cell[], heads: Heads): InvoiceLine {
  const own: Partial<Record<Column, string>> = {};
  const isNumber = (cell: Cell): boolean => /^-?\d+(?:\.\d+)?$/u.test(cell.text);
  const single = middle.filter(isNumber).length === 1;
  for (const cell of middle) {
    const numeric = isNumber(cell);
    const pair = numeric && single ? quantityAndPrice(cell.text, amount) : null;
    if (pair) [own.quantity, own.price] = pair;
    else {
      const column = nearestColumn(
        (cell.x + cell.right) / 2,
        heads,
        (free) => own[free] === undefined && (numeric || free === 'spec' || free === 'unit'),
      );
      if (column) own[column] = shown(cell.glyphs);
    }
  }
  return present<InvoiceLine>({
    name: shown(name.glyphs),
    spec: own.spec,
    unit: own.unit,
    quantity: own.quantity,
    unitPrice: own.price,
    amount,
    rate,
    tax,
  });
}

function nearestColumn(middle: number, heads: Heads, isFree: (column: Column) => boolean): Column | undefined {
  const free = (Object.entries(heads.middle) as [Column, number][]).filter(([column]) => isFree(column));
  return free.sort(([, a], [, b]) => Math.abs(a - middle) - Math.abs(b - middle))[0]?.[0];
}

/** A quantity that runs into its price: cut where the two give the amount. */
function quantityAndPrice(text: string, amount: Cents): readonly [string, string] | null {
  if (Math.abs(Number(text) * 100 - Number(amount)) < 1 || !text.includes('.')) return null;
  for (let at = 1; at < text.length; at++) {
    const [quantity, price] = [text.slice(0, at), text.slice(at)];
    if (!/^-?\d+(?:\.\d+)?$/u.test(quantity) || !/^\d+(?:\.\d+)?$/u.test(price) || /^0\d/u.test(price)) continue;
    if (Math.abs(Number(quantity) * Number(price) * 100 - Number(amount)) < 0.6) return [quantity, price];
  }
  return null;
}

function continueName(lines: InvoiceLine[], more: Cell): void {
  const last = lines.pop();
  if (last) lines.push({ ...last, name: last.name + shown(more.glyphs) });
}
