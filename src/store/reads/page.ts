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
export function toPage<T>(rows: readonly T[], keyOf: (row: T) => Keyset): Page<T> {
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  if (rows.length <= PAGE || !last) return { items, next: null };
  const { at, id } = keyOf(last);
  return { items, next: `${at}:${id}` };
}

/** As `toPage`, for lists in the order of a single key. */
export function toPageOf<T>(rows: readonly T[], size: number, keyOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? keyOf(last) : null };
}

/** A long list of keys in parts that one statement may look up at once. */
export function portions<T>(all: readonly T[], size = 500): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}
