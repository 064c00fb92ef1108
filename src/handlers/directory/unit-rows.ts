import type { Directory } from '../../bot/platform.ts';
import { NO_UNIT, type Unit } from '../../domain/org/org.ts';
import type { KnownCompany } from './known-company.ts';
import type { Resolved } from './resolve-directory.ts';

/** Every unit as it is to be: the listed ones below the company's, and, inactive, those whose department is gone. */
export function unitRows({ org }: KnownCompany, resolved: Resolved, directory: Directory): readonly Unit[] {
  const { binding, companyId } = resolved;
  const there = new Map(directory.departments.map((one) => [one.externalId, one]));
  const listed = resolved.units.map(({ id, externalId, code, kind }): Unit => {
    const department = there.get(externalId);
    const before = org.unit(id);
    const above = department?.parentId == null ? companyId : resolved.unitOf(department.parentId);
    return {
      id,
      code,
      kind,
      name: department ? department.name || before?.name || externalId : (before?.name ?? binding.company.name),
      // Below something that could not be read it hangs directly below the company.
      parentId: id === companyId ? null : above === NO_UNIT ? companyId : above,
      leaderId: resolved.people.get(department?.leaderExternalId ?? '') ?? null,
      active: true,
    };
  });
  const present = new Set([...listed.map((unit) => unit.id), ...resolved.unreadUnits]);
  const absorbed = new Map(
    binding.absorbed.map(({ id, into }) => [id, resolved.units.find((unit) => unit.code === into)?.id ?? null]),
  );
  const gone = org.units
    .filter((unit) => !present.has(unit.id))
    // What was done there belongs to the unit that has taken the department over.
    .map((unit): Unit => ({ ...unit, active: false, parentId: absorbed.get(unit.id) ?? unit.parentId }));
  return [...listed, ...gone];
}
