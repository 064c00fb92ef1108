import type { Tenant } from '../tenant.ts';
import { departmentFor } from './departments.ts';
import { groupFor } from './who.ts';

/**
 * From now on the row of a person, department or group comes with these fields as said, whatever they should be; undefined = not at all. `{}` heals it.
 * No event tells of it: such rows come from imports and old data.
 */
export function spoilRow(
  tenant: Tenant,
  kind: 'person' | 'department' | 'group',
  which: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const row =
    kind === 'person'
      ? tenant.directory.who(which)
      : kind === 'department'
        ? departmentFor(tenant, which)
        : groupFor(tenant, which);
  tenant.past.note(tenant);
  row.spoilt = { ...fields };
}
