import type { Candidate } from '../domain/invoice/invoice.ts';
import { graphCode, isOfdData, readOfdData, readOfdHead } from '../domain/invoice/ofd-data.ts';
import { readOfdTags } from '../domain/invoice/ofd-tags.ts';
import { readPageText } from '../domain/invoice/page-text.ts';
import { allAt, everyNode, textAt, type XmlNode } from '../domain/invoice/xml-tree.ts';
import { qrCandidates } from './candidates.ts';
import { type OfdParts, readOfdPages } from './ofd-text.ts';
import { readQrCodes } from './qr.ts';
import { Refused } from './refused.ts';
import { sniff } from './sniff.ts';
import { parseXml } from './xml.ts';
import { xmlCandidate } from './xml-candidate.ts';

const plainName = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();

/** An archive with an OFD.xml is an OFD. */
export const isOfd = (names: Iterable<string>): boolean => [...names].some((name) => plainName(name) === 'ofd.xml');

/** All that the parts of an OFD (GB/T 33190) say: data file, descriptors, tags, pictures, text. */
export async function ofdCandidates(files: ReadonlyMap<string, Uint8Array>): Promise<readonly Candidate[]> {
  const parts = partsOf(files);
  const root = parts.xml('OFD.xml');
  if (!root) throw new Refused('damaged');
  const signed = parts.names.some((name) => /(?:^|\/)signs?\//iu.test(name));
  const data = await dataCandidates(parts);
  const head = [...everyNode(root)].some((node) => node.name === 'CustomData') ? [readOfdHead(root)] : [];
  const documentPath = textAt(root, 'DocBody/DocRoot') ?? parts.names.find((name) => /document[^/]*\.xml$/iu.test(name)) ?? '';
  const { pages, texts } = readOfdPages(parts, documentPath);
  const tags = parts.names
    .filter((name) => /\/tags?\//iu.test(name) && /\.xml$/iu.test(name))
    .flatMap((name) => tagged(parts.xml(name), texts, name));
  const codes = await pictureCandidates(files);
  const hint = [...data, ...codes].find((each) => each.fields.kind)?.fields.kind;
  const text = pages.flatMap((page, index) => readPageText(page, index + 1, hint));
  const all = [...data, ...tags, ...head, ...codes, ...text].filter((each) => Object.keys(each.fields).length > 0);
  return signed ? all.map((each) => ({ ...each, signed })) : all;
}

const tagged = (root: XmlNode | null, texts: ReadonlyMap<string, string>, name: string): readonly Candidate[] =>
  root && [...everyNode(root)].some((node) => allAt(node, 'ObjectRef').length > 0) ? [readOfdTags(root, texts, name)] : [];

function partsOf(files: ReadonlyMap<string, Uint8Array>): OfdParts {
  const byName = new Map([...files].map(([name, bytes]) => [plainName(name), bytes]));
  return {
    names: [...byName.keys()],
    xml: (path) => {
      const bytes = byName.get(plainName(path));
      return bytes ? parseXml(bytes) : null;
    },
  };
}

/** Structured originals lie among the attachments, whatever they are called. */
async function dataCandidates(parts: OfdParts): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const name of parts.names) {
    if (!/\/attachs?\//u.test(name) && !/(?:original_invoice|rai_|atr_)/u.test(name)) continue;
    if (!/\.(?:xml|xbrl)$/u.test(name) || /attachments?\.xml$/u.test(name)) continue;
    const root = parts.xml(name);
    if (!root) continue;
    if (isOfdData(root)) found.push(readOfdData(root, name), ...(await graphCandidates(graphCode(root), name)));
    else {
      const own = xmlCandidate(root);
      if (own) found.push({ ...own, where: name });
    }
  }
  return found;
}

/** The code's text, or of some producers its picture. */
async function graphCandidates(graph: string | undefined, where: string): Promise<readonly Candidate[]> {
  if (!graph) return [];
  const picture = /^[A-Za-z0-9+/=\s]{100,}$/u.test(graph) ? Buffer.from(graph, 'base64') : null;
  return qrCandidates((picture && (await readQrCodes(picture))) ?? [graph], where);
}

const MOST_PICTURES = 10;

async function pictureCandidates(files: ReadonlyMap<string, Uint8Array>): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  let left = MOST_PICTURES;
  for (const [name, bytes] of files) {
    const type = sniff(bytes);
    if ((type !== 'png' && type !== 'jpeg') || left-- <= 0) continue;
    found.push(...qrCandidates((await readQrCodes(bytes)) ?? [], name));
  }
  return found;
}
