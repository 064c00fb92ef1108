import type { Rec } from '../../records/define.ts';
import type { Sight } from '../../records/who.ts';
import { readRows } from '../records/load-record.ts';
import type { ListFilter, RecordPorts } from '../records/ports.ts';

/** For what the assistant itself looks for, whoever asks. */
export const EVERYTHING: Sight = { everything: true, units: [], owners: [], openers: [], fields: [] };

/** What a filter finds, whole and in no order, of its newest at most `most`; null: there is nothing to look for. */
export async function recordsFound(
  { reads }: { readonly reads: Pick<RecordPorts['reads'], 'records' | 'recordsById'> },
  filter: ListFilter | null,
  most: number,
): Promise<readonly Rec[]> {
  const { items } = filter ? await reads.records(filter, null, most) : { items: [] };
  const rows = items.length > 0 ? await reads.recordsById(items.map(({ id }) => id)) : [];
  return readRows(rows).map(({ record }) => record);
}
