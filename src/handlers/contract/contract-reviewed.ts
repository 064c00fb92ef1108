import type { RecordId } from '../../fields/field.ts';
import { fromJson } from '../../kernel/json.ts';
import { contract } from '../../kinds/contract.ts';
import type { Rec } from '../../records/define.ts';
import type { RequestFile } from '../reads.ts';
import { readRows } from '../records/load-record.ts';
import type { RecordPorts } from '../records/ports.ts';

const PROCESS = 'contract_review';

/** The contract that a review is about; null: it is another request, or is gone. */
export async function contractReviewed({ reads }: RecordPorts, { instance, form }: RequestFile): Promise<Rec | null> {
  if (instance.process !== PROCESS) return null;
  const { contract: id } = fromJson(form) as { readonly contract?: string };
  const row = id ? await reads.record(id as RecordId) : null;
  const [read] = readRows(row ? [row] : []);
  return read?.kind.id === contract.id ? read.record : null;
}
