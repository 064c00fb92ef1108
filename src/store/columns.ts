import type { Table } from '../handlers/plan.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Db } from './open.ts';

export type Kind = 'text' | 'integer' | 'bigint' | 'real' | 'boolean' | 'instant';

export interface TableShape {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Kind>;
  readonly primaryKey: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  REAL: 'real',
  BOOLEAN: 'boolean',
  DATETIME: 'instant',
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** The tables as the migrated database has them: the one truth about names and kinds of columns. */
export function readShapes(db: Db): Readonly<Record<Table, TableShape>> {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '[A-Z]*'`).pluck();
  const shapes = tables.all().map((name) => {
    const table = name.charAt(0).toLowerCase() + name.slice(1);
    const columns = db.pragma(`table_info("${name}")`) as Column[];
    const kinds = columns.map((column) => {
      const kind = KINDS[column.type];
      if (!kind) throw new AppError('migration', `column ${name}.${column.name} is of unknown type ${column.type}`);
      return [column.name, kind] as const;
    });
    const primaryKey = columns.filter((c) => c.pk > 0).sort((a, b) => a.pk - b.pk);
    return [table, { name, columns: new Map(kinds), primaryKey: primaryKey.map((c) => c.name) }] as const;
  });
  return Object.fromEntries(shapes) as unknown as Record<Table, TableShape>;
}
