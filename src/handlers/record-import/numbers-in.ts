import { cellText } from '../../domain/sheet/cells-said.ts';
import type { Reader } from '../records/load-record.ts';
import { entriesCalled } from './entries-called.ts';
import type { FoundSheet, Line } from './find-sheet.ts';
import { numberedSeen } from './numbered-seen.ts';
import type { Referring } from './read-rows.ts';
import type { Services } from './services.ts';

/** The records that rows name, by their numbers or by what else they are called. */
export async function numbersIn(
  services: Services,
  { kind, columns }: Pick<FoundSheet, 'kind' | 'columns'>,
  lines: readonly Line[],
  reader: Reader,
): Promise<Referring> {
  const places = columns.flatMap((id, at) => {
    const field = id === null ? undefined : kind.fields[id];
    return field?.kind === 'reference' ? [{ at, to: field.to }] : [];
  });
  const saidIn = (at: number): readonly string[] => lines.map(({ row }) => cellText(row[at]));
  const numbered = await numberedSeen(
    services,
    places.flatMap(({ at }) => saidIn(at)),
    reader,
  );
  const called = await Promise.all(
    [...new Set(places.map(({ to }) => to))].map(async (to) => {
      const texts = places.filter((one) => one.to === to).flatMap(({ at }) => saidIn(at));
      const unknown = [...new Set(texts)].filter((text) => text !== '' && numbered(to, text) === null);
      return [to, await entriesCalled(services, to, unknown, reader)] as const;
    }),
  );
  const byKind = new Map(called);
  const entriesOf = (to: string, said: string) => byKind.get(to)?.(said) ?? [];
  return {
    numbered: (to, said) => {
      const [one, ...others] = entriesOf(to, said);
      return numbered(to, said) ?? (one && others.length === 0 ? one.id : null);
    },
    several: (to, said) => entriesOf(to, said).map(({ number }) => number),
  };
}
