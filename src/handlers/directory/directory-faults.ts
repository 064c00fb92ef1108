import type { Directory, SkippedRow } from '../../bot/platform.ts';
import { unitName } from '../../domain/org/label.ts';
import { NO_UNIT, type Org } from '../../domain/org/org.ts';
import type { OrgFault } from '../../domain/org/org-fault.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { KnownCompany } from './known-company.ts';
import { hiddenPeople } from './people-rows.ts';
import type { Resolved } from './resolve-directory.ts';

/** What is wrong with the directory or org.yaml, as ids; two equal ones are the same fault. */
export type DirectoryFault =
  | { readonly kind: 'org'; readonly fault: OrgFault }
  | { readonly kind: 'skipped'; readonly row: SkippedRow; readonly person: PersonId | null; readonly unit: string | null }
  /** One employee number, several people. */
  | { readonly kind: 'shared_number'; readonly number: string; readonly people: readonly PersonId[] }
  | { readonly kind: 'no_number'; readonly people: readonly PersonId[] }
  | { readonly kind: 'no_department'; readonly people: readonly PersonId[] }
  /** Outside the app's contact range, by what the platform says of them singly. */
  | { readonly kind: 'hidden'; readonly people: readonly PersonId[] };

export function directoryFaults(
  org: Org,
  known: KnownCompany,
  resolved: Resolved,
  directory: Directory,
): readonly DirectoryFault[] {
  const listed = new Set(resolved.people.values());
  const hidden = hiddenPeople(known, directory)
    .filter((id) => !listed.has(id))
    .sort();
  const { people, match } = resolved;
  const idsOf = (externalIds: readonly string[]): readonly PersonId[] => externalIds.flatMap((id) => people.get(id) ?? []).sort();
  const staff = directory.people.filter((one) => one.status !== 'left');
  const numberless = staff.filter((one) => one.employeeNo === null).map((one) => one.externalId);
  const homeless = idsOf(staff.map((one) => one.externalId)).filter((id) => org.person(id)?.unitId === NO_UNIT);
  const nameOf = (unit: string): string | null => unitName(org, unit as `unt_${string}`);
  return [
    ...resolved.faults.map((fault): DirectoryFault => ({ kind: 'org', fault })),
    ...directory.skipped.map(
      (row): DirectoryFault => ({
        kind: 'skipped',
        row,
        person: row.what === 'person' ? (people.get(row.externalId ?? '') ?? null) : null,
        unit: row.what === 'department' ? nameOf(resolved.unitOf(row.externalId ?? '')) : null,
      }),
    ),
    ...[...match.sharedNumbers].map(([number, ids]): DirectoryFault => ({ kind: 'shared_number', number, people: idsOf(ids) })),
    // Where nobody has one the company does without.
    ...(numberless.length > 0 && numberless.length < staff.length
      ? [{ kind: 'no_number' as const, people: idsOf(numberless) }]
      : []),
    ...(homeless.length > 0 ? [{ kind: 'no_department' as const, people: homeless }] : []),
    ...(hidden.length > 0 ? [{ kind: 'hidden' as const, people: hidden }] : []),
  ];
}
