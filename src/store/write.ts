import type { Write } from '../handlers/plan.ts';
import { AppError } from '../kernel/app-error.ts';
import { onceEach } from '../kernel/once-each.ts';
import type { Shapes, TableShape } from './columns.ts';
import type { Engine, Kind, SqlValue, Statement } from './engine/engine.ts';
import { inBulks, quote, rowsInserter } from './insert-rows.ts';

type Values = Readonly<Record<string, unknown>>;

/** What columns may come to together after a raise. */
interface Limit {
  readonly sum: readonly string[];
  readonly of: string;
}

/** Makes one write true inside the open transaction. False: a row had moved on, or somebody took the key first. */
export type Writer = (write: Write) => Promise<boolean>;

/** Compiles writes to statements, each kind once. */
export function makeWriter({ writer, isTaken }: Engine, shapes: Shapes): Writer {
  const statements = onceEach<Statement<SqlValue[]>>();
  const statement = (name: string, sql: () => string): Statement<SqlValue[]> =>
    statements(name, () => writer.prepare<SqlValue[]>(sql()));

  const insertRows = rowsInserter(writer);
  const insert = async (shape: TableShape, rows: readonly Values[], onConflict: string): Promise<boolean> => {
    const names = Object.keys(rows[0] ?? {});
    const kinds = names.map((name) => kindOf(shape, name));
    const values: SqlValue[] = [];
    for (const row of rows)
      for (let at = 0; at < names.length; at++) {
        const [name, kind] = [names[at] as string, kinds[at] as Kind];
        const value = row[name];
        if (value !== null && !FITS[kind](value)) throw misfit(shape, name, value);
        values.push(value as SqlValue);
      }
    const count = await insertRows(shape.name, names, values, conflictSql(shape, names, onConflict));
    return count === rows.length || onConflict === 'ignore';
  };

  const update = async (shape: TableShape, set: Values, where: Values, mayMiss: boolean): Promise<boolean> => {
    const names = Object.keys(set);
    if (names.length === 0) throw new AppError('bug', `an update of ${shape.name} sets nothing`);
    const match = matching(shape, where);
    const values = [...names.map((name) => encode(shape, name, set[name])), ...match.values];
    const run = statement(`u ${shape.name} ${names.join()} ${match.sql}`, () => {
      return `UPDATE ${quote(shape.name)} SET ${names.map((name) => `${quote(name)} = ?`).join(', ')} WHERE ${match.sql}`;
    });
    return (await run.run(...values)) > 0 || mayMiss;
  };

  const raise = async (shape: TableShape, by: Values, where: Values, atMost?: Limit): Promise<boolean> => {
    const names = Object.keys(by);
    if (names.length === 0) throw new AppError('bug', `a raise of ${shape.name} raises nothing`);
    const match = matching(shape, where);
    const run = statement(`r ${shape.name} ${names.join()} ${atMost?.sum.join()} ${atMost?.of} ${match.sql}`, () => {
      const set = names.map((name) => `${quote(name)} = ${quote(name)} + ?`);
      const after = (name: string) => (names.includes(name) ? `${quote(name)} + ?` : quote(name));
      const limits = atMost ? [`${atMost.sum.map(after).join(' + ')} <= ${after(atMost.of)}`] : [];
      const conditions = [match.sql, ...names.map((name) => `${after(name)} >= 0`), ...limits];
      return `UPDATE ${quote(shape.name)} SET ${set.join(', ')} WHERE ${conditions.join(' AND ')}`;
    });
    const amounts = (wanted: readonly string[]): SqlValue[] =>
      wanted.filter((name) => names.includes(name)).map((name) => encode(shape, name, by[name]));
    const limited = atMost ? amounts([...atMost.sum, atMost.of]) : [];
    return (await run.run(...amounts(names), ...match.values, ...amounts(names), ...limited)) > 0;
  };

  const remove = async (shape: TableShape, where: Values, mayMiss: boolean): Promise<boolean> => {
    const match = matching(shape, where);
    const run = statement(`d ${shape.name} ${match.sql}`, () => `DELETE FROM ${quote(shape.name)} WHERE ${match.sql}`);
    return (await run.run(...match.values)) > 0 || mayMiss;
  };

  const insertMany = async (shape: TableShape, rows: readonly Values[], onConflict: string): Promise<boolean> => {
    const done = await Promise.all(inBulks(rows).map((some) => insert(shape, some, onConflict)));
    return !done.includes(false);
  };

  const make = (write: Write): Promise<boolean> => {
    const shape = shapes[write.table];
    if ('inserts' in write) return insertMany(shape, write.inserts, write.onConflict);
    if ('insert' in write) return insert(shape, [write.insert], write.onConflict ?? 'lost_race');
    if ('raise' in write) return raise(shape, write.raise, write.where, write.atMost);
    if ('update' in write) return update(shape, write.update, write.where, write.mayMiss ?? false);
    return remove(shape, write.delete, write.mayMiss ?? false);
  };

  return async (write) => {
    try {
      return await make(write);
    } catch (error) {
      // Another unique key than the one the statement minds; the savepoint is taken back.
      if (isTaken(error)) return false;
      throw error;
    }
  };
}

function conflictSql(shape: TableShape, names: readonly string[], onConflict: string): string {
  // A taken key is told by the count and not by an error, which would end a transaction of PostgreSQL.
  if (onConflict === 'lost_race' || onConflict === 'ignore') return ' ON CONFLICT DO NOTHING';
  const key = shape.primaryKey.map(quote).join(', ');
  const rest = names.filter((name) => !shape.primaryKey.includes(name));
  if (rest.length === 0) return ` ON CONFLICT (${key}) DO NOTHING`;
  return ` ON CONFLICT (${key}) DO UPDATE SET ${rest.map((name) => `${quote(name)} = excluded.${quote(name)}`).join(', ')}`;
}

function matching(shape: TableShape, where: Values): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [];
  const terms = Object.keys(where).map((name) => {
    const value = encode(shape, name, where[name]);
    if (value === null) return `${quote(name)} IS NULL`;
    values.push(value);
    return `${quote(name)} = ?`;
  });
  if (terms.length === 0) throw new AppError('bug', `a write to all rows of ${shape.name}`);
  return { sql: terms.join(' AND '), values };
}

const FITS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  instant: (value) => Number.isSafeInteger(value),
  real: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  bytes: (value) => value instanceof Uint8Array,
  // Reads go through numbers: nine quadrillion fen is more than anybody owes.
  bigint: (value) => typeof value === 'bigint' && Number.isSafeInteger(Number(value)),
};

function encode(shape: TableShape, name: string, value: unknown): SqlValue {
  const kind = kindOf(shape, name);
  if (value === null) return null;
  if (!FITS[kind](value)) throw misfit(shape, name, value);
  return value as SqlValue;
}

function kindOf(shape: TableShape, name: string): Kind {
  const kind = shape.columns.get(name);
  if (!kind) throw new AppError('bug', `${shape.name} has no column ${name}`);
  return kind;
}

const misfit = (shape: TableShape, name: string, value: unknown): AppError =>
  new AppError('bug', `${shape.name}.${name} cannot be ${typeof value} ${String(value)}`);
