import type { Glyph, Page } from '../domain/invoice/page-cells.ts';
import { allAt, everyNode, textAt, type XmlNode } from '../domain/invoice/xml-tree.ts';

/** Parts of an OFD, found whatever the case of their names and with or without a leading `/`. */
export interface OfdParts {
  xml(path: string): XmlNode | null;
  readonly names: readonly string[];
}

export interface OfdPages {
  readonly pages: readonly Page[];
  /** Text of each piece by its id, over pages, templates and annotations. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Runs of one layer; those of the next are counted on from there. */
const MOST_RUNS = 1_000_000;

const A5_SIDEWAYS = [210, 140] as const;

/** What stands on the pages of a document, the templates below them included. */
export function readOfdPages(parts: OfdParts, documentPath: string): OfdPages {
  const folder = documentPath.split('/').slice(0, -1).join('/');
  const document = parts.xml(documentPath);
  const texts = new Map<string, string>();
  const load = (path: string | undefined): XmlNode | null => {
    const content = path ? parts.xml(path.startsWith('/') ? path : `${folder}/${path}`) : null;
    if (content) collect(content, texts);
    return content;
  };
  for (const name of parts.names) if (/\/annot/iu.test(name) && /\.xml$/iu.test(name)) collect(parts.xml(name), texts);
  const templates = new Map<string, XmlNode>();
  for (const template of allAt(document ?? undefined, 'CommonData/TemplatePage')) {
    const content = load(template.attributes.BaseLoc);
    if (content && template.attributes.ID) templates.set(template.attributes.ID, content);
  }
  const area = boxOf(textAt(document ?? undefined, 'CommonData/PageArea/PhysicalBox'));
  const pages = allAt(document ?? undefined, 'Pages/Page').flatMap((page) => {
    const content = load(page.attributes.BaseLoc);
    if (!content) return [];
    const below = allAt(content, 'Template').flatMap((each) => templates.get(each.attributes.TemplateID ?? '') ?? []);
    const [, , width, height] = boxOf(textAt(content, 'Area/PhysicalBox')) ?? area ?? [0, 0, ...A5_SIDEWAYS];
    return [{ width, height, glyphs: [...below, content].flatMap((each, layer) => glyphsOf(each, layer * MOST_RUNS)) }];
  });
  return { pages, texts };
}

function collect(root: XmlNode | null, texts: Map<string, string>): void {
  if (!root) return;
  for (const node of everyNode(root))
    if (node.name === 'TextObject' && node.attributes.ID)
      texts.set(
        node.attributes.ID,
        allAt(node, 'TextCode')
          .map((code) => code.text)
          .join(''),
      );
}

type Box = readonly [x: number, y: number, width: number, height: number];

function boxOf(text: string | undefined): Box | null {
  const [x, y, width, height] = (text ?? '').trim().split(/\s+/u).map(Number);
  return [x, y, width, height].every(Number.isFinite) && width && height ? [x ?? 0, y ?? 0, width, height] : null;
}

function glyphsOf(content: XmlNode, first: number): readonly Glyph[] {
  return [...everyNode(content)]
    .filter((node) => node.name === 'TextObject')
    .flatMap((object, run) => objectGlyphs(object, first + run));
}

function objectGlyphs(object: XmlNode, run: number): readonly Glyph[] {
  const [left, top] = boxOf(object.attributes.Boundary) ?? [0, 0];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (object.attributes.CTM ?? '')
    .trim()
    .split(/\s+/u)
    .filter(Boolean)
    .map(Number);
  const turned = Math.abs(b) > 0.1 * Math.abs(a) || Math.abs(c) > 0.1 * Math.abs(d);
  const own = Number(object.attributes.Size ?? '0') || 3;
  const size = own * Math.abs(d || 1);
  return allAt(object, 'TextCode').flatMap((code) => {
    const signs = [...code.text];
    const steps = stepsOf(code.attributes.DeltaX);
    const downwards = stepsOf(code.attributes.DeltaY);
    let [x, y] = [Number(code.attributes.X ?? '0') || 0, Number(code.attributes.Y ?? '0') || 0];
    return signs.map((text, i): Glyph => {
      const natural = /[\u2e80-\uffef]/u.test(text) ? own : own / 2;
      const glyph = {
        text,
        run,
        x: left + a * x + c * y + e,
        y: top + b * x + d * y + f,
        width: natural * Math.abs(a || 1),
        size,
        ...(turned && { turned }),
      };
      x += steps[i] ?? (downwards[i] ? 0 : natural);
      y += downwards[i] ?? 0;
      return glyph;
    });
  });
}

/** `3 3 g 5 1.5`: lengths, and `g count length` for the same one several times. */
function stepsOf(text: string | undefined): readonly number[] {
  const words = (text ?? '').trim().split(/\s+/u).filter(Boolean);
  const steps: number[] = [];
  for (let i = 0; i < words.length && steps.length < 10_000; i++) {
    if (words[i] === 'g') {
      steps.push(...Array<number>(Math.min(Number(words[i + 1]) || 0, 10_000)).fill(Number(words[i + 2]) || 0));
      i += 2;
    } else steps.push(Number(words[i]) || 0);
  }
  return steps;
}
