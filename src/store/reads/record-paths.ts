import type { ListFilter } from '../../handlers/records/ports.ts';

/** One way to records that somebody sees: of a unit, of an owner, opened by somebody, with somebody in a field, or all. */
export type Path =
  | { readonly by: 'unitId' | 'ownerId' | 'openerId'; readonly value: string }
  | { readonly by: 'field'; readonly value: string }
  | { readonly by: 'all' };

/** Every way to what a filter asks for; each is one short walk along an index, whatever else there is in the table. */
export function pathsOf({ sight, viewer, mine }: ListFilter): readonly Path[] {
  const own: readonly Path[] = [
    { by: 'ownerId', value: viewer },
    { by: 'openerId', value: viewer },
  ];
  if (mine) return own;
  if (sight.everything) return [{ by: 'all' }];
  return [
    ...own,
    ...[...new Set(sight.units)].map((value): Path => ({ by: 'unitId', value })),
    ...sight.owners.filter((one) => one !== viewer).map((value): Path => ({ by: 'ownerId', value })),
    ...sight.openers.filter((one) => one !== viewer).map((value): Path => ({ by: 'openerId', value })),
    ...sight.fields.map((value): Path => ({ by: 'field', value })),
  ];
}

/** What a way asks the statement to look for. */
export const holesOf = (path: Path, viewer: string): Readonly<Record<string, string>> =>
  path.by === 'all' ? {} : path.by === 'field' ? { field: path.value, value: viewer } : { value: path.value };

export const IN_FIELD = `r.id IN (SELECT f."recId" FROM "RecKey" f WHERE f.kind = @kind AND f.field = @field AND f.value = @value)`;
