import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { numberIn } from '../../domain/records/records-question.ts';
import { cellText } from '../../domain/sheet/cells-said.ts';
import { ANY_RECORD } from '../../fields/field.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { PREFIXES } from '../../kinds/index.ts';
import { loadNumbered, type Reader } from '../records/load-record.ts';
import type { FoundSheet } from './find-sheet.ts';
import type { Services } from './services.ts';

export type Numbered = NonNullable<ReadContext['numbered']>;

/** The records that a sheet names by their numbers, of those that its sender sees (S4): whatever else is named is as good as not there. */
export async function numbersIn(services: Services, { kind, columns, lines }: FoundSheet, reader: Reader): Promise<Numbered> {
  const places = columns.flatMap((id, at) => (id !== null && kind.fields[id]?.kind === 'reference' ? [at] : []));
  const said = new Set(places.flatMap((at) => lines.map(({ row }) => plainSigns(cellText(row[at])).toUpperCase())));
  const all = [...said].map(async (number) => {
    const exact = numberIn(number, PREFIXES);
    return [number, exact && (await loadNumbered(services, exact, reader))] as const;
  });
  const known = new Map(await Promise.all(all));
  return (to, number) => {
    const one = known.get(number);
    return one && (to === ANY_RECORD || to === one.kind.id) ? one.record.id : null;
  };
}
