import type { Glyph, Page } from './page-cells.ts';

/** One line of text that was recognised on a picture: its corners from the upper left one with the clock, in pixels, and how sure it is, 0 to 1. */
export interface SeenLine {
  readonly text: string;
  readonly sure: number;
  readonly box: readonly (readonly [x: number, y: number])[];
}

/** What was recognised on a picture that stands upright. */
export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SeenLine[];
}

/** Below it a line is rather a pattern or a stamp than text. */
const SURE = 0.6;
/** A box stands out over its letters: so much of its height are they, and so far above its lower edge they stand. */
const LETTERS = 0.62;
const BELOW = 0.2;

/** The lines as signs on a page that lies straight, however the paper lay before the camera. */
export function pageOfLines({ lines }: SeenPage): Page {
  const sure = lines.filter(({ sure, text, box }) => sure >= SURE && text.trim() !== '' && box.length === 4);
  const turn = -slopeOf(sure);
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const straight = sure.map(({ text, box }) => ({
    text,
    box: box.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const),
  }));
  const [left, top] = [0, 1].map((axis) =>
    Math.min(...straight.flatMap(({ box }) => box.map((corner) => corner[axis] ?? 0))),
  ) as [number, number];
  const glyphs = straight.flatMap(({ text, box }, run) => signsOf(text, box, run, left, top));
  return {
    width: Math.max(1, ...glyphs.map(({ x, width }) => x + width)) + 1,
    height: Math.max(1, ...glyphs.map(({ y, size }) => y + size)) + 1,
    glyphs,
  };
}

type Corner = readonly [x: number, y: number];

/** How far the text lies from level, in radians: the middle one of its longer lines. */
function slopeOf(lines: readonly SeenLine[]): number {
  const long = lines
    .map(({ box }) => {
      const [[ax, ay], [bx, by]] = [box[0] as Corner, box[1] as Corner];
      return { length: Math.hypot(bx - ax, by - ay), slope: Math.atan2(by - ay, bx - ax) };
    })
    .sort((a, b) => b.length - a.length)
    .slice(0, 15)
    .sort((a, b) => a.slope - b.slope);
  return long[long.length >> 1]?.slope ?? 0;
}

/** A bracket at the end of a line is easily missed, and titles end with one. */
const whole = (text: string): string => (/[（(][^（()）]*$/u.test(text) ? `${text}）` : text);

/** Its signs side by side, Chinese ones as wide as high and others about half of that. */
function signsOf(text: string, box: readonly Corner[], run: number, left: number, top: number): readonly Glyph[] {
  const xs = box.map(([x]) => x - left);
  const ys = box.map(([, y]) => y - top);
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const high = (Math.max(...ys) - Math.min(...ys)) * LETTERS;
  // Upright ones beside the boxes (购买方信息) are no text of a row.
  if (to - from < high * 0.5) return [];
  const edge = Math.min(high * 0.4, (to - from) / 8);
  const signs = [...whole(text)];
  const wide = signs.map((sign) => (/[\x20-\x7e]/u.test(sign) ? 0.55 : 1));
  const unit = (to - from - 2 * edge) / wide.reduce((sum, one) => sum + one, 0);
  const y = Math.max(...ys) - (Math.max(...ys) - Math.min(...ys)) * BELOW;
  let x = from + edge;
  return signs.map((sign, at) => {
    const width = (wide[at] ?? 1) * unit;
    const glyph: Glyph = { text: sign, x, y, width, size: high, run };
    x += width;
    return glyph;
  });
}
