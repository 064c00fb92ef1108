import type { Block } from './document.ts';

/** The key of each type of block that holds words. */
const KEYS: Readonly<Record<number, string>> = { 2: 'text', 12: 'bullet', 13: 'ordered', 15: 'quote', 17: 'todo' };

interface Written {
  readonly first: string[];
  readonly blocks: Block[];
}

/** Markdown as blocks with ids for the time being: headings, lists, tasks, quotes, rules, tables, paragraphs; of the words within a line what is bold. */
export function blocksOf(markdown: string, newId: () => string): Written {
  const written: Written = { first: [], blocks: [] };
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (line.trim().startsWith('|')) {
      const rows: string[] = [];
      for (; (lines[at] ?? '').trim().startsWith('|'); at++) rows.push(lines[at] ?? '');
      at--;
      addTable(written, rows, newId);
      continue;
    }
    const block = lineBlock(line.trim(), newId());
    written.first.push(block.block_id);
    written.blocks.push(block);
  }
  return written;
}

function lineBlock(line: string, block_id: string): Block {
  const heading = /^(#{1,9}) +(.*)$/.exec(line);
  if (heading) {
    const level = (heading[1] ?? '').length;
    return { block_id, block_type: 2 + level, [`heading${level}`]: words(heading[2] ?? '') };
  }
  if (/^(-{3,}|\*{3,})$/.test(line)) return { block_id, block_type: 22, divider: {} };
  const todo = /^[-*] \[([ xX])\] +(.*)$/.exec(line);
  if (todo) return { block_id, block_type: 17, todo: { ...words(todo[2] ?? ''), style: { done: todo[1] !== ' ' } } };
  const found =
    (
      [
        [12, /^[-*] +(.*)$/],
        [13, /^\d+[.)] +(.*)$/],
        [15, /^> ?(.*)$/],
      ] as const
    )
      .map(([type, sign]) => ({ type, match: sign.exec(line) }))
      .find(({ match }) => match !== null) ?? null;
  const type = found?.type ?? 2;
  return { block_id, block_type: type, [KEYS[type] ?? 'text']: words(found?.match?.[1] ?? line) };
}

function addTable({ first, blocks }: Written, rows: readonly string[], newId: () => string): void {
  const cells = rows
    .filter((row) => !/^\|[\s:|-]+\|?$/.test(row.trim()))
    .map((row) =>
      row
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const column_size = Math.max(...cells.map((row) => row.length));
  const id = newId();
  const inner: Block[] = [];
  const children = cells.flatMap((row) =>
    Array.from({ length: column_size }, (_, column) => {
      const [cell, text] = [newId(), newId()];
      inner.push({ block_id: cell, block_type: 32, table_cell: {}, children: [text] });
      inner.push({ block_id: text, block_type: 2, text: words(row[column] ?? ''), parent_id: cell });
      return cell;
    }),
  );
  // merge_info is only read: whoever sends it back is refused.
  const property = { row_size: cells.length, column_size, merge_info: children.map(() => ({ row_span: 1, col_span: 1 })) };
  first.push(id);
  blocks.push({ block_id: id, block_type: 31, table: { property }, children }, ...inner);
}

/** Pieces of a line, those between two asterisks bold. */
function words(line: string): { elements: object[]; style: object } {
  const elements = line.split(/(\*\*[^*]+\*\*)/).flatMap((piece) => {
    if (piece === '') return [];
    const bold = /^\*\*(.+)\*\*$/.exec(piece);
    return [{ text_run: { content: bold?.[1] ?? piece, text_element_style: { bold: bold !== null } } }];
  });
  return { elements, style: {} };
}
