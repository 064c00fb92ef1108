import type { Row, Table } from '../handlers/plan.ts';
import { type Cents, cents } from '../kernel/money.ts';
import type { TableShape } from './columns.ts';

/** A row as the database gives it. */
export type RawRow = Readonly<Record<string, string | number | boolean | null>>;

/** An amount or a sum of amounts as the database gives it; of no rows it is null, which is nothing. */
export type StoredAmount = string | number | bigint | null;
export const amountOf = (value: StoredAmount | boolean | undefined): Cents => cents(BigInt(value ?? 0));
/** The total of an invoice as the database gives it; null: it was not read. */
export const totalOf = (value: StoredAmount): Cents | null => (value === null ? null : amountOf(value));

/** A truth as the database gives it: SQLite has none of its own. */
export type Truth = boolean | 0 | 1;
export const isTrue = (value: unknown): boolean => value === true || value === 1;

/**
 * The one place where stored values become the assistant's: 0/1 to booleans, big integers to bigint. Instants are kept as integer milliseconds and text
 * as text, so most tables need nothing at all.
 */
export function decoder<T extends Table>(shape: TableShape): (raw: RawRow) => Row<T> {
  const special = [...shape.columns].filter(([, kind]) => kind === 'boolean' || kind === 'bigint');
  if (special.length === 0) return (raw) => raw as unknown as Row<T>;
  return (raw) => {
    const row: Record<string, unknown> = { ...raw };
    for (const [name, kind] of special) {
      const value = raw[name];
      if (value !== null && value !== undefined) row[name] = kind === 'boolean' ? isTrue(value) : BigInt(value);
    }
    return row as unknown as Row<T>;
  };
}
