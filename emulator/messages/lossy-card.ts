/** What a card looks like to someone who reads it as a message: a 1.0-like rendering `{title, elements:[[…]]}` with only its words. */
export function plainOfCard(card: unknown): { title: string; elements: { tag: 'text'; text: string }[][] } {
  const root = card as { header?: { title?: { content?: unknown } }; body?: { elements?: unknown }; elements?: unknown };
  const lines: { tag: 'text'; text: string }[][] = [];
  collect(root.body?.elements ?? root.elements, lines);
  return { title: typeof root.header?.title?.content === 'string' ? root.header.title.content : '', elements: lines };
}

function collect(node: unknown, lines: { tag: 'text'; text: string }[][]): void {
  if (Array.isArray(node)) {
    for (const inner of node) collect(inner, lines);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const { content, text, elements, columns } = node as Record<string, unknown>;
  if (typeof content === 'string') lines.push([{ tag: 'text', text: content }]);
  for (const inner of [text, elements, columns]) collect(inner, lines);
}
