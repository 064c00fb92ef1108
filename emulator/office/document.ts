/** A docx document as the platform keeps it: blocks by id, those on the first level in their order. */
export interface Block {
  readonly block_id: string;
  readonly block_type: number;
  readonly children?: readonly string[];
  readonly [content: string]: unknown;
}

export type Perm = 'view' | 'edit' | 'full_access';

export interface LocalDocument {
  readonly id: string;
  title: string;
  readonly createdAt: number;
  /** 'app' or an open_id. */
  owner: string;
  deleted: boolean;
  revision: number;
  readonly blocks: Map<string, Block>;
  top: string[];
  /** open_id or chat_id → what they may. */
  readonly members: Map<string, Perm>;
}

interface Run {
  readonly text_run?: { readonly content?: string };
}

/** What a reader sees of it, a line for each block. */
export function textOf(document: LocalDocument): string {
  const line = (id: string, depth: number): string[] => {
    const block = document.blocks.get(id);
    if (block === undefined) return [];
    const below = (block.children ?? []).flatMap((child) => line(child, depth + 1));
    if (block.block_type === 31) return tableLines(document, block);
    return [`${'  '.repeat(depth)}${signOf(block)}${wordsOf(block)}`, ...below];
  };
  return document.top.flatMap((id) => line(id, 0)).join('\n');
}

function tableLines(document: LocalDocument, table: Block): string[] {
  const { property } = table.table as { property: { column_size: number } };
  const cells = (table.children ?? []).map((id) =>
    (document.blocks.get(id)?.children ?? []).map((child) => wordsOf(document.blocks.get(child))).join(' '),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / property.column_size) }, (_, row) =>
    cells.slice(row * property.column_size, (row + 1) * property.column_size),
  );
  return rows.map((row) => `| ${row.join(' | ')} |`);
}

function signOf(block: Block): string {
  const { block_type: type } = block;
  if (type >= 3 && type <= 11) return `${'#'.repeat(type - 2)} `;
  if (type === 12) return '- ';
  if (type === 13) return '1. ';
  if (type === 15) return '> ';
  if (type === 17) return (block.todo as { style?: { done?: boolean } }).style?.done === true ? '[x] ' : '[ ] ';
  return type === 22 ? '---' : '';
}

function wordsOf(block: Block | undefined): string {
  for (const value of Object.values(block ?? {})) {
    if (typeof value !== 'object' || value === null || !('elements' in value)) continue;
    return (value.elements as readonly Run[]).map((run) => run.text_run?.content ?? '').join('');
  }
  return '';
}
