import type { DocumentKind, InvoiceFields } from './invoice.ts';
import { type Cell, cellOf, type Page, type Row, shown } from './page-cells.ts';
import { type Label, labelsIn, valueBeside } from './page-labels.ts';
import { present } from './present.ts';
import { isTaxId, TAX_ID_SHAPE } from './tax-id.ts';

type Parties = Pick<Partial<InvoiceFields>, 'buyerName' | 'buyerTaxId' | 'sellerName' | 'sellerTaxId'>;
type Part = { readonly name?: string; readonly id?: string };

const ID = /纳税人识别号|统一社会信用代码(?!\/纳税人)/u;
const OLD_ID = /^(?:[0-9A-Z]{15}|[0-9A-Z]{17,18}|[0-9A-Z]{20})$/u;

/** Buyer and seller. Fully digital: side by side; older: one above the table, one below. */
export function readParties(page: Page, rows: readonly Row[], kind: DocumentKind | null): Parties {
  if (kind === 'rail' || kind === 'air') return labelledParties(page, rows, TICKET);
  if (kind === 'fiscal') return labelledParties(page, rows, FISCAL);
  if (kind === 'car_new' || kind === 'car_used') return labelledParties(page, rows, CAR);
  const [first, second] = nameLabels(page, rows);
  if (!first) return byShape(page, rows);
  if (!second) return byShape(page, rows, first);
  const beside = Math.abs(first.y - second.y) < page.height / 40;
  const ids = labelsIn(rows, ID, page.width);
  // The border lies between the labels, not in the middle of the page.
  const border = beside ? second.x - second.size * 1.2 : Number.POSITIVE_INFINITY;
  const [left, right] = beside && first.x > second.x ? [second, first] : [first, second];
  const buyer = partOf(page, rows, left, idOf(ids, left, right, beside), border);
  const seller = partOf(page, rows, right, idOf(ids, right, left, beside), Number.POSITIVE_INFINITY);
  return sides(buyer, seller);
}

/** The labels of both parties: side by side, else the first two at the left. Remarks have names of projects and goods. */
function nameLabels(page: Page, rows: readonly Row[]): readonly Label[] {
  const all = labelsIn(rows, /(?<!项目|货物|商品|工程|产品|单位)名称(?=:)/u, page.width);
  const [first] = all;
  const other = first && all.find((label) => label !== first && Math.abs(label.y - first.y) < page.height / 40);
  return first && other ? [first, other] : all.filter((label) => label.x < page.width / 2).slice(0, 2);
}

const sides = (buyer: Part, seller: Part): Parties =>
  present<Parties>({ buyerName: buyer.name, buyerTaxId: buyer.id, sellerName: seller.name, sellerTaxId: seller.id });

/** The label of the tax number that belongs to a name: below it, on its side. */
const idOf = (ids: readonly Label[], own: Label, other: Label, beside: boolean): Label | undefined =>
  ids.find((label) =>
    beside
      ? label.y > own.y - own.size && Math.abs(label.x - own.x) < Math.abs(label.x - other.x)
      : Math.abs(label.x - own.x) < own.size * 12 &&
        label.y > own.y - own.size &&
        label.y - own.y < own.size * 6 &&
        !(other.y > own.y && label.y > other.y),
  );

function partOf(page: Page, rows: readonly Row[], name: Label, id: Label | undefined, border: number): Part {
  const until = Math.min(border, page.width);
  const cell = valueBeside(name, page.width * 0.25, until);
  const named = cell ? wrapped(rows, cell, name, until) : [];
  const idCell = id && valueBeside(id, page.width * 0.25, until);
  const numbered = idCell ? wrapped(rows, idCell, id, until).flatMap((each) => each.glyphs) : [];
  // A tax number has no Chinese sign: those between are the rest of a name that has too little room above.
  const rest = named.length > 1 ? numbered.filter((glyph) => CHINESE.test(glyph.text)) : [];
  const signs = numbered.filter((glyph) => !CHINESE.test(glyph.text));
  return present<Part>({
    name: named.map((each) => shown(each.glyphs)).join('') + shown(rest),
    id: signs.length > 0 ? taxIdIn(cellOf(signs).text) : undefined,
  });
}

const CHINESE = /\p{Script=Han}/u;

/** A long value goes on in the next rows, under its own beginning, as long as no label stands there. */
function wrapped(rows: readonly Row[], cell: Cell, label: Label, until: number): readonly Cell[] {
  const all = [cell];
  for (let last = cell; all.length < 4; ) {
    const row = rows.find((each) => each.y > last.y + last.size * 0.6 && each.y - last.y < last.size * 1.7);
    const next = row?.cells.find(
      (each) => Math.abs(each.x - cell.x) < cell.size * 1.5 || Math.abs(each.x - label.x) < label.size * 0.5,
    );
    if (!next || next.x >= until || /[:：]/u.test(next.text.slice(0, 24)) || isLabelRow(row, next, label)) return all;
    last = cellOf(next.glyphs.filter((glyph) => glyph.x < until));
    all.push(last);
  }
  return all;
}

const isLabelRow = (row: Row | undefined, cell: Cell, label: Label): boolean =>
  row?.cells.some(
    (each) =>
      each.x <= cell.x &&
      each.x > label.x - label.size &&
      /纳税人|识别号|信用代码|地址|电话|开户|账号|项目|货物|规格|名称/u.test(each.text),
  ) ?? false;

/** A tax number in this text: all of it, or the one piece of it that has the shape of one. */
function taxIdIn(text: string): string | undefined {
  const plain = text.toUpperCase();
  if (OLD_ID.test(plain)) return plain;
  const start = /(?<![0-9A-Z])[0-9A-Z]{15,20}(?![0-9A-Z])/u.exec(plain)?.[0];
  return start && OLD_ID.test(start) ? start : undefined;
}

/** Labels unreadable or missing: numbers that pass their check, and the names above them. */
function byShape(page: Page, rows: readonly Row[], only?: Label): Parties {
  const ids = rows.flatMap((row) => row.cells.flatMap((cell) => idCells(cell))).filter((found) => found !== null);
  const [first, second] = ids;
  if (!first) return only ? present<Parties>({ buyerName: valueText(only, page) }) : {};
  if (!second) {
    const part = { id: first.id, name: nameNear(rows, first.cell, page) };
    const isSeller = first.cell.x > page.width * 0.45 || first.cell.y > page.height * 0.5;
    if (!isSeller) return sides(present<Part>(part), {});
    const person = personNear(rows, first.cell, page);
    return sides(present<Part>({ name: person }), present<Part>(part));
  }
  const beside = Math.abs(first.cell.y - second.cell.y) < page.height / 40;
  const [buyer, seller] = beside && first.cell.x > second.cell.x ? [second, first] : [first, second];
  return sides(
    present<Part>({ id: buyer.id, name: nameNear(rows, buyer.cell, page) }),
    present<Part>({ id: seller.id, name: nameNear(rows, seller.cell, page) }),
  );
}

const valueText = (label: Label, page: Page): string | undefined => {
  const cell = valueBeside(label, page.width * 0.25);
  return cell ? shown(cell.glyphs) : undefined;
};

/** A cell that ends with a sound tax number, cut to it. */
function idCells(cell: Cell): { readonly id: string; readonly cell: Cell } | null {
  const id = cell.text.toUpperCase().slice(-18);
  const before = cell.text.slice(-19, -18);
  if (!TAX_ID_SHAPE.test(id) || !isTaxId(id) || /[0-9A-Za-z]/u.test(before)) return null;
  return { id, cell: cellOf(cell.glyphs.slice(-18)) };
}

/** The name above a number: the nearest cell with Chinese letters on its side, up to three rows higher. */
function nameNear(rows: readonly Row[], id: Cell, page: Page): string | undefined {
  const near = rows
    .filter((row) => row.y < id.y - id.size * 0.5 && id.y - row.y < Math.max(id.size * 4, page.height / 14))
    .reverse()
    .flatMap((row) => row.cells.filter((cell) => cell.right > id.x - page.width / 8 && cell.x < id.right && isName(cell)));
  const cell = near[0];
  return cell && nameIn(cell);
}

function personNear(rows: readonly Row[], seller: Cell, page: Page): string | undefined {
  const near = rows
    .filter((row) => Math.abs(row.y - seller.y) < page.height / 12)
    .flatMap((row) => row.cells)
    .find((cell) => cell.x < page.width * 0.45 && /\(个人\)$/u.test(cell.text));
  return near && nameIn(near);
}

const isName = (cell: Cell): boolean => /\p{Script=Han}{2,}/u.test(cell.text) && !/^\d/u.test(cell.text);

/** After a colon, where junk in place of a label stands before it. */
const nameIn = (cell: Cell): string => withoutJunk(shown(cell.glyphs).replace(/^.*[:：]\s*/u, ''));

/** Fonts without a map to Unicode give signs that no name has: what stands after the last of them is the name. */
const withoutJunk = (name: string): string =>
  name.replace(/^.*[^\p{Script=Han}\x20-\x7e（）【】〔〕《》·、，。－—－０-９Ａ-Ｚａ-ｚ]/u, '');

type Labelled = Readonly<Record<'buyer' | 'id' | 'seller', RegExp>>;

const TICKET: Labelled = {
  buyer: /购买方名称|购买方(?=:)/u,
  id: /统一社会信用代码\/纳税人识别号|统一社会信用代码|纳税人识别号/u,
  seller: /销售方名称|销售方(?=:)|填开单位/u,
};
/** Who pays and who takes the money; the office has no tax number here. */
const FISCAL: Labelled = {
  buyer: /交款人(?!统一)/u,
  id: /交款人统一社会信用代码|统一社会信用代码/u,
  seller: /收款单位(?:\(章\))?/u,
};
const CAR: Labelled = {
  buyer: /购买方名称|买方单位|购货单位名称/u,
  id: /纳税人识别号|统一社会信用代码/u,
  seller: /销货单位名称|卖方单位/u,
};

function labelledParties(page: Page, rows: readonly Row[], labels: Labelled): Parties {
  const of = (pattern: RegExp) => {
    const label = labelsIn(rows, pattern, page.width)[0];
    return label && valueBeside(label, page.width * 0.3);
  };
  const [buyer, id, seller] = [of(labels.buyer), of(labels.id), of(labels.seller)];
  return sides(
    present<Part>({ name: buyer && shown(buyer.glyphs), id: id ? taxIdIn(id.text) : undefined }),
    present<Part>({ name: seller && shown(seller.glyphs) }),
  );
}
