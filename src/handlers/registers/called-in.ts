import type { PrintContext } from '../../fields/print.ts';
import { join, plain, type Text } from '../../kernel/text.ts';
import { type Loaded, loadRecord, type Reader } from '../records/load-record.ts';
import type { Services } from '../records/services.ts';

/** By what number others are called that a change of an entry names; of what the reader may not see nothing is said (S4). */
export async function calledIn(
  services: Services,
  values: readonly unknown[],
  reader: Reader,
): Promise<NonNullable<PrintContext['called']>> {
  const ids = [...new Set(values.filter((value) => typeof value === 'string' && value.startsWith('rec_')))] as string[];
  const loaded = await Promise.all(ids.map((id) => loadRecord(services, id, reader)));
  const names = new Map(loaded.flatMap((one) => (one ? [[one.record.id as string, named(one)] as const] : [])));
  return (_, id) => names.get(id) ?? plain('—');
}

const named = ({ kind, record }: Loaded): Text => join([plain(record.number), kind.title(record.form)], ' ');
