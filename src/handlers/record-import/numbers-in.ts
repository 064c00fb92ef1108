import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { numberIn } from '../../domain/records/records-question.ts';
import { cellText } from '../../domain/sheet/cells-said.ts';
import { ANY_RECORD, type RecordId } from '../../fields/field.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { KINDS, PREFIXES } from '../../kinds/index.ts';
import { sees } from '../../records/step.ts';
import { type Reader, readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import type { FoundSheet } from './find-sheet.ts';
import type { Line, Numbered } from './read-rows.ts';
import type { Services } from './services.ts';

/** The records that rows name by their numbers, of those that their sender sees (S4): whatever else is named is as good as not there. */
export async function numbersIn(
  services: Services,
  { kind, columns }: Pick<FoundSheet, 'kind' | 'columns'>,
  lines: readonly Line[],
  reader: Reader,
): Promise<Numbered> {
  const places = columns.flatMap((id, at) => (id !== null && kind.fields[id]?.kind === 'reference' ? [at] : []));
  const said = new Set(places.flatMap((at) => lines.map(({ row }) => plainSigns(cellText(row[at])).toUpperCase())));
  const exact = [...said].flatMap((number) => numberIn(number, PREFIXES) ?? []);
  const rows = exact.length > 0 ? await services.reads.recordsNumbered(exact) : [];
  const known = new Map<string, { readonly id: RecordId; readonly kind: string }>();
  for (const [id, records] of groupBy(readRows(rows), (one) => one.kind.id)) {
    const of = KINDS.find((one) => one.id === id);
    const scene = of && (await sceneOf(services, of, reader));
    for (const { kind: is, record } of records)
      if (scene && sees(is, record, scene)) known.set(record.number.toUpperCase(), { id: record.id, kind: is.id });
  }
  return (to, number) => {
    const one = known.get(plainSigns(number).toUpperCase());
    return one && (to === ANY_RECORD || to === one.kind) ? one.id : null;
  };
}
