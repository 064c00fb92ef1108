import type { Table } from '../handlers/plan.ts';
import { groupBy } from '../kernel/group-by.ts';
import type { Engine, Kind } from './engine/engine.ts';

export interface TableShape {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Kind>;
  readonly primaryKey: readonly string[];
}

export type Shapes = Readonly<Record<Table, TableShape>>;

/** The tables as the migrated database has them: the one truth about names and kinds of columns. */
export async function readShapes({ columns }: Pick<Engine, 'columns'>): Promise<Shapes> {
  const all = await columns();
  const shapes = [...groupBy(all, (column) => column.table)].map(([name, own]) => {
    const primaryKey = own.filter((column) => column.key > 0).sort((a, b) => a.key - b.key);
    const shape: TableShape = {
      name,
      columns: new Map(own.map((column) => [column.name, column.kind])),
      primaryKey: primaryKey.map((column) => column.name),
    };
    return [name.charAt(0).toLowerCase() + name.slice(1), shape] as const;
  });
  return Object.fromEntries(shapes) as unknown as Record<Table, TableShape>;
}
