import type { Page } from '../../handlers/reads.ts';

export const PAGE = 10;

/** The last row a page showed, as `<instant>:<id>`. */
export interface Keyset {
  readonly at: number;
  readonly id: string;
}

/** Reads a keyset that came back from a card; anything else begins at the first page. */
export function parseKeyset(text: string | null): Keyset | null {
  const found = text === null ? null : /^(\d{1,15}):(.+)$/.exec(text);
  return found?.[2] ? { at: Number(found[1]), id: found[2] } : null;
}

/** A page out of one row more than it shows. */
export function toPage<T>(rows: readonly T[], keyOf: (row: T) => Keyset, size = PAGE): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || !last) return { items, next: null };
  const { at, id } = keyOf(last);
  return { items, next: `${at}:${id}` };
}

/** As `toPage`, for lists in the order of a single key. */
export function toPageOf<T>(rows: readonly T[], size: number, keyOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? keyOf(last) : null };
}

/** As many keys as one statement may look up at once. */
const PORTION = 500;

/** Looks a long list of keys up in parts, one after another; the rows of all, in that order. */
export async function inPortions<K, T>(
  keys: readonly K[],
  find: (some: readonly K[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < keys.length; from += PORTION) found.push(...(await find(keys.slice(from, from + PORTION))));
  return found;
}
