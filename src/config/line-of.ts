import { LineCounter, parseDocument } from 'yaml';

/** In which line of a YAML text a path stands (`leave.steps.0.who`); of what is missing, the line of what should hold it. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length).map(indexOr), true);
    if (hasRange(node)) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

const indexOr = (key: string | number): string | number => (typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : key);

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
