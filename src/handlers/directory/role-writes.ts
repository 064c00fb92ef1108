import type { RoleHolder } from '../../domain/org/org.ts';
import type { Write } from '../plan.ts';
import type { Services } from './services.ts';

/** Roles are few: when anything differs they are written anew. */
export function roleWrites(
  services: Pick<Services, 'ids'>,
  held: readonly RoleHolder[],
  wanted: readonly RoleHolder[],
): readonly Write[] {
  const print = ({ role, personId, scope }: RoleHolder): string => `${role}|${personId}|${scope}`;
  const before = new Set(held.map(print));
  const rows = [...new Map(wanted.map((one) => [print(one), one])).values()];
  if (rows.length === before.size && rows.every((one) => before.has(print(one)))) return [];
  return [
    ...[...new Set(held.map((one) => one.personId))].map(
      (personId): Write => ({ table: 'roleHolder', delete: { personId }, mayMiss: true }),
    ),
    ...rows.map(
      ({ role, personId, scope }): Write => ({
        table: 'roleHolder',
        insert: { id: services.ids.next('rol'), role, personId, scope },
      }),
    ),
  ];
}
