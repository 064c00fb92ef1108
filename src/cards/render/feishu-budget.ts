import type { Node } from './feishu-parts.ts';

/** What a card may weigh: the platform refuses more than 200 components or a request over 30 KB. A little is kept for the rest of the request. */
const MAX_COMPONENTS = 195;
const MAX_BYTES = 29 * 1024;

export interface Weight {
  readonly components: number;
  readonly bytes: number;
}

/** Every object with a `tag` counts, texts and options too; bytes are those of the card as JSON inside JSON, as it is sent. */
export function weigh(part: unknown): Weight {
  return { components: countTags(part), bytes: Buffer.byteLength(JSON.stringify(JSON.stringify(part))) };
}

export type Overweight = 'components' | 'bytes' | null;

export function overweight({ components, bytes }: Weight): Overweight {
  return components > MAX_COMPONENTS ? 'components' : bytes > MAX_BYTES ? 'bytes' : null;
}

function countTags(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + countTags(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const own = 'tag' in part ? 1 : 0;
  return Object.values(part).reduce<number>((sum, one) => sum + countTags(one), own);
}

/** A piece of the body; what is there to be pressed is kept before what is only read. */
export interface Block {
  readonly nodes: readonly Node[];
  readonly pressed: boolean;
}

/**
 * As many blocks as fit beside `frame`, in their order, and `last` at the end: first room is set aside for what can be pressed, then the rest is
 * taken until the first that does not fit.
 */
export function choose(blocks: readonly Block[], last: readonly Node[], frame: unknown): readonly Node[] {
  let { components, bytes } = weigh([frame, last]);
  const fits = (block: Block): boolean => {
    const weight = weigh(block.nodes);
    const after = { components: components + weight.components, bytes: bytes + weight.bytes };
    if (overweight(after)) return false;
    ({ components, bytes } = after);
    return true;
  };
  const staying = new Set(blocks.filter((block) => block.pressed && fits(block)));
  for (const block of blocks) {
    if (block.pressed) continue;
    if (!fits(block)) break;
    staying.add(block);
  }
  return [...blocks.filter((block) => staying.has(block)).flatMap((block) => block.nodes), ...last];
}
