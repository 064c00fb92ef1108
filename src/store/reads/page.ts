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
