/** One piece of text on a page, in points from the upper left corner; y is its baseline. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** Printed by the form, not filled in. */
  readonly label?: true;
  /** Read from below upwards. */
  readonly upwards?: true;
  /** The tag of OFD that points at it. */
  readonly tag?: string;
}

/** A page of an invoice before it is written as PDF or OFD. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly qr?: Code;
  readonly moreCodes?: readonly Code[];
}

interface Code {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** What is filled in stands a little beside where the form expects it, as when both were made apart. */
export const shifted = (page: Page, right: number, down: number): Page => ({
  ...page,
  pieces: page.pieces.map((piece) => (piece.label ? piece : { ...piece, x: piece.x + right, y: piece.y + down })),
});

/** The same page larger or smaller. */
export function resized(page: Page, times: number): Page {
  const at = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x * times,
    y: one.y * times,
  });
  const { qr } = page;
  return {
    ...page,
    width: page.width * times,
    height: page.height * times,
    pieces: page.pieces.map((piece) => ({ ...at(piece), size: piece.size * times })),
    ...(qr && { qr: { ...at(qr), side: qr.side * times } }),
  };
}

/** Two pages printed on one sheet, one above the other. */
export function stacked(upper: Page, lower: Page): Page {
  const down = <T extends { readonly y: number }>(one: T): T => ({ ...one, y: one.y + upper.height });
  return {
    ...upper,
    height: upper.height + lower.height,
    pieces: [...upper.pieces, ...lower.pieces.map(down)],
    moreCodes: lower.qr ? [down(lower.qr)] : [],
  };
}

/** Half an em for Latin letters, digits and signs, a whole one for the rest: as the fonts of the writers have it. */
export const glyphWidth = (sign: string): number => ((sign.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);

export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, sign) => width + glyphWidth(sign) * size, 0);

/** Gathers the pieces of a page. */
export class Form {
  readonly pieces: Piece[] = [];

  label(x: number, y: number, text: string, size = 9): void {
    this.pieces.push({ x, y, size, text, label: true });
  }

  /** A value; longer than `room` it goes on in rows below. Nothing is printed for none. */
  value(
    x: number,
    y: number,
    text: string | undefined,
    { tag, size = 9, room = Number.POSITIVE_INFINITY }: ValueStyle = {},
  ): void {
    if (!text) return;
    rowsOf(text, size, room).forEach((row, at) => {
      this.pieces.push({ x, y: y + at * size * 1.15, size, text: row, ...(tag && { tag }) });
    });
  }

  /** A value that ends at x. */
  right(x: number, y: number, text: string | undefined, style: ValueStyle = {}): void {
    if (text) this.value(x - textWidth(text, style.size ?? 9), y, text, style);
  }

  /** A label and its value behind it. */
  pair(x: number, y: number, label: string, text: string | undefined, style: ValueStyle = {}): void {
    this.label(x, y, label, style.size);
    this.value(x + textWidth(label, style.size ?? 9) + 2, y, text, style);
  }

  /** Letters below one another, as at the edge of the boxes of buyer and seller. */
  down(x: number, y: number, text: string, step = 11): void {
    for (const [at, sign] of [...text].entries()) this.label(x, y + at * step, sign);
  }
}

/** A row at the edge of a page that is turned by a quarter. */
export const edgeNote = (x: number, y: number, text: string): Piece => ({ x, y, size: 7, text, label: true, upwards: true });

export interface ValueStyle {
  readonly tag?: string;
  readonly size?: number;
  readonly room?: number;
}

export function rowsOf(text: string, size: number, room: number): string[] {
  const rows = [''];
  for (const sign of text) {
    const last = rows.at(-1) ?? '';
    if (last !== '' && textWidth(last + sign, size) > room) rows.push(sign);
    else rows[rows.length - 1] = last + sign;
  }
  return rows;
}
