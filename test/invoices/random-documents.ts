import fc from 'fast-check';
import { allOf, type Fixture, onlyOf } from './fixture.ts';
import { drawDigital } from './make/draw-digital.ts';
import { drawOld } from './make/draw-old.ts';
import { digitalInvoice, oldInvoice, type Shape } from './make/invoice.ts';
import { ofdData } from './make/ofd-data.ts';
import { resized, shifted } from './make/page.ts';
import type { PdfStyle } from './make/pdf-style.ts';
import { qrText } from './make/qr-text.ts';
import { airTicket, railTicket } from './make/tickets.ts';
import type { TrueInvoice } from './make/true-invoice.ts';
import { writeOfd } from './make/write-ofd.ts';
import { writePdf } from './make/write-pdf.ts';
import { writeXbrl } from './make/write-xbrl.ts';
import { writeXml, type XmlStyle } from './make/write-xml.ts';
import { TAGGED } from './ofd-fixtures.ts';
import { printed } from './pdf-fixtures.ts';

const shape: fc.Arbitrary<Shape> = fc.record({
  lines: fc.constantFrom({ min: 1, max: 1 }, { min: 1, max: 6 }),
  red: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  person: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});

const digital = fc
  .tuple(fc.constantFrom('digital_ordinary' as const, 'digital_special' as const), shape)
  .chain(([kind, one]) => digitalInvoice(kind, one));
const old = fc
  .tuple(fc.constantFrom('old_e_ordinary' as const, 'old_e_special' as const), shape)
  .chain(([kind, one]) => oldInvoice(kind, one));

const flag = fc.boolean();
const xmlStyle: fc.Arbitrary<XmlStyle> = fc.record({
  bom: flag,
  signed: flag,
  empty: fc.constantFrom('missing', 'closed', 'open'),
  redLink: fc.constantFrom('remark', 'both'),
  indented: flag,
  bare: flag,
  strange: flag,
  cdata: flag,
  version: fc.constantFrom('0.2', '0.32', '0.37'),
});

const pdfStyle: fc.Arbitrary<PdfStyle> = fc.record({
  labels: fc.constantFrom('embedded', 'UniGB-UCS2-H', 'GBK-EUC-H'),
  values: fc.constantFrom('embedded', 'UniGB-UCS2-H', 'GBK-EUC-H'),
  runs: fc.constantFrom('piece', 'glyph', 'pair'),
  place: fc.constantFrom('matrix', 'scaled', 'flipped', 'stepped'),
  order: fc.constantFrom('drawn', 'backwards', 'values-first'),
  layer: flag,
  spread: flag,
  packed: flag,
  bold: flag,
});

const named = (format: string, { fields }: TrueInvoice, style: object): string =>
  `${format} ${fields.kind} ${fields.number} ${JSON.stringify(style)}`;

/** Any fully digital invoice, rail or air ticket as XML. */
export const anyXml: fc.Arbitrary<Fixture> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(digital, xmlStyle).map(
      ([invoice, style]): Fixture => ({
        name: named('XML', invoice, style),
        bytes: () => writeXml(invoice, style),
        expected: { type: 'xml', invoices: [allOf(invoice, style.signed ? { signed: true } : {})] },
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(railTicket(), airTicket).map(
      (invoice): Fixture => ({
        name: named('XBRL', invoice, {}),
        bytes: () => writeXbrl(invoice),
        expected: { type: 'xml', invoices: [allOf(invoice)] },
      }),
    ),
  },
);

const layout = fc.record({
  nameRoom: fc.constantFrom(235, 150, 90),
  middle: fc.constantFrom(300, 310),
  itemRoom: fc.constantFrom(135, 70),
  datePieces: flag,
  downloads: flag,
  shortHeads: flag,
  right: fc.constantFrom(0, 1, 2),
  down: fc.constantFrom(0, 1, -1),
  times: fc.constantFrom(1, 0.7, 1.3),
});

/** Any electronic invoice as PDF whose text can be read. */
export const anyPdf: fc.Arbitrary<Fixture> = fc.tuple(fc.oneof(digital, old), pdfStyle, layout).map(
  ([invoice, style, { right, down, times, ...form }]): Fixture => ({
    name: named('PDF', invoice, { ...style, ...form, right, down, times }),
    bytes: () => {
      const pages = invoice.fields.code ? drawOld(invoice, form) : drawDigital(invoice, form);
      return writePdf(
        pages.map((page) => resized(shifted(page, right, down), times)),
        style,
      );
    },
    expected: { type: 'pdf', invoices: [printed(invoice)] },
  }),
);

/** Any electronic invoice as OFD: with data file or with tags. */
export const anyOfd: fc.Arbitrary<Fixture> = fc.oneof(
  fc.tuple(old, fc.record({ cdata: flag, bom: flag, leadingSlash: flag, template: flag })).map(
    ([invoice, style]): Fixture => ({
      name: named('OFD', invoice, style),
      bytes: () =>
        writeOfd(drawOld(invoice), {
          ...style,
          attachment: { name: 'original_invoice.xml', data: ofdData(invoice, { graphCode: qrText(invoice) ?? '', ...style }) },
        }),
      expected: { type: 'ofd', invoices: [allOf(invoice)] },
    }),
  ),
  fc
    .tuple(
      digital,
      fc.record({
        split: flag,
        cdata: flag,
        bom: flag,
        template: fc.constantFrom(false, true, 'all' as const),
        tags: fc.constantFrom('plain' as const, 'illegal-root' as const, 'no-namespace' as const),
        noQr: flag,
      }),
    )
    .map(
      ([invoice, style]): Fixture => ({
        name: named('OFD', invoice, style),
        bytes: () => writeOfd(drawDigital(invoice), style),
        expected: { type: 'ofd', invoices: [onlyOf(invoice, TAGGED)] },
      }),
    ),
);
