import type { Directory } from '../../bot/platform.ts';
import { type BoundUnit, bindUnits, ROOT_DEPARTMENT, type UnitBinding } from '../../domain/org/bind-units.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import { NO_UNIT } from '../../domain/org/org.ts';
import type { Ids, UnitId } from '../../kernel/id.ts';
import type { KnownCompany } from './known-company.ts';

export interface ResolvedUnits {
  readonly units: readonly (BoundUnit & { readonly id: UnitId })[];
  readonly binding: UnitBinding;
  readonly companyId: UnitId;
  /** The unit of a department; of the empty id, or one that is not listed, none. */
  readonly unitOf: (department: string) => UnitId;
  /** Units there are, by code. */
  readonly byCode: ReadonlyMap<string, UnitId>;
  /** Known units whose department may be there, but could not be read: they stay as they are. */
  readonly unreadUnits: ReadonlySet<UnitId>;
  /** Whether it was not seen this time who is in a unit. */
  readonly isUnseen: (unit: UnitId) => boolean;
}

/** Which unit each department of a reading is. */
export function resolveUnits(known: KnownCompany, directory: Directory, config: OrgConfig, ids: Ids): ResolvedUnits {
  const { org, departments } = known;
  const unread = directory.skipped.filter((row) => row.what === 'department');
  const refused = new Set(unread.flatMap((row) => (row.why.wrong === 'refused' && row.externalId ? [row.externalId] : [])));
  // What lies in a department that could not be looked into is not seen, and may be anything known so far.
  const isBlind = refused.size > 0 || unread.some((row) => row.externalId === null);
  const unreadIds = new Set([...unread.flatMap((row) => row.externalId ?? []), ...(isBlind ? departments.keys() : [])]);

  const binding = bindUnits(
    config.units,
    directory.departments,
    { units: org.units, bound: departments, confirmed: known.confirmed.departments },
    unreadIds,
  );
  const units = binding.units.map((unit) => ({ ...unit, id: unit.id ?? ids.next('unt') }));
  const unreadUnits = new Map([...departments].filter(([department]) => unreadIds.has(department)));
  const unitIds = new Map<string, UnitId>([...unreadUnits, ...units.map((unit) => [unit.externalId, unit.id] as const)]);
  const companyId = unitIds.get(binding.company.externalId) ?? NO_UNIT;
  unitIds.set(ROOT_DEPARTMENT, companyId);
  unitIds.delete('');

  const listed = new Set(units.map((unit) => unit.id));
  const closed = new Set([...refused].flatMap((department) => unitIds.get(department) ?? []));
  const stays = new Set(unreadUnits.values());
  return {
    units,
    binding,
    companyId,
    unitOf: (department) => unitIds.get(department) ?? NO_UNIT,
    byCode: new Map([
      ...org.units.flatMap((unit) => (unit.active && stays.has(unit.id) ? [[unit.code, unit.id] as const] : [])),
      ...units.map((unit) => [unit.code, unit.id] as const),
    ]),
    unreadUnits: stays,
    isUnseen: (unit) => closed.has(unit) || (isBlind && !listed.has(unit)),
  };
}
