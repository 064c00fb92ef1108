import type { Directory, DirectoryPerson } from '../../bot/platform.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import { NO_UNIT, type Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';
import type { KnownCompany } from './known-company.ts';
import type { Resolved } from './resolve-directory.ts';

/**
 * Every person as they are to be: those listed, and those who are not listed any more, as having left today. Whoever the app may only not see any more
 * has not left, but nobody would hear of it if they did: they may do nothing, like the suspended, and are back as soon as they are seen.
 */
export function peopleRows(
  known: KnownCompany,
  resolved: Resolved,
  directory: Directory,
  config: OrgConfig,
  today: LocalDate,
): readonly Person[] {
  const { org } = known;
  const listed = directory.people.flatMap((one): readonly Person[] => {
    const id = resolved.people.get(one.externalId);
    return id ? [rowOf(id, one, org.person(id), resolved, config, today)] : [];
  });
  const there = new Set(resolved.people.values());
  const hidden = new Set(hiddenPeople(known, directory));
  const gone = org.people
    .filter((one) => (one.leftOn === null || known.same.has(one.id)) && !there.has(one.id))
    .map((one): Person => {
      if (known.same.has(one.id)) return mergedRow(one, today);
      const isHidden = hidden.has(one.id);
      return { ...one, active: false, suspended: isHidden, leftOn: isHidden ? null : today };
    });
  return [...listed, ...gone];
}

/** Somebody who turned out to be somebody known before: the account is that person's, and this one has neither number nor place any more. */
const mergedRow = (one: Person, today: LocalDate): Person => ({
  ...one,
  employeeNo: null,
  unitId: NO_UNIT,
  leaderId: null,
  active: false,
  suspended: false,
  leftOn: one.leftOn ?? today,
});

/** Known people whom the app may not see any more. */
export function hiddenPeople({ identities }: KnownCompany, { asked }: Directory): readonly PersonId[] {
  const hidden = new Set(asked?.hidden);
  return identities.flatMap((row) => (hidden.has(row.externalId) ? [row.personId as PersonId] : []));
}

function rowOf(
  id: PersonId,
  one: DirectoryPerson,
  before: Person | null,
  resolved: Resolved,
  config: OrgConfig,
  today: LocalDate,
): Person {
  const hasLeft = one.status === 'left';
  const leader = one.leaderExternalId === null ? undefined : resolved.people.get(one.leaderExternalId);
  return {
    id,
    employeeNo: one.employeeNo,
    name: one.name || before?.name || '',
    title: one.title,
    unitId: resolved.unitOf(one.departmentId),
    leaderId: leader ?? null,
    gender: one.gender,
    joinedOn: one.joinedOn === null ? null : parseDate(one.joinedOn),
    careerFrom: careerOf(id, one, before, resolved, config),
    language: before?.language ?? 'zh-CN',
    active: one.status === 'active',
    suspended: one.status === 'suspended',
    leftOn: hasLeft ? (before?.leftOn ?? today) : null,
  };
}

/** The first working day is written by number: where two people share it, or nobody knows yet whose it is, it is nobody's. */
function careerOf(
  id: PersonId,
  one: DirectoryPerson,
  before: Person | null,
  { match, doubtful }: Resolved,
  config: OrgConfig,
): LocalDate | null {
  if (one.employeeNo === null || doubtful.some(({ is }) => is === id)) return null;
  if (match.sharedNumbers.has(one.employeeNo)) return before?.employeeNo === one.employeeNo ? before.careerFrom : null;
  return (Object.hasOwn(config.careers, one.employeeNo) && config.careers[one.employeeNo]) || null;
}
