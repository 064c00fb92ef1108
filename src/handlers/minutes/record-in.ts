import type { Rec } from '../../records/define.ts';
import type { Row } from '../plan.ts';
import { readRows } from '../records/load-record.ts';

/** The record of a row, of this kind; null where there is none. */
export function recordIn(row: Row<'rec'> | null | undefined, kind: string): Rec | null {
  const [read] = readRows(row ? [row] : []);
  return read?.kind.id === kind ? read.record : null;
}
