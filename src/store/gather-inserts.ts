import type { Table, Write } from '../handlers/plan.ts';
import { groupBy } from '../kernel/group-by.ts';
import type { Shapes } from './columns.ts';
import { inBulks } from './insert-rows.ts';

/** Rows of one table with the same columns, to be put in by one statement. */
export interface Bulk {
  readonly table: Table;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly onConflict: 'lost_race' | 'ignore';
}

/** Plans of fewer writes are written as they are: nearly all of them. */
const MANY = 100;
/** Of fewer rows each is put in by itself. */
const FEW = 8;

/**
 * The same writes with rows of one table put together and sorted by its key, so that an index is gone through once and not again and again. Of one table the
 * order stays as far as it matters: only inserts that follow each other are put together. No table refers to another, so that the order between tables is free.
 */
export function gatherInserts(writes: readonly Write[], shapes: Shapes): readonly (Write | Bulk)[] {
  if (writes.length < MANY) return writes;
  return [...groupBy(writes, ({ table }) => table).values()].flatMap((ofTable) =>
    runsOf(ofTable).flatMap((run) => bulksOf(run, shapes)),
  );
}

/** Writes that follow each other and can go together, each by itself where it cannot. */
function runsOf(writes: readonly Write[]): readonly (readonly Write[])[] {
  const runs: Write[][] = [];
  let of = '';
  for (const write of writes) {
    const like = likeOf(write);
    if (like !== null && like === of) runs.at(-1)?.push(write);
    else runs.push([write]);
    of = like ?? '';
  }
  return runs;
}

/** Inserts with the same columns that mind a taken key alike; null: it goes by itself. */
function likeOf(write: Write): string | null {
  if (!('insert' in write) || write.onConflict === 'replace') return null;
  return `${write.onConflict ?? 'lost_race'} ${Object.keys(write.insert).join()}`;
}

function bulksOf(run: readonly Write[], shapes: Shapes): readonly (Write | Bulk)[] {
  const [first] = run;
  if (run.length < FEW || !first || !('insert' in first)) return run;
  const { table } = first;
  const onConflict = first.onConflict === 'ignore' ? 'ignore' : 'lost_race';
  const rows = run.flatMap((one) => ('insert' in one ? [one.insert as Bulk['rows'][number]] : []));
  return inBulks(together(rows, shapes[table].primaryKey)).map((some) => ({ table, rows: some, onConflict }));
}

/** Rows by their key but for its last part: ids come in the order of their birth. */
function together(rows: Bulk['rows'], primaryKey: readonly string[]): Bulk['rows'] {
  const begins = primaryKey.slice(0, -1);
  if (begins.length === 0) return rows;
  const groups = groupBy(rows, (row) => begins.map((name) => row[name]).join('\0'));
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => some);
}
