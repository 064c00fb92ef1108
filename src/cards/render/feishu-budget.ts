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
  const text = JSON.stringify(part);
  let [components, escapes] = [0, 0];
  // As a name and not as words: quotes inside words are behind a backslash.
  for (let at = text.indexOf(TAG); at >= 0; at = text.indexOf(TAG, at + TAG.length)) components++;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === BACKSLASH) escapes++;
  }
  return { components, bytes: Buffer.byteLength(text) + escapes + 2 };
}

const TAG = '"tag":';
const [QUOTE, BACKSLASH] = [34, 92];

export type Overweight = 'components' | 'bytes' | null;

export function overweight({ components, bytes }: Weight): Overweight {
  return components > MAX_COMPONENTS ? 'components' : bytes > MAX_BYTES ? 'bytes' : null;
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
