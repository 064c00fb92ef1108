import { XMLParser } from 'fast-xml-parser';
import type { XmlNode } from '../domain/invoice/xml-tree.ts';
import { MOST_XML_BYTES, MOST_XML_DEPTH } from './limits.ts';
import { Refused } from './refused.ts';

/** Prefixes go: some producers declare an illegal empty one, on which an exact parser gives up. Texts stay text: numbers have leading zeros and 20 digits. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  trimValues: true,
});

/** The root element of an XML file. */
export function parseXml(bytes: Uint8Array): XmlNode {
  if (bytes.length > MOST_XML_BYTES) throw new Refused('too_large');
  const text = xmlText(bytes);
  checkShape(text);
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch {
    throw new Refused('damaged');
  }
  const root = childrenOf(parsed)[0];
  if (!root) throw new Refused('damaged');
  return root;
}

/** By its mark, else by what its first line says, else UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/u.exec(head)?.[1]?.toLowerCase() ?? '';
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : /^gb/u.test(named)
          ? 'gb18030'
          : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/u, '');
}

/** No document type, not too deep, closed as often as opened: looked at before anything recursive sees it. */
function checkShape(text: string): void {
  if (/<!DOCTYPE/iu.test(text)) throw new Refused('doctype');
  let [depth, elements] = [0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = endOf(text, at);
    if (end < 0) throw new Refused('damaged');
    if (text[at + 1] === '/') depth--;
    else if (text[at + 1] !== '!' && text[at + 1] !== '?') {
      elements++;
      if (text[end - 1] !== '/') depth++;
    }
    if (depth > MOST_XML_DEPTH) throw new Refused('too_deep');
    at = end + 1;
  }
  if (depth !== 0 || elements === 0) throw new Refused('damaged');
}

function endOf(text: string, at: number): number {
  const closing = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text[at + 1] === '?'
        ? '?>'
        : '';
  if (closing) {
    const end = text.indexOf(closing, at + 2);
    return end < 0 ? -1 : end + closing.length - 1;
  }
  // A `>` may stand inside an attribute.
  for (let [place, quote] = [at + 1, '']; place < text.length; place++) {
    const sign = text[place] ?? '';
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place;
  }
  return -1;
}

function childrenOf(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: Record<string, unknown>) => {
    const name = Object.keys(item).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inner = item[name];
    const texts = Array.isArray(inner)
      ? inner.flatMap((each: Record<string, unknown>) => ('#text' in each ? [String(each['#text'])] : []))
      : [];
    return [
      {
        name,
        attributes: (item[':@'] ?? {}) as Readonly<Record<string, string>>,
        text: texts.join('').trim(),
        children: childrenOf(inner),
      },
    ];
  });
}
