import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { numberIn } from '../../domain/records/records-question.ts';
import { cellText } from '../../domain/sheet/cells-said.ts';
import { ANY_RECORD } from '../../fields/field.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { KINDS } from '../../kinds/index.ts';
import { loadRecord, type Reader } from '../records/load-record.ts';
import type { FoundSheet } from './find-sheet.ts';
import type { Services } from './services.ts';

export type Numbered = NonNullable<ReadContext['numbered']>;

const PREFIXES = KINDS.map(({ prefix }) => prefix);

/** The records that a sheet names by their numbers, of those that its sender sees (S4): whatever else is named is as good as not there. */
export async function numbersIn(services: Services, { kind, columns, lines }: FoundSheet, reader: Reader): Promise<Numbered> {
  const places = columns.flatMap((id, at) => (id !== null && kind.fields[id]?.kind === 'reference' ? [at] : []));
  const said = new Set(places.flatMap((at) => lines.map(({ row }) => plainSigns(cellText(row[at])).toUpperCase())));
  const known = new Map<string, { readonly id: string; readonly kind: string }>();
  for (const number of said) {
    const exact = numberIn(number, PREFIXES);
    const id = exact && (await services.reads.recordNumbered(exact));
    const loaded = id && (await loadRecord(services, id, reader));
    if (loaded) known.set(number, { id: loaded.record.id, kind: loaded.kind.id });
  }
  return (to, number) => {
    const one = known.get(number);
    return one && (to === ANY_RECORD || to === one.kind) ? one.id : null;
  };
}
