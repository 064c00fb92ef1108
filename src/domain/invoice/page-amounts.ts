import { cents } from '../../kernel/money.ts';
import { foldText } from './fold-text.ts';
import type { DocumentKind, InvoiceFields } from './invoice.ts';
import { type Cell, type Page, type Row, shown } from './page-cells.ts';
import { labelsIn, valueBelow, valueBeside } from './page-labels.ts';
import { present } from './present.ts';
import { isTaxMark, readAmount } from './read-amount.ts';
import { readWords } from './words-amount.ts';

type Amounts = Pick<Partial<InvoiceFields>, 'net' | 'tax' | 'taxMark' | 'total' | 'words'>;

const WORDS = /[⊗ⓧ○]?(?:\(?负数?\)?)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元角分整正貳參叄陸萬億圓]{2,}/u;

/** Sums in figures and words. */
export function readAmounts(page: Page, rows: readonly Row[], kind: DocumentKind | null): Amounts {
  if (kind === 'rail') return railAmounts(page, rows);
  if (kind === 'air') return airAmounts(page, rows);
  if (kind === 'trip_sheet') return present<Amounts>({ total: tripTotal(page, rows) });
  if (kind === 'sales_list') return listAmounts(page, rows);
  const words = wordsIn(rows);
  const total = figure(page, rows, /\(?小写\)?/u) ?? (words ? beside(words.row, words.cell) : undefined);
  const sums = sumsAbove(page, rows, words?.row.y);
  return present<Amounts>({ ...(kind === 'fiscal' ? {} : sums), total, words: words?.text });
}

/** The amount a label speaks of. */
function figure(page: Page, rows: readonly Row[], label: RegExp): InvoiceFields['total'] | undefined {
  for (const found of labelsIn(rows, label, page.width)) {
    const amount = readAmount(valueBeside(found, page.width * 0.3)?.text ?? '') ?? amountAfter(found.after);
    if (amount !== null) return amount;
  }
  return undefined;
}

/** `¥` and its digits may be two cells. */
function amountAfter(cells: readonly Cell[]): InvoiceFields['total'] | null {
  const [first, second] = cells;
  if (!first) return null;
  return readAmount(first.text) ?? (first.text === '¥' && second ? readAmount(second.text) : null);
}

function wordsIn(rows: readonly Row[]): { readonly row: Row; readonly cell: Cell; readonly text: string } | undefined {
  for (const row of rows)
    for (const cell of row.cells) {
      const said = WORDS.exec(cell.text.replace(/^.*大写\)?:?/u, ''))?.[0];
      if (!said || readWords(said) === null || !/[圆元角分圓]/u.test(said)) continue;
      return { row, cell, text: printedWords(cell, said) };
    }
  return undefined;
}

/** As printed, without label and the sign before it. */
function printedWords(cell: Cell, folded: string): string {
  const printed = shown(cell.glyphs);
  for (let from = 0; from < printed.length; from++)
    for (let to = printed.length; to > from; to--)
      if (foldText(printed.slice(from, to)) === folded) return printed.slice(from, to).replace(/^[⊗ⓧ○]/u, '');
  return folded;
}

const beside = (row: Row, words: Cell) => {
  const amounts = row.cells
    .filter((cell) => cell.x > words.x && /[¥.]/u.test(cell.text))
    .map((cell) => readAmount(/¥?-?[\d,]+(?:\.\d+)?$/u.exec(cell.text)?.[0] ?? ''));
  return amounts.find((amount) => amount !== null) ?? undefined;
};

/** Net and tax stand in the row 合计; without readable labels in the last row of two amounts above the words. */
function sumsAbove(page: Page, rows: readonly Row[], wordsY: number | undefined): Amounts {
  for (const label of labelsIn(rows, /(?<!价税)(?<!税)合计/u, page.width)) {
    if (label.rest.length > 0 && readAmount(label.rest.map((glyph) => glyph.text).join('')) === null) continue;
    const found = sumsOf([
      ...(label.rest.length > 0 ? [label.rest.map((glyph) => glyph.text).join('')] : []),
      ...label.after.map((cell) => cell.text),
    ]);
    if (found) return found;
  }
  if (wordsY === undefined) return {};
  const above = rows.filter((row) => row.y < wordsY && row.cells.filter((cell) => cell.text.includes('¥')).length >= 1).at(-1);
  return (above && sumsOf(above.cells.map((cell) => cell.text))) ?? {};
}

function sumsOf(texts: readonly string[]): Amounts | null {
  const joined: string[] = [];
  for (const text of texts.map(foldText)) {
    if (joined.at(-1) === '¥') joined[joined.length - 1] = `¥${text}`;
    else joined.push(text);
  }
  const amounts = joined.map(readAmount).filter((amount) => amount !== null);
  const mark = joined.find((text) => isTaxMark(text));
  const [net, tax] = amounts;
  if (net === undefined || amounts.length > 2) return null;
  if (tax !== undefined) return { net, tax };
  return mark ? { net, tax: cents(0n), taxMark: mark } : { net };
}

/** A list of goods of the tax office has net and tax in the row 总计, that of a shop its total; 小计 is that of a page. */
function listAmounts(page: Page, rows: readonly Row[]): Amounts {
  for (const label of labelsIn(rows, /价税合计|合计金额|总计|(?<!税)合计/u, page.width)) {
    const found = sumsOf(
      [label.rest.map((glyph) => glyph.text).join(''), ...label.after.map((cell) => cell.text)].filter((text) => text !== ''),
    );
    if (found?.net === undefined) continue;
    return found.tax === undefined ? { total: found.net } : { ...found, total: cents(found.net + found.tax) };
  }
  return {};
}

function railAmounts(page: Page, rows: readonly Row[]): Amounts {
  return present<Amounts>({ total: figure(page, rows, /票价|退票费|改签费/u) });
}

function airAmounts(page: Page, rows: readonly Row[]): Amounts {
  const of = (label: RegExp) => figure(page, rows, label) ?? figureBelow(page, rows, label);
  const [total, tax] = [of(/合计/u), of(/增值税税额/u)];
  return present<Amounts>({ total, tax, net: total !== undefined && tax !== undefined ? cents(total - tax) : undefined });
}

function figureBelow(page: Page, rows: readonly Row[], label: RegExp): InvoiceFields['total'] | undefined {
  for (const found of labelsIn(rows, label, page.width)) {
    const amount = readAmount(valueBelow(rows, found)?.text ?? '');
    if (amount !== null) return amount;
  }
  return undefined;
}

/** 合计318.50元 in a sentence, or beside the word. */
function tripTotal(page: Page, rows: readonly Row[]): InvoiceFields['total'] | undefined {
  for (const row of rows) {
    const said = /(?:合计|总计|共计|总金额|金额合计)[:：]?¥?(-?[\d,]+\.\d{2})/u.exec(
      row.cells.map((cell) => cell.text).join(''),
    )?.[1];
    const amount = said ? readAmount(said) : null;
    if (amount !== null) return amount;
  }
  return figure(page, rows, /合计|总计/u);
}
