import { imageObject, type OfdPageStyle, ofd, type Placed, pageXml, placed } from './ofd-page.ts';
import type { Page } from './page.ts';
import { drawQr, writePng } from './raster.ts';
import { escaped } from './write-xml.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** How programs differ in packing the same invoice. */
export interface OfdStyle extends OfdPageStyle {
  /** `original_invoice.xml`, `rai_issuer.xml` …; in the folder of attachments. */
  readonly attachment?: { readonly name: string; readonly data: Buffer };
  /** Names and values in `OFD.xml`. */
  readonly customDatas?: Readonly<Record<string, string | undefined>>;
  /** The tags that point at text objects: as they should be, or with a root that is no XML name. */
  readonly tags?: 'plain' | 'illegal-root' | 'no-namespace';
  readonly leadingSlash?: boolean;
  /** Names of entries in small letters, whatever the documents call them. */
  readonly smallNames?: boolean;
  /** The code's picture is JBIG2, which nobody here decodes. */
  readonly jbig2?: boolean;
  readonly tplsFolder?: 'Tpls' | 'TPLS';
  readonly documentName?: string;
  readonly tagFile?: string;
  readonly noQr?: boolean;
  /** The form's own text in a template, or the filled-in one as well. */
  readonly template?: boolean | 'all';
  /** In place of the true picture of the code. */
  readonly picture?: Buffer;
  readonly signed?: boolean;
  readonly bom?: boolean;
  readonly stored?: boolean;
}

/** An OFD document (GB/T 33190-2016). */
export function writeOfd(pages: readonly Page[], style: OfdStyle = {}): Buffer {
  const tpls = style.tplsFolder ?? 'Tpls';
  const documentName = style.documentName ?? 'Document.xml';
  const entries: (readonly [string, string | Buffer])[] = [];
  const tagged: { readonly piece: Placed; readonly page: number }[] = [];
  const pageElements: string[] = [];
  const templateElements: string[] = [];
  let next = 100;
  for (const [at, page] of pages.entries()) {
    const inTemplate = style.template ? page.pieces.filter((piece) => piece.label || style.template === 'all') : [];
    const below = placed(inTemplate, next + 10, style);
    const above = placed(
      page.pieces.filter((piece) => !inTemplate.includes(piece)),
      next + 20 + below.length,
      style,
    );
    const [pageId, templateId] = [next, next + 1];
    tagged.push(...[...below, ...above].map((piece) => ({ piece, page: pageId })));
    const image = page.qr && !style.noQr ? imageObject(page, next + 2) : '';
    const layer = style.template ? `<ofd:Template TemplateID="${templateId}" ZOrder="Background"/>` : '';
    entries.push([`Doc_0/Pages/Page_${at}/Content.xml`, pageXml(page, above, style, layer, image)]);
    if (style.template) entries.push([`Doc_0/${tpls}/Tpl_${at}/Content.xml`, pageXml(page, below, style, '', '')]);
    if (style.template) templateElements.push(`<ofd:TemplatePage ID="${templateId}" BaseLoc="${tpls}/Tpl_${at}/Content.xml"/>`);
    pageElements.push(`<ofd:Page ID="${pageId}" BaseLoc="Pages/Page_${at}/Content.xml"/>`);
    next += 40 + below.length + above.length;
  }
  const [first] = pages;
  const qr = first?.qr && !style.noQr ? (style.picture ?? writePng(drawQr(first.qr.text, 4))) : undefined;
  if (qr) {
    entries.push([
      'Doc_0/DocumentRes.xml',
      ofd(
        'Res',
        `<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image" Format="${style.jbig2 ? 'JB2' : 'PNG'}"><ofd:MediaFile>image_7.${style.jbig2 ? 'jb2' : 'png'}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>`,
      ),
    ]);
    entries.push(
      style.jbig2 ? ['Doc_0/Res/image_7.jb2', Buffer.from('\x97JB2\r\n\x1a\n', 'latin1')] : ['Doc_0/Res/image_7.png', qr],
    );
  }
  entries.push([
    'Doc_0/PublicRes.xml',
    ofd('Res', '<ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体"/></ofd:Fonts>'),
  ]);
  if (style.tags) entries.push(...tagEntries(tagged, style));
  if (style.attachment) entries.push(...attachmentEntries(style.attachment));
  if (style.signed)
    entries.push(
      ['Doc_0/Signs/Signatures.xml', ofd('Signatures', '<ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/>')],

      ['Doc_0/Signs/Sign_0/Signature.xml', ofd('Signature', '<ofd:SignedInfo/>')],
      ['Doc_0/Signs/Sign_0/SignedValue.dat', Buffer.from('no signature')],
    );
  const head = [
    [
      `Doc_0/${documentName}`,
      ofd(
        'Document',
        `<ofd:CommonData><ofd:MaxUnitID>${next}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${qr ? '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>' : ''}${templateElements.join('')}</ofd:CommonData>`,
        `<ofd:Pages>${pageElements.join('')}</ofd:Pages>`,
        style.attachment ? '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>' : '',
        style.tags ? '<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>' : '',
      ),
    ],
    ['OFD.xml', rootXml(documentName, style)],
  ] as const;
  return writeZip([...entries, ...head].toReversed().map(([name, content]) => entryOf(name, content, style)));
}

function entryOf(name: string, content: string | Buffer, style: OfdStyle): ZipEntry {
  const data = typeof content === 'string' ? Buffer.from(style.bom ? `\uFEFF${content}` : content) : content;
  return {
    name: `${style.leadingSlash ? '/' : ''}${style.smallNames ? name.toLowerCase() : name}`,
    data,
    ...(style.stored && { stored: true }),
  };
}

function rootXml(documentName: string, style: OfdStyle): string {
  const datas = Object.entries(style.customDatas ?? {}).map(
    ([name, value]) => `<ofd:CustomData Name="${name}">${escaped(value ?? '')}</ofd:CustomData>`,
  );
  return ofd(
    'OFD',
    `<ofd:DocBody><ofd:DocInfo><ofd:DocID>d3a1f0c4b5e64f7c9d0e1a2b3c4d5e6f</ofd:DocID><ofd:CreationDate>2026-01-08</ofd:CreationDate>${datas.length > 0 ? `<ofd:CustomDatas>${datas.join('')}</ofd:CustomDatas>` : ''}</ofd:DocInfo><ofd:DocRoot>Doc_0/${documentName}</ofd:DocRoot>${style.signed ? '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>' : ''}</ofd:DocBody>`,
  );
}

function attachmentEntries({
  name,
  data,
}: {
  readonly name: string;
  readonly data: Buffer;
}): (readonly [string, string | Buffer])[] {
  const [base, format] = name.split('.');
  return [
    [
      'Doc_0/Attachs/Attachments.xml',
      ofd(
        'Attachments',
        `<ofd:Attachment ID="8" Name="${base}" Format="${format}" Visible="false"><ofd:FileLoc>${name}</ofd:FileLoc></ofd:Attachment>`,
      ),
    ],
    [`Doc_0/Attachs/${name}`, data],
  ];
}

const NESTED: Readonly<Record<string, string>> = {
  BuyerName: 'Buyer',
  BuyerTaxID: 'Buyer',
  SellerName: 'Seller',
  SellerTaxID: 'Seller',
};

/** Tags in the order of their first object; several objects under one tag, the clerk twice. */
function tagEntries(
  tagged: readonly { readonly piece: Placed; readonly page: number }[],
  style: OfdStyle,
): (readonly [string, string])[] {
  const prefix = style.tags === 'no-namespace' ? '' : style.tags === 'illegal-root' ? '' : 'ofd:';
  const file = style.tagFile ?? 'CustomTag.xml';
  const names = [...new Set(tagged.flatMap(({ piece }) => (piece.tag ? [piece.tag] : [])))];
  const element = (name: string): string => {
    const refs = tagged
      .filter(({ piece }) => piece.tag === name)
      .map(({ piece, page }) => `<${prefix}ObjectRef PageRef="${page}">${piece.id}</${prefix}ObjectRef>`);
    return `<${prefix}${name}>${refs.join('')}</${prefix}${name}>`;
  };
  const outer = names.filter((name) => !(name in NESTED)).map(element);
  const parties = ['Buyer', 'Seller'].map(
    (who) =>
      `<${prefix}${who}>${names
        .filter((name) => NESTED[name] === who)
        .map(element)
        .join('')}</${prefix}${who}>`,
  );
  const body = [...outer, ...parties, ...(names.includes('InvoiceClerk') ? [element('InvoiceClerk')] : [])].join('');
  const root =
    style.tags === 'illegal-root'
      ? `<:eInvoice xmlns:="">${body}</:eInvoice>`
      : style.tags === 'no-namespace'
        ? `<eInvoice>${body}</eInvoice>`
        : ofd('eInvoice', body);
  return [
    [
      'Doc_0/Tags/CustomTags.xml',
      ofd('CustomTags', `<ofd:CustomTag TypeID="0"><ofd:FileLoc>${file}</ofd:FileLoc></ofd:CustomTag>`),
    ],
    [`Doc_0/Tags/${file}`, `<?xml version="1.0" encoding="UTF-8"?>\n${root}`],
  ];
}
