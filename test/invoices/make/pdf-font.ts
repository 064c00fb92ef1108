import { glyphWidth } from './page.ts';
import { trueTypeOf } from './true-type.ts';

/**
 * How text is written in a PDF: an embedded font with a map to Unicode, an embedded one without (its text is garbage for whoever reads it),
 * or a font of the reader's machine with one of two Chinese encodings.
 */
export type FontKind = 'embedded' | 'unmapped' | 'UniGB-UCS2-H' | 'GBK-EUC-H';

/** The objects of one font and how a text is written in it. */
export interface PdfFont {
  readonly hex: (text: string) => string;
  /** Adds the objects, all text having been written; returns the number of the font. */
  readonly finish: (add: (body: string, stream?: Buffer) => number) => number;
}

export const pdfFont = (kind: FontKind): PdfFont =>
  kind === 'embedded' || kind === 'unmapped' ? ownFont(kind === 'embedded') : systemFont(kind);

/** Without a map, numbers from here on are taken for Unicode: letters of no Chinese text. */
const FIRST_UNMAPPED = 0x100;

function ownFont(mapped: boolean): PdfFont {
  const first = mapped ? 1 : FIRST_UNMAPPED;
  const glyphs = new Map<string, number>();
  const glyphOf = (sign: string): number => {
    const known = glyphs.get(sign) ?? glyphs.size + first;
    glyphs.set(sign, known);
    return known;
  };
  return {
    hex: (text) => [...text].map((sign) => hex4(glyphOf(sign))).join(''),
    finish: (add) => {
      const widths = [...glyphs.keys()].map((sign) => glyphWidth(sign) * 1000);
      const file = add('', trueTypeOf([...Array.from({ length: first - 1 }, () => 500), ...widths]));
      const name = `/${mapped ? 'ABCDEF' : 'GHIJKL'}+SampleSong`;
      const descriptor = add(descriptorOf(name, `/FontFile2 ${file} 0 R`));
      const child = add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [${first} [${widths.join(' ')}]] >>`,
      );
      const map = mapped ? ` /ToUnicode ${add('', toUnicode(glyphs))} 0 R` : '';
      return add(
        `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${child} 0 R]${map} >>`,
      );
    },
  };
}

function systemFont(encoding: 'UniGB-UCS2-H' | 'GBK-EUC-H'): PdfFont {
  return {
    hex: (text) => [...text].map((sign) => (encoding === 'GBK-EUC-H' ? gbk(sign) : hex4(sign.charCodeAt(0)))).join(''),
    finish: (add) => {
      const descriptor = add(descriptorOf('/SimSun', ''));
      // Adobe-GB1: the Latin signs, and their half-wide forms with the blank of GBK-EUC-H.
      const child = add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [1 95 500 814 939 500 7712 7716 500] >>`,
      );
      return add(
        `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun-${encoding} /Encoding /${encoding} /DescendantFonts [${child} 0 R] >>`,
      );
    },
  };
}

const descriptorOf = (name: string, file: string): string =>
  `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 ${file} >>`;

function toUnicode(glyphs: ReadonlyMap<string, number>): Buffer {
  const rows = [...glyphs].map(([sign, glyph]) => `<${hex4(glyph)}> <${Buffer.from(sign, 'utf16le').swap16().toString('hex')}>`);
  const groups = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => rows.slice(at * 100, at * 100 + 100));
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${groups.map((group) => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`,
  );
}

const hex4 = (code: number): string => code.toString(16).padStart(4, '0');

let gbkCodes: ReadonlyMap<string, string> | undefined;

/** Signs that GBK has not become the nearest it has. */
function gbk(sign: string): string {
  gbkCodes ??= allGbk();
  const code = sign === '¥' ? 'a3a4' : sign === '⊗' ? 'a1d1' : gbkCodes.get(sign);
  if (code === undefined) throw new Error(`GBK has no ${sign}`);
  return code;
}

function allGbk(): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, string>(
    Array.from({ length: 95 }, (_, at) => [String.fromCharCode(32 + at), (32 + at).toString(16)]),
  );
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && sign.length === 1 && sign !== '�' && !codes.has(sign))
        codes.set(sign, ((high << 8) | low).toString(16));
    }
  return codes;
}
