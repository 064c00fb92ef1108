import type { Table } from '../handlers/plan.ts';
import { AppError } from '../kernel/app-error.ts';
import { machineClock } from '../kernel/clock.ts';
import { verifyAudit } from './audit.ts';
import { readShapes, type TableShape } from './columns.ts';
import type { Engine, SqlValue } from './engine/engine.ts';
import { openDatabase } from './open-database.ts';
import { decoder, type RawRow } from './rows.ts';

const PORTION = 1_000;
/** Of rows that hold whole files. */
const FILES_PORTION = 8;
/** Says under which name a file was served; means nothing elsewhere. */
const NOT_COPIED = 'servedAs';

export interface Copied {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows of the audit log, walked in the copy. */
  readonly audit: number;
}

/**
 * Copies every table to an empty database of either kind, in one transaction; both are brought up to date first, and the file is locked against the app.
 * @throws AppError `config` when the copy's place is not empty, `storage`, or `bug` when the copy differs
 */
export async function copyAll(from: string, to: string, projectRoot: string): Promise<Copied> {
  const source = await openDatabase({ url: from, projectRoot, clock: machineClock });
  try {
    const target = await openDatabase({ url: to, projectRoot, clock: machineClock });
    try {
      return await copy(source.engine, target.engine, target.file);
    } finally {
      await target.engine.close();
    }
  } finally {
    await source.engine.close();
  }
}

async function copy(source: Engine, target: Engine, place: string): Promise<Copied> {
  const shapes = Object.entries(await readShapes(source)).filter(([table]) => table !== NOT_COPIED) as [Table, TableShape][];
  for (const [, shape] of shapes)
    if ((await countOf(target, shape)) > 0)
      throw new AppError('config', `${place}: 不是空的（表 ${shape.name} 有数据），没有动它`);
  const rows: Record<string, number> = {};
  await target.transaction.begin();
  try {
    for (const [, shape] of shapes) rows[shape.name] = await copyTable(source, target, shape);
    await target.transaction.commit();
  } catch (error) {
    if (target.transaction.isOpen()) await target.transaction.rollback();
    throw error;
  }
  for (const [, shape] of shapes) {
    const [had, has] = [await countOf(source, shape), await countOf(target, shape)];
    if (had !== has) throw new AppError('bug', `table ${shape.name}: ${had} rows became ${has}`);
  }
  const [before, after] = [await verifyAudit(source.reader), await verifyAudit(target.reader)];
  if (!after.ok || !before.ok || before.head.hash !== after.head.hash)
    throw new AppError('bug', `the audit log of the copy is not that of the original: ${after.ok ? 'another end' : after.why}`);
  return { rows, audit: after.rows };
}

const countOf = async ({ reader }: Engine, { name }: TableShape): Promise<number> =>
  (await reader.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get()) ?? 0;

/** In the order of the primary key, which the log of the audit needs. */
async function copyTable({ reader }: Engine, { writer }: Engine, shape: TableShape): Promise<number> {
  const columns = [...shape.columns.keys()];
  const key = shape.primaryKey.map((name) => `"${name}"`).join(', ');
  const holes = shape.primaryKey.map((_, i) => `@k${i}`).join(', ');
  const first = reader.prepare<[{ limit: number }], RawRow>(`SELECT * FROM "${shape.name}" ORDER BY ${key} LIMIT @limit`);
  const later = reader.prepare<[Record<string, SqlValue>], RawRow>(
    `SELECT * FROM "${shape.name}" WHERE (${key}) > (${holes}) ORDER BY ${key} LIMIT @limit`,
  );
  const insert = writer.prepare<SqlValue[]>(
    `INSERT INTO "${shape.name}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const decode = decoder<Table>(shape as never) as (raw: RawRow) => Readonly<Record<string, SqlValue>>;
  const portion = [...shape.columns.values()].includes('bytes') ? FILES_PORTION : PORTION;
  let copied = 0;
  for (let behind: RawRow | null = null; ; ) {
    const after: Record<string, SqlValue> = { limit: portion };
    if (behind) for (const [i, name] of shape.primaryKey.entries()) after[`k${i}`] = behind[name] as SqlValue;
    const rows: RawRow[] = behind ? await later.all(after) : await first.all({ limit: portion });
    const decoded = rows.map(decode);
    await Promise.all(decoded.map((row) => insert.run(...columns.map((name) => row[name] ?? null))));
    copied += rows.length;
    behind = rows.at(-1) ?? null;
    if (rows.length < portion || !behind) return copied;
  }
}
