import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { numberIn } from '../../domain/records/records-question.ts';
import { ANY_RECORD, type RecordId } from '../../fields/field.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { kindOf, PREFIXES } from '../../kinds/index.ts';
import { sees } from '../../records/step.ts';
import { type Reader, readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import type { Services } from '../records/services.ts';
import type { RecordImportPorts } from './ports.ts';

export type Numbered = NonNullable<ReadContext['numbered']>;

type Looking = Services & { readonly reads: Pick<RecordImportPorts['reads'], 'recordsNumbered'> };

/** Of records that are named by their numbers, those that the reader sees (S4): whatever else is named is as good as not there. */
export async function numberedSeen(services: Looking, texts: readonly string[], reader: Reader): Promise<Numbered> {
  const said = new Set(texts.map((text) => plainSigns(text).trim().toUpperCase()));
  const exact = [...said].flatMap((number) => numberIn(number, PREFIXES) ?? []);
  const rows = exact.length > 0 ? await services.reads.recordsNumbered(exact) : [];
  const known = new Map<string, { readonly id: RecordId; readonly kind: string }>();
  for (const [id, records] of groupBy(readRows(rows), (one) => one.kind.id)) {
    const kind = kindOf(id);
    const scene = kind && (await sceneOf(services, kind, reader));
    for (const { record } of records)
      if (scene && sees(kind, record, scene)) known.set(record.number.toUpperCase(), { id: record.id, kind: id });
  }
  return (to, number) => {
    const one = known.get(plainSigns(number).trim().toUpperCase());
    return one && (to === ANY_RECORD || to === one.kind) ? one.id : null;
  };
}
