import type { Page, Which } from '../../handlers/reads.ts';
import type { Sql } from '../engine/engine.ts';
import { inPortions, toPageOf } from './page.ts';

const WATCH_PAGE = 500;

type Params = Readonly<Record<string, string | number>>;

/**
 * A watch as two statements: everything in order of its id, or what has become of some. `select` ends in a condition. Where SQLite would rather
 * gather everything and sort it for each page, the index is named.
 */
export function watch<T>(
  reader: Sql,
  id: string,
  select: string,
  targetOf: (row: T) => string,
  idOf: (target: string) => string = (target) => target,
): (which: Which, params: Params) => Promise<Page<T>> {
  const { list } = reader.dialect;
  const all = reader.prepare<[Params], T>(`${select} AND ${id} > @after ORDER BY ${id} LIMIT @limit`);
  const some = reader.prepare<[Params], T>(`${select} AND ${id} IN ${list('@ids')} ORDER BY ${id}`);
  return async (which, params) => {
    if ('after' in which) {
      const rows = await all.all({ ...params, after: idOf(which.after ?? ''), limit: WATCH_PAGE + 1 });
      return toPageOf(rows, WATCH_PAGE, targetOf);
    }
    const targets = new Set(which.targets);
    const rows = await inPortions([...targets], (part) => some.all({ ...params, ids: JSON.stringify(part.map(idOf)) }));
    return { items: rows.filter((row) => targets.has(targetOf(row))), next: null };
  };
}
