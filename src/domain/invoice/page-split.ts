import { type Page, type Row, rowsOf } from './page-cells.ts';
import { titleKind } from './page-kind.ts';

/** Several invoices printed on one sheet, one below the other, as pages of their own; else the page alone. */
export function splitSheet(page: Page): readonly Page[] {
  const rows = rowsOf(page);
  const sizes = page.glyphs.map((glyph) => glyph.size).sort((a, b) => a - b);
  const large = (sizes[sizes.length >> 1] ?? 0) * 1.25;
  // A remark may name an invoice as well, but not in large letters.
  const titles = rows.filter(({ cells }) =>
    cells.some((cell) => cell.size > large && INVOICES.has(titleKind([{ cells: [cell] }]) ?? 'unknown')),
  );
  const starts = titles
    .filter((row, i) => i > 0 && row.y - (titles[i - 1]?.y ?? 0) > page.height / 6)
    .map((row) => startOf(rows, row));
  const edges = [0, ...starts, page.height];
  return edges.slice(1).map((bottom, i) => part(page, edges[i] ?? 0, bottom));
}

const INVOICES: ReadonlySet<string> = new Set([
  'digital_ordinary',
  'digital_special',
  'rail',
  'air',
  'old_e_ordinary',
  'old_e_special',
  'old_toll',
]);

/** A title may have code and number above it: the sheet is cut in the widest gap over it, within eight lines. */
function startOf(rows: readonly Row[], title: Row): number {
  const size = title.signs[0]?.glyph.size ?? 10;
  const above = rows.filter((row) => row.y <= title.y && title.y - row.y < size * 8);
  const gaps = above.slice(1).map((row, i) => ({ gap: row.y - (above[i]?.y ?? 0), at: (row.y + (above[i]?.y ?? 0)) / 2 }));
  return gaps.sort((a, b) => b.gap - a.gap)[0]?.at ?? title.y - size * 2;
}

const part = (page: Page, top: number, bottom: number): Page =>
  top === 0 && bottom === page.height
    ? page
    : {
        width: page.width,
        height: bottom - top,
        glyphs: page.glyphs.filter(({ y }) => y >= top && y < bottom).map((glyph) => ({ ...glyph, y: glyph.y - top })),
      };
