import type { ListFilter } from '../../handlers/records/ports.ts';

/** One way to records that somebody sees, and what it asks the statement to look for: a unit, an owner, an opener, somebody in a field; or all there are. */
export interface Path {
  readonly by: 'unitId' | 'ownerId' | 'openerId' | 'field' | 'all';
  readonly holes: Readonly<Record<string, string>>;
}

const paths = (by: Path['by'], values: readonly string[]): readonly Path[] =>
  [...new Set(values)].map((value) => ({ by, holes: { value } }));

/** Every way to what a filter asks for; each is one short walk along an index, whatever else there is in the table. */
export function pathsOf({ sight, viewer, mine }: ListFilter): readonly Path[] {
  if (sight.everything && !mine) return [{ by: 'all', holes: {} }];
  const { units, owners, openers, fields } = mine ? { units: [], owners: [], openers: [], fields: [] } : sight;
  return [
    ...paths('ownerId', [viewer, ...owners]),
    ...paths('openerId', [viewer, ...openers]),
    ...paths('unitId', units),
    ...fields.map((field): Path => ({ by: 'field', holes: { field, value: viewer } })),
  ];
}

export const IN_FIELD = `r.id IN (SELECT f."recId" FROM "RecKey" f WHERE f.kind = @kind AND f.field = @field AND f.value = @value)`;
