import type { FontKind } from './pdf-font.ts';

/** How programs differ in writing the same page. */
export interface PdfStyle {
  readonly labels?: FontKind;
  readonly values?: FontKind;
  /** What one show operator shows: a piece, a single glyph, or a label together with its value. */
  readonly runs?: 'piece' | 'glyph' | 'pair';
  /** How a run gets to its place: by its own matrix, by a matrix around all (ten times as large, or upside down), or a step from the run before. */
  readonly place?: 'matrix' | 'scaled' | 'flipped' | 'stepped';
  /** The page does not begin at 0, 0. */
  readonly offset?: boolean;
  /** Each label shown twice, a hair apart, to look bold. */
  readonly bold?: boolean;
  /** In which order the pieces stand in the file; the page looks the same. */
  readonly order?: 'drawn' | 'backwards' | 'values-first';
  /** The form's own text as a layer under the page. */
  readonly layer?: boolean;
  /** Labels of two signs drawn wide apart, as one run per sign. */
  readonly spread?: boolean;
  readonly packed?: boolean;
  /** No QR code on the page. */
  readonly noQr?: boolean;
  /** The page only as a picture, as a scanner makes it. */
  readonly scan?: boolean;
  readonly attachments?: readonly Attachment[];
  /** A field with a signature that nobody can verify. */
  readonly signed?: boolean;
  /** Turned by a quarter in the page dictionary only. */
  readonly rotate?: 90;
}

export interface Attachment {
  readonly name: string;
  readonly data: Buffer;
}
