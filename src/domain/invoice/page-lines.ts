import { cents } from '../../kernel/money.ts';
import type { InvoiceLine } from './invoice.ts';
import { type Cell, type Page, type Row, shown } from './page-cells.ts';
import { labelsIn } from './page-labels.ts';
import { isTaxMark, readAmount, readRate } from './read-amount.ts';
import { present } from './xml-tree.ts';

/** The goods between the heads of the table and its sums. Empty where a row does not fit the table: lines half read are worse than none. */
export function readLines(page: Page, rows: readonly Row[]): readonly InvoiceLine[] {
  const head = labelsIn(rows, /项目名称|货物(?:\(劳务\))?名称|货物或应税劳务、?服务名称/u, page.width)[0];
  const sum = head && labelsIn(rows, /(?<!价税)(?<!税)合计|小计/u, page.width).find((label) => label.y > head.y);
  if (!head || !sum) return [];
  const at = (pattern: RegExp) => {
    const label = labelsIn([head.row], pattern, page.width)[0];
    return label ? (label.x + label.right) / 2 : undefined;
  };
  const columns = { spec: at(/规格型号/u), unit: at(/单位/u), quantity: at(/数量/u), price: at(/单价/u) };
  const numbered = labelsIn([head.row], /序号/u, page.width).length > 0;
  const lines: InvoiceLine[] = [];
  for (const row of rows) {
    if (row.y <= head.y + head.size * 0.5 || row.y >= sum.y - sum.size * 0.5) continue;
    const cells = numbered && /^\d{1,4}$/u.test(row.cells[0]?.text ?? '') ? row.cells.slice(1) : row.cells;
    const name = cells[0];
    const tail = tailOf(cells);
    if (name && tail) lines.push(lineOf(name, tail, cells.slice(1, tail.from), columns));
    else if (name && lines.length > 0 && cells.length === 1 && name.x < page.width / 4) continueName(lines, name);
    else if (name) return [];
  }
  return lines;
}

interface Tail {
  readonly from: number;
  readonly amount: Cell;
  readonly rate: Cell;
  readonly tax: Cell;
}

/** Amount, rate and tax are the last three of a row. */
function tailOf(cells: readonly Cell[]): Tail | null {
  const [amount, rate, tax] = cells.slice(-3);
  if (!amount || !rate || !tax || cells.length < 4 || readAmount(amount.text) === null) return null;
  if (!/^\d+(?:\.\d+)?%$/u.test(rate.text) && !isTaxMark(rate.text)) return null;
  return readAmount(tax.text) === null && !isTaxMark(tax.text) ? null : { from: cells.length - 3, amount, rate, tax };
}

type Columns = Readonly<Record<'spec' | 'unit' | 'quantity' | 'price', number | undefined>>;

function lineOf(name: Cell, { amount, rate, tax }: Tail, middle: readonly Cell[], columns: Columns): InvoiceLine {
  const own: Partial<Record<keyof Columns, string>> = {};
  for (const cell of middle) {
    const centre = (cell.x + cell.right) / 2;
    const numeric = /^-?\d+(?:\.\d+)?$/u.test(cell.text);
    const free = (Object.keys(columns) as (keyof Columns)[]).filter(
      (column) =>
        columns[column] !== undefined && own[column] === undefined && (numeric || column === 'spec' || column === 'unit'),
    );
    const nearest = free.sort((a, b) => Math.abs((columns[a] ?? 0) - centre) - Math.abs((columns[b] ?? 0) - centre))[0];
    if (nearest) own[nearest] = shown(cell.glyphs);
  }
  return present<InvoiceLine>({
    name: shown(name.glyphs),
    spec: own.spec,
    unit: own.unit,
    quantity: own.quantity,
    unitPrice: own.price,
    amount: readAmount(amount.text) ?? cents(0n),
    rate: readRate(rate.text),
    tax: readAmount(tax.text) ?? cents(0n),
  });
}

function continueName(lines: InvoiceLine[], more: Cell): void {
  const last = lines.pop();
  if (last) lines.push({ ...last, name: last.name + shown(more.glyphs) });
}
