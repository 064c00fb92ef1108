import { glyphWidth, type Page, type Piece, textWidth } from './page.ts';
import { escaped } from './write-xml.ts';

const MM = 25.4 / 72;
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export interface OfdPageStyle {
  readonly cdata?: boolean;
  /** `¥` and the digits as two objects, long names as two. */
  readonly split?: boolean;
  /** Advances written for each sign, or one for all. */
  readonly advances?: 'each' | 'grouped' | 'none';
}

/** A piece with the number of its text object, unique over the whole document. */
export interface Placed extends Piece {
  readonly id: number;
}

/** Gives each piece its number, splitting those that such producers split. */
export function placed(pieces: readonly Piece[], firstId: number, style: OfdPageStyle): Placed[] {
  return pieces
    .flatMap((piece) => (style.split && !piece.label ? halves(piece) : [piece]))
    .map((piece, at) => ({ ...piece, id: firstId + at }));
}

function halves(piece: Piece): Piece[] {
  const at = /^[¥￥]/.test(piece.text) ? 1 : piece.tag === 'Item' && piece.text.length > 6 ? 6 : 0;
  if (at === 0) return [piece];
  const head = piece.text.slice(0, at);
  return [
    { ...piece, text: head },
    { ...piece, x: piece.x + textWidth(head, piece.size), text: piece.text.slice(at) },
  ];
}

export function textObject({ id, x, y, size, text }: Placed, style: OfdPageStyle): string {
  const width = textWidth(text, size);
  const boundary = [x, y - size * 0.88, width + 1, size * 1.1].map(mm).join(' ');
  const content = style.cdata ? `<![CDATA[${text}]]>` : escaped(text);
  return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="2" Size="${mm(size)}"><ofd:TextCode X="0" Y="${mm(size * 0.88)}"${advances(text, size, style)}>${content}</ofd:TextCode></ofd:TextObject>`;
}

function advances(text: string, size: number, style: OfdPageStyle): string {
  const signs = [...text];
  if (style.advances === 'none' || signs.length < 2) return '';
  const steps = signs.slice(0, -1).map((sign) => mm(glyphWidth(sign) * size));
  const same = steps.every((step) => step === steps[0]);
  return ` DeltaX="${style.advances === 'grouped' && same ? `g ${steps.length} ${steps[0]}` : steps.join(' ')}"`;
}

export const pageXml = (page: Page, pieces: readonly Placed[], style: OfdPageStyle, template: string, image: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:Page ${NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 ${mm(page.width)} ${mm(page.height)}</ofd:PhysicalBox></ofd:Area>${template}<ofd:Content><ofd:Layer ID="${pieces.length > 0 ? (pieces[0]?.id ?? 1) - 1 : 9}" Type="Body">${image}${pieces.map((piece) => textObject(piece, style)).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;

export const imageObject = (page: Page, id: number): string => {
  const { x = 0, y = 0, side = 0 } = page.qr ?? {};
  return `<ofd:ImageObject ID="${id}" Boundary="${[x, y, side, side].map(mm).join(' ')}" CTM="${mm(side)} 0 0 ${mm(side)} 0 0" ResourceID="7"/>`;
};

export const ofd = (name: string, ...content: readonly string[]): string =>
  `<ofd:${name} ${NAMESPACE}>${content.join('')}</ofd:${name}>`;

const mm = (points: number): string => (points * MM).toFixed(3).replace(/\.?0+$/, '');
