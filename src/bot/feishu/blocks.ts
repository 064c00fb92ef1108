import * as z from 'zod';

/** Blocks that one call may put in. */
const MOST_BLOCKS = 1000;

const block = z.looseObject({ block_id: z.string(), block_type: z.number(), children: z.array(z.string()).nullish() });
type Block = z.infer<typeof block>;

/** Markdown as the platform has turned it into blocks of a document, with ids of their own for the time being. */
export const readConverted = z.object({
  data: z.object({ first_level_block_ids: z.array(z.string()), blocks: z.array(block) }),
});

/** What one call puts in: the blocks on the first level in their order, and everything below them. */
export interface BlockPart {
  readonly children_id: readonly string[];
  readonly descendants: readonly Readonly<Record<string, unknown>>[];
}

/** In parts of as many blocks as a call takes; what belongs together stays together. */
export function partsOf({ data }: z.infer<typeof readConverted>): readonly BlockPart[] {
  const byId = new Map(data.blocks.map((one) => [one.block_id, one]));
  const below = (id: string): readonly Block[] => {
    const own = byId.get(id);
    return own ? [own, ...(own.children ?? []).flatMap(below)] : [];
  };
  const parts: { children_id: string[]; descendants: Readonly<Record<string, unknown>>[] }[] = [];
  for (const id of data.first_level_block_ids) {
    const mine = below(id).map(writable);
    const last = parts.at(-1);
    if (last && last.descendants.length + mine.length <= MOST_BLOCKS) {
      last.children_id.push(id);
      last.descendants.push(...mine);
    } else parts.push({ children_id: [id], descendants: [...mine] });
  }
  return parts;
}

/** Without what may only be read: the parent, and which cells of a table are one. */
function writable({ parent_id: _, ...own }: Block): Readonly<Record<string, unknown>> {
  return withoutMerge(own) as Readonly<Record<string, unknown>>;
}

function withoutMerge(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMerge);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === 'merge_info' ? [] : [[name, withoutMerge(inner)]])),
  );
}
