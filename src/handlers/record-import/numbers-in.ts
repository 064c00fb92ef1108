import { cellText } from '../../domain/sheet/cells-said.ts';
import type { Reader } from '../records/load-record.ts';
import type { FoundSheet } from './find-sheet.ts';
import { type Numbered, numberedSeen } from './numbered-seen.ts';
import type { Line } from './read-rows.ts';
import type { Services } from './services.ts';

/** The records that rows name by their numbers, of those that their sender sees (S4). */
export function numbersIn(
  services: Services,
  { kind, columns }: Pick<FoundSheet, 'kind' | 'columns'>,
  lines: readonly Line[],
  reader: Reader,
): Promise<Numbered> {
  const places = columns.flatMap((id, at) => (id !== null && kind.fields[id]?.kind === 'reference' ? [at] : []));
  return numberedSeen(
    services,
    places.flatMap((at) => lines.map(({ row }) => cellText(row[at]))),
    reader,
  );
}
