import { type Piece, textWidth } from './page.ts';
import type { PdfFont } from './pdf-font.ts';
import type { PdfStyle } from './pdf-style.ts';

export interface Fonts {
  readonly labels: PdfFont;
  readonly values: PdfFont;
}

interface Operands {
  readonly font: string;
  readonly hex: string;
}

/** The operators that show these pieces on a page of this height. */
export function showText(pieces: readonly Piece[], height: number, fonts: Fonts, style: PdfStyle): string {
  const runs = pieces
    .flatMap((piece) => (style.bold && piece.label ? [piece, { ...piece, x: piece.x + 0.2 }] : [piece]))
    .flatMap((piece) => runsOf(piece, style));
  const operands = (run: Piece): Operands => ({
    font: run.label ? '/F1' : '/F2',
    hex: (run.label ? fonts.labels : fonts.values).hex(run.text),
  });
  const place = style.place ?? 'matrix';
  if (place === 'stepped') {
    const turned = runs.filter((run) => run.upwards);
    const upright = stepped(
      runs.filter((run) => !run.upwards),
      height,
      operands,
    );
    return turned.length === 0 ? upright : `${upright}\n${showText(turned, height, fonts, {})}`;
  }
  const shown = runs.map((run) => {
    const { font, hex } = operands(run);
    const [size, matrix] = placeOf(run, height, place);
    return `BT ${font} ${size} Tf ${matrix} Tm <${hex}> Tj ET`;
  });
  const around = place === 'scaled' ? '0.1 0 0 0.1 0 0 cm' : place === 'flipped' ? `1 0 0 -1 0 ${height} cm` : '';
  return around === '' ? shown.join('\n') : `q ${around}\n${shown.join('\n')}\nQ`;
}

function placeOf(
  { x, y, size, upwards }: Piece,
  height: number,
  place: 'matrix' | 'scaled' | 'flipped',
): readonly [size: string, matrix: string] {
  if (place === 'flipped')
    return ['1', `${upwards ? `0 ${-size} ${-size} 0` : `${size} 0 0 ${-size}`} ${places(x)} ${places(y)}`];
  const times = place === 'scaled' ? 10 : 1;
  return [String(size * times), `${upwards ? '0 1 -1 0' : '1 0 0 1'} ${places(x * times)} ${places((height - y) * times)}`];
}

/** All in one text object, each run a step from the one before. */
function stepped(runs: readonly Piece[], height: number, operands: (run: Piece) => Operands): string {
  let [x, y] = [0, 0];
  const steps = runs.map((run) => {
    const { font, hex } = operands(run);
    const step = `${places(run.x - x)} ${places(height - run.y - y)} Td`;
    [x, y] = [run.x, height - run.y];
    return `${font} ${run.size} Tf ${step} [<${hex}>] TJ`;
  });
  return `BT\n${steps.join('\n')}\nET`;
}

const places = (value: number): string => value.toFixed(2);

/** The runs a piece is shown in. */
function runsOf(piece: Piece, style: PdfStyle): Piece[] {
  const spread = style.spread === true && piece.label === true && style.runs !== 'glyph';
  if (piece.upwards || !(style.runs === 'glyph' || (spread && /^[^\s:：]{2}$/.test(piece.text)))) return [piece];
  const runs: Piece[] = [];
  let x = piece.x;
  for (const sign of piece.text) {
    if (sign.trim() !== '') runs.push({ ...piece, x, text: sign });
    x += textWidth(sign, piece.size) + (spread ? piece.size : 0);
  }
  return runs;
}

/** Labels that end in a colon together with the value behind them, as one text. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const { label: _, ...first } = before ?? piece;
    if (before?.label && !piece.label && /[:：]$/.test(before.text) && before.y === piece.y && before.size === piece.size)
      out[out.length - 1] = { ...first, text: before.text + piece.text };
    else out.push(piece);
  }
  return out;
}
