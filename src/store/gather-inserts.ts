import type { Write } from '../handlers/plan.ts';
import { groupBy } from '../kernel/group-by.ts';
import type { Shapes } from './columns.ts';
import { inBulks } from './insert-rows.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];
/** Inserts that follow each other and can go together: those that mind a taken key alike, with the same columns. */
interface Run {
  readonly onConflict: 'lost_race' | 'ignore';
  readonly columns: string;
  readonly rows: Readonly<Record<string, unknown>>[];
}

/** Plans of fewer writes are written as they are: nearly all of them. */
const MANY = 100;
/** Of fewer rows each is put in by itself. */
const FEW = 8;

/**
 * The same writes with rows of one table put together and sorted by its key, so that an index is gone through once and not again and again. Of one table the
 * order stays as far as it matters: only inserts that follow each other are put together. No table refers to another, so that the order between tables is free.
 */
export function gatherInserts(writes: readonly Write[], shapes: Shapes): readonly Write[] {
  if (writes.length < MANY) return writes;
  return [...groupBy(writes, ({ table }) => table).values()].flatMap((ofTable) => gathered(ofTable, shapes));
}

function gathered(writes: readonly Write[], shapes: Shapes): readonly Write[] {
  const [first] = writes;
  if (!first) return [];
  const { table } = first;
  const all: Write[] = [];
  let run = null as Run | null;
  const end = (): void => {
    if (run) all.push(...bulksOf(table, run, shapes[table].primaryKey));
    run = null;
  };
  for (const write of writes) {
    const rows = rowsOf(write);
    const [one] = rows;
    if (!one) {
      end();
      all.push(write);
      continue;
    }
    const onConflict = 'onConflict' in write && write.onConflict === 'ignore' ? 'ignore' : 'lost_race';
    const columns = Object.keys(one).join();
    if (run?.onConflict !== onConflict || run.columns !== columns) {
      end();
      run = { onConflict, columns, rows: [] };
    }
    for (const row of rows) run.rows.push(row);
  }
  end();
  return all;
}

/** What it inserts; nothing where it goes by itself. */
function rowsOf(write: Write): Rows {
  if ('inserts' in write) return write.inserts as Rows;
  return 'insert' in write && write.onConflict !== 'replace' ? [write.insert as Rows[number]] : [];
}

function bulksOf(table: Write['table'], { rows, onConflict }: Run, primaryKey: readonly string[]): readonly Write[] {
  const many = rows.length < FEW ? rows.map((row) => [row]) : inBulks(together(rows, primaryKey));
  return many.map((inserts) => ({ table, inserts, onConflict }) as unknown as Write);
}

/** Rows by their key but for its last part: ids come in the order of their birth. */
function together(rows: Rows, primaryKey: readonly string[]): Rows {
  const begins = primaryKey.slice(0, -1);
  if (begins.length === 0) return rows;
  const groups = groupBy(rows, (row) => {
    let key = '';
    for (const name of begins) key += `${row[name]}\0`;
    return key;
  });
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => some);
}
