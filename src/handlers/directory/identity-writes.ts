import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { Write } from '../plan.ts';
import type { KnownCompany } from './known-company.ts';
import type { Resolved } from './resolve-directory.ts';

/** The listed id is a person's only one: an older one is nobody's from now on. */
export function identityWrites(
  platform: PlatformName,
  { identities }: KnownCompany,
  { people }: Resolved,
  directory: Directory,
): readonly Write[] {
  const known = new Map(identities.map((row) => [row.externalId, row]));
  const listed = new Set(directory.people.flatMap((one) => people.get(one.externalId) ?? []));
  const outdated = identities.filter(
    (row) => listed.has(row.personId as `per_${string}`) && people.get(row.externalId) !== row.personId,
  );
  return [
    ...outdated.map(({ externalId }): Write => ({ table: 'identity', delete: { platform, externalId } })),
    ...directory.people.flatMap(({ externalId, unionId }): readonly Write[] => {
      const personId = people.get(externalId);
      const before = known.get(externalId);
      const row = { platform, externalId, personId: personId ?? '', unionId: unionId ?? before?.unionId ?? null };
      if (!personId || (before?.personId === personId && before.unionId === row.unionId)) return [];
      return [{ table: 'identity', insert: row, onConflict: 'replace' }];
    }),
  ];
}

/** Which department each unit is. One that is gone stays written, so that it is the same unit when it comes back. */
export function departmentWrites(platform: PlatformName, { departments }: KnownCompany, { units }: Resolved): readonly Write[] {
  const unitOf = new Map(units.map((unit) => [unit.externalId, unit.id]));
  const departmentOf = new Map(units.map((unit) => [unit.id, unit.externalId]));
  const outdated = [...departments].filter(
    ([externalId, unitId]) =>
      (unitOf.get(externalId) ?? unitId) !== unitId || (departmentOf.get(unitId) ?? externalId) !== externalId,
  );
  return [
    ...outdated.map(([externalId]): Write => ({ table: 'department', delete: { platform, externalId } })),
    ...units
      .filter(({ externalId, id }) => departments.get(externalId) !== id)
      .map(({ externalId, id }): Write => ({ table: 'department', insert: { platform, externalId, unitId: id } })),
  ];
}
