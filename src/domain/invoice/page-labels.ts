import { foldText } from './fold-text.ts';
import { type Cell, cellOf, type Glyph, type Row } from './page-cells.ts';

/** Where a label stands: its row, the end of its last sign, and what follows in its own cell. */
export interface Label {
  readonly row: Row;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Signs of the same cell after the label and its colon. */
  readonly rest: readonly Glyph[];
  /** Cells of the row to the right of it. */
  readonly after: readonly Cell[];
}

/** Words that begin another label: what stands there is no value. */
const OTHER =
  /^(?:名称|纳税人识别号|统一社会信用代码|地址|开户行|发票代码|发票号码|开票日期|校验码|机器编号|票据代码|票据号码|交款人|收款人|复核|开票人|旅客姓名|有效身份证件号码|签注|承运人|航班号|密码区|备注|购买方|销售方|项目名称|规格型号|金额|税额|税率|单位|数量|单价|合计|价税合计|\(?大写\)?|\(?小写\)?)/u;

/** All places of a label; its letters may be far apart (`名 称`), its words in several cells of one row. */
export function labelsIn(rows: readonly Row[], pattern: RegExp, pageWidth: number): readonly Label[] {
  return rows.flatMap((row) => {
    const { signs, text } = row;
    const found: Label[] = [];
    for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) {
      const [first, last] = [signs[match.index], signs[match.index + match[0].length - 1]];
      if (!first || !last || last.glyph.x - first.glyph.x > Math.max(pageWidth / 6, last.glyph.size * match[0].length * 1.3))
        continue;
      const rest = (row.cells[last.cell]?.glyphs ?? []).slice(last.index + 1);
      const glyphs = dropColon(rest);
      found.push({
        row,
        x: first.glyph.x,
        right: last.glyph.x + last.glyph.width,
        y: last.glyph.y,
        size: last.glyph.size,
        rest: glyphs,
        after: cellsAfter(rows, row, last.cell, last.glyph),
      });
    }
    return found;
  });
}

/** Cells to the right of a label: those of its row, and of the rows beside it what stands less than half a line higher or lower. */
function cellsAfter(rows: readonly Row[], row: Row, cell: number, { x, width, y, size }: Glyph): readonly Cell[] {
  const at = rows.indexOf(row);
  const beside = [rows[at - 1], rows[at + 1]].flatMap((each) =>
    (each?.cells ?? []).filter((other) => other.x >= x + width && Math.abs(other.y - y) < size * 0.6),
  );
  return [...row.cells.slice(cell + 1), ...beside]
    .sort((a, b) => a.x - b.x)
    .flatMap((each) => {
      const own = dropColon(each.glyphs);
      return own.length > 0 ? [cellOf(own)] : [];
    });
}

const dropColon = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const from = glyphs.findIndex((glyph) => !/^[:\s]*$/u.test(foldText(glyph.text)));
  if (from < 0) return [];
  const [first, ...others] = glyphs.slice(from) as [Glyph, ...Glyph[]];
  // A run may carry the colon together with the value.
  const text = first.text.replace(/^[\s:：]+/u, '');
  return [text === first.text ? first : { ...first, text }, ...others];
};

/** The cell a label speaks of: what follows it, else the next cell of its row not further than `reach` and not beyond `until`. */
export function valueBeside(label: Label, reach: number, until = Number.POSITIVE_INFINITY): Cell | null {
  const own = label.rest.filter((glyph) => glyph.x < until);
  if (own.length > 0) {
    const cell = cellOf(beforeOther(own));
    return cell.text === '' || OTHER.test(cell.text) ? null : cell;
  }
  const next = label.after[0];
  if (!next || next.x - label.right > reach || next.x >= until || OTHER.test(next.text)) return null;
  const glyphs = beforeOther(next.glyphs.filter((glyph) => glyph.x < until));
  return glyphs.length > 0 ? cellOf(glyphs) : null;
}

/** What stands before the next label of the same cell. */
function beforeOther(glyphs: readonly Glyph[]): readonly Glyph[] {
  for (let from = 1; from < glyphs.length; from++) {
    const ahead = foldText(
      glyphs
        .slice(from, from + 12)
        .map((glyph) => glyph.text)
        .join(''),
    );
    if (
      /^(?:名称|纳税人识别号|统一社会信用代码|发票代码|发票号码|开票日期|校验码|票据号码|地址、?电话|开户行及账号|电子客票号|销售方|购买方)(?=:)/u.test(
        ahead,
      )
    )
      return glyphs.slice(0, from);
  }
  return glyphs;
}

/** In a table the value stands under its head: the nearest cell below that begins where the head does or reaches under it. */
export function valueBelow(rows: readonly Row[], { x, right, y, size }: Label): Cell | null {
  const near = rows.find((row) => row.y > y + size * 0.8 && row.y - y < size * 3);
  const below = near?.cells.filter((cell) => cell.x < right + size && cell.right > x - size) ?? [];
  const [cell] = below.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  return cell && !OTHER.test(cell.text) ? cell : null;
}
