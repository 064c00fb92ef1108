import { joinedLines } from '../domain/contract/paragraphs.ts';
import { printedText } from '../domain/invoice/fold-text.ts';
import { everyNode, type XmlNode } from '../domain/invoice/xml-tree.ts';
import { MOST_PAGES } from './limits.ts';
import { openPdf } from './pdf.ts';
import { Refused } from './refused.ts';
import { sniff } from './sniff.ts';
import { textOfBytes } from './text-of-bytes.ts';
import { parseXml } from './xml.ts';
import { unzip } from './zip.ts';

/** Why a document gives no text. `old_word`: it is a .doc; `picture`: its pages are pictures; `long`: it is no contract of ours; `too_many_pages`: of a part of it nothing is said. */
export const TEXT_REFUSALS = [
  'too_large',
  'encrypted',
  'damaged',
  'kind_not_taken',
  'old_word',
  'picture',
  'empty',
  'long',
  'too_many_pages',
  'took_too_long',
] as const;
export type TextRefusal = (typeof TEXT_REFUSALS)[number];

/** A document as text, a paragraph a line. `revised`: it holds changes that nobody has accepted yet; they are read as if they were. */
export type PlainText = { readonly text: string; readonly revised: boolean } | { readonly refused: TextRefusal };

export const MOST_TEXT_BYTES = 20 * 2 ** 20;
const MOST_SIGNS = 60_000;
/** A page of a contract says more; less is a picture with a stamp. */
const LEAST_SIGNS = 20;
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** The text of a .docx, .pdf or .txt, told by its content and not by its name. */
export async function readPlainText(bytes: Uint8Array): Promise<PlainText> {
  try {
    const { paragraphs, revised } = await paragraphsOf(bytes);
    const text = paragraphs
      .map(printedText)
      .filter((one) => one !== '')
      .join('\n');
    if (text === '') return { refused: 'empty' };
    return text.length > MOST_SIGNS ? { refused: 'long' } : { text, revised };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

interface Paragraphs {
  readonly paragraphs: readonly string[];
  readonly revised: boolean;
}

async function paragraphsOf(bytes: Uint8Array): Promise<Paragraphs> {
  if (OLE.every((sign, at) => bytes[at] === sign)) throw OLD_WORD;
  const kind = sniff(bytes);
  if (kind === 'zip') return docxParagraphs(await unzip(bytes));
  if (kind === 'pdf') return { paragraphs: await pdfParagraphs(bytes), revised: false };
  if (kind !== null) throw kind === 'xml' ? new Refused('kind_not_taken') : PICTURE;
  return { paragraphs: textOfBytes(bytes).split(/\r?\n|\r/u), revised: false };
}

const OLD_WORD = new Error('old_word');
const PICTURE = new Error('picture');
const TOO_MANY_PAGES = new Error('too_many_pages');

function refusalOf(error: unknown): TextRefusal {
  if (error === OLD_WORD) return 'old_word';
  if (error === PICTURE) return 'picture';
  if (error === TOO_MANY_PAGES) return 'too_many_pages';
  const refusal = error instanceof Refused ? error.refusal : 'damaged';
  return TEXT_REFUSALS.find((one) => one === refusal) ?? 'damaged';
}

async function pdfParagraphs(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.count > MOST_PAGES) throw TOO_MANY_PAGES;
    const lines: string[] = [];
    let pages = 0;
    for (const page of pdf.pages()) {
      pages++;
      lines.push(...page.words().split(/[\r\n]+/u));
    }
    const signs = lines.join('').replace(/\s/gu, '').length;
    if (signs < pages * LEAST_SIGNS) throw PICTURE;
    return joinedLines(lines);
  } finally {
    pdf.close();
  }
}

/** Paragraphs in their order, a row of a table in one; what was struck out while changes are tracked is left out, what was put in is read. */
function docxParagraphs(parts: ReadonlyMap<string, Uint8Array>): Paragraphs {
  const document = parts.get('word/document.xml');
  if (!document) throw new Refused('kind_not_taken');
  const root = parseXml(document);
  const revised = [...everyNode(root)].some(({ name }) => name === 'ins' || name === 'del');
  return { paragraphs: blocksOf(root), revised };
}

/** Said twice: what an old Word shows instead of a drawing. */
const SKIPPED: readonly string[] = ['del', 'moveFrom', 'Fallback', 'instrText', 'pPr', 'rPr'];

function blocksOf(node: XmlNode): readonly string[] {
  if (SKIPPED.includes(node.name)) return [];
  if (node.name === 'p') return [runsOf(node)];
  if (node.name === 'tr')
    return [
      node.children
        .flatMap((cell) => blocksOf(cell).join(' '))
        .filter(Boolean)
        .join(' '),
    ];
  return node.children.flatMap(blocksOf);
}

function runsOf(node: XmlNode): string {
  if (SKIPPED.includes(node.name)) return '';
  if (node.name === 't') return node.attributes.space === 'preserve' ? ` ${node.text} ` : node.text;
  if (node.name === 'tab' || node.name === 'br') return ' ';
  return node.children.map(runsOf).join('');
}
