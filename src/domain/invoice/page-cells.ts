import { foldText, printedText } from './fold-text.ts';

/** One sign or run of signs on a page; lengths in the page's unit, `y` of its baseline from the top. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Not upright: 下载次数 along the edge, a watermark. */
  readonly turned?: boolean;
  /** Signs of one run were written in one go; absent, each stands alone. */
  readonly run?: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
}

/** Signs that belong together. `folded[i]` is the comparable form of glyph i. */
export interface Cell {
  readonly glyphs: readonly Glyph[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** For comparing. */
  readonly text: string;
}

export interface Row {
  readonly y: number;
  readonly cells: readonly Cell[];
  /** Its text for comparing, sign by sign, and where each stands: the number of its cell, and its place therein. */
  readonly text: string;
  readonly signs: readonly { readonly glyph: Glyph; readonly cell: number; readonly index: number }[];
}

/** As printed. */
export const shown = (glyphs: readonly Glyph[]): string => printedText(glyphs.map((glyph) => glyph.text).join(''));

/** Written downwards beside a block: not part of what stands next to them. */
const DOWNWARDS = ['购买方信息', '销售方信息', '购货单位', '销货单位', '购买方', '销售方', '密码区', '备注'];

/** The page as rows of cells: signs of one baseline with less than a 55th of the page's width between them join. */
export function rowsOf({ width, height, glyphs }: Page): readonly Row[] {
  // What lies outside the page nobody sees.
  const seen = glyphs.filter(({ x, y }) => x >= 0 && x < width && y >= 0 && y <= height);
  const upright = withoutDownwards(seen.filter((glyph) => !glyph.turned && foldText(glyph.text) !== ''));
  const rows: { y: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...upright].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - row.y <= Math.min(height / 100, Math.max(glyph.size, row.glyphs[0]?.size ?? 0) * 0.6))
      row.glyphs.push(glyph);
    else rows.push({ y: glyph.y, glyphs: [glyph] });
  }
  return rows.map((row) => rowOf(row.y, cellsOf(row.glyphs, width / 55)));
}

function rowOf(y: number, cells: readonly Cell[]): Row {
  const signs = cells.flatMap(({ glyphs }, cell) =>
    glyphs.flatMap((glyph, index) => [...foldText(glyph.text)].map((sign) => ({ sign, glyph, cell, index }))),
  );
  return { y, cells, signs, text: signs.map(({ sign }) => sign).join('') };
}

function cellsOf(glyphs: readonly Glyph[], gap: number): readonly Cell[] {
  const cells: Glyph[][] = [];
  for (const piece of inReadingOrder(piecesOf(glyphs, gap))) {
    const cell = cells.at(-1);
    if (cell && joins(cell, piece, gap)) cell.push(...piece.filter((glyph) => !isSamePlace(cell, glyph)));
    else cells.push([...piece]);
  }
  return cells.map(cellOf);
}

/** Runs of one row, cut where a gap lies within. */
function piecesOf(glyphs: readonly Glyph[], gap: number): readonly (readonly Glyph[])[] {
  const runs = new Map<number | Glyph, Glyph[]>();
  for (const glyph of glyphs) {
    const run = runs.get(glyph.run ?? glyph);
    if (run) run.push(glyph);
    else runs.set(glyph.run ?? glyph, [glyph]);
  }
  const whole = [...runs.values()].map((run) => run.sort((a, b) => a.x - b.x));
  return whole.flatMap((run) => {
    const cut = cutAtGaps(run, gap);
    // Written over another run: what belongs together stays together, and is not mixed with it sign by sign.
    const covered = cut.length > 1 && whole.some((other) => other !== run && cut.slice(1).some((piece) => overlap(piece, other)));
    return covered ? [run] : cut;
  });
}

function cutAtGaps(run: readonly Glyph[], gap: number): readonly (readonly Glyph[])[] {
  const pieces: Glyph[][] = [];
  for (const glyph of run) {
    const last = pieces.at(-1)?.at(-1);
    if (last && glyph.x - (last.x + last.width) < gap) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces;
}

const startOf = (glyphs: readonly Glyph[]): number => glyphs[0]?.x ?? 0;
const endOf = (glyphs: readonly Glyph[]): number => (glyphs.at(-1)?.x ?? 0) + (glyphs.at(-1)?.width ?? 0);
const overlap = (a: readonly Glyph[], b: readonly Glyph[]): boolean => startOf(a) < endOf(b) - 1 && startOf(b) < endOf(a) - 1;
const inReadingOrder = (pieces: readonly (readonly Glyph[])[]) => [...pieces].sort((a, b) => startOf(a) - startOf(b));

const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/u;

/** Single signs join over a 55th of the page; two runs of several only where they touch, and two numbers with a decimal point never. */
function joins(cell: readonly Glyph[], piece: readonly Glyph[], gap: number): boolean {
  const space = startOf(piece) - endOf(cell);
  const last = cell.at(-1);
  const run = last?.run === undefined ? [] : cell.filter((glyph) => glyph.run === last.run);
  if (run.length < 2 && piece.length < 2) return space < gap;
  const [before, after] = [run, piece].map((glyphs) => foldText(glyphs.map((glyph) => glyph.text).join('')));
  if (NUMBER.test(before ?? '') && NUMBER.test(after ?? '') && /\./u.test(`${before}${after}`)) return false;
  const several = run.length >= 2 && piece.length >= 2;
  return space < (several ? (last?.size ?? 0) * 0.35 : gap);
}

/** Bold print of some producers is the same sign twice. */
const isSamePlace = (cell: readonly Glyph[], glyph: Glyph): boolean =>
  cell.some((other) => other.text === glyph.text && Math.abs(glyph.x - other.x) < Math.min(other.width, glyph.size) * 0.3);

export function cellOf(glyphs: readonly Glyph[]): Cell {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  return {
    glyphs,
    x: first?.x ?? 0,
    right: (last?.x ?? 0) + (last?.width ?? 0),
    y: first?.y ?? 0,
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    text: foldText(glyphs.map((glyph) => glyph.text).join('')),
  };
}

function withoutDownwards(glyphs: readonly Glyph[]): readonly Glyph[] {
  const dropped = new Set<Glyph>();
  const bySign = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const sign = foldText(glyph.text);
    if (sign.length === 1) bySign.set(sign, [...(bySign.get(sign) ?? []), glyph]);
  }
  for (const words of DOWNWARDS)
    for (const start of bySign.get(words[0] ?? '') ?? []) {
      const column = [start];
      for (const sign of words.slice(1)) {
        const above = column.at(-1) as Glyph;
        const below = (bySign.get(sign) ?? []).filter(
          ({ x, y }) =>
            Math.abs(x - above.x) < above.size * 0.6 && y - above.y > above.size * 0.7 && y - above.y < above.size * 5,
        );
        const nearest = below.sort((a, b) => a.y - b.y)[0];
        if (nearest) column.push(nearest);
      }
      if (column.length === words.length) for (const glyph of column) dropped.add(glyph);
    }
  return glyphs.filter((glyph) => !dropped.has(glyph));
}
