import * as z from 'zod';
import { AppError } from '../../kernel/app-error.ts';
import { instant, toLocal, type Zone } from '../../kernel/time.ts';
import type { Directory, DirectoryDepartment, DirectoryPerson, SkippedRow } from '../platform.ts';
import { pathId } from './api.ts';
import { type DepartmentRow, readRow, type UserRow } from './directory-rows.ts';
import type { Pages } from './pages.ts';

const range = z.object({
  data: z.object({ department_ids: z.array(z.string()).nullish(), user_ids: z.array(z.string()).nullish() }),
});

/** The root of every company; reading it needs the contact range "all staff". */
const ROOT = '0';
/** Each row is read by itself, so that a bad one spoils no other. */
const anyRow = z.unknown();
const KINDS = { user_id_type: 'open_id', department_id_type: 'open_department_id' } as const;
const CONTACT = 'open-apis/contact/v3';
/** "no dept authority": the app's contact range is less than the whole company. */
const OUT_OF_RANGE = /^4000[345]\b/;

/**
 * Everything the app may see of the company, level by level from the top; a person in several departments is listed once. A row that makes no sense,
 * or a department that may not be looked into, is skipped with its reason; any other failure ends the reading.
 */
export async function readDirectory(pages: Pages, zone: Zone): Promise<Directory> {
  const departments = new Map<string, DirectoryDepartment>();
  const people = new Map<string, { readonly row: UserRow; readonly listedIn: string }>();
  const skipped: SkippedRow[] = [];
  const skip = (row: SkippedRow): void => void skipped.push(row);
  /** Departments there are, also those whose own row makes no sense: they are looked into all the same. */
  const known = new Set<string>([ROOT]);

  const meet = (raw: unknown, listedIn: string): void => {
    const row = readRow('person', raw, skip);
    if (row && !people.has(row.open_id)) people.set(row.open_id, { row, listedIn });
  };
  const enter = (raw: unknown, parentId: string | null): string[] => {
    let id: string | null = null;
    const row = readRow('department', raw, (one) => {
      id = one.externalId;
      skip(one);
    });
    id ??= row?.open_department_id ?? null;
    if (id === null || known.has(id)) return [];
    known.add(id);
    if (row) departments.set(id, departmentOf(row, parentId));
    return [id];
  };

  const list = (id: string) => async () => ({
    id,
    children: await pages.list(`${CONTACT}/departments/${pathId(id)}/children`, KINDS, anyRow),
    members: await pages.list(`${CONTACT}/users/find_by_department`, { ...KINDS, department_id: id }, anyRow),
  });
  const inside = (id: string) =>
    list(id)().catch((error: unknown) => {
      skip(refusedRow('department', id, error));
      return { id, children: [], members: [] };
    });

  let read = await list(ROOT)().then((root) => [root], outOfRange);
  if (read === null) {
    const seen = await readRange(pages, skip);
    for (const one of seen.people) meet(one, '');
    read = await Promise.all(seen.departments.flatMap((one) => enter(one, null)).map(inside));
  }
  while (read.length > 0) {
    for (const { id, members } of read) for (const one of members) meet(one, id);
    const below: string[] = read.flatMap(({ id, children }) => children.flatMap((one) => enter(one, id === ROOT ? null : id)));
    // Side by side within a level; the lane's pace holds them to what the platform allows.
    read = await Promise.all(below.map(inside));
  }

  const groups = await pages.list('open-apis/im/v1/chats', {}, anyRow, 100).catch((error: unknown) => {
    skip(refusedRow('group', null, error));
    return [];
  });
  return {
    people: [...people.values()].map(({ row, listedIn }) => personOf(row, listedIn, known, zone)),
    departments: [...departments.values()],
    groups: groups.flatMap((raw) => {
      const row = readRow('group', raw, skip);
      return row ? [{ externalId: row.chat_id, name: nameOf(row.name) }] : [];
    }),
    // What made sense in another place, where somebody belongs to two departments, is not missing.
    skipped: skipped.filter((one) => one.externalId === null || !(people.has(one.externalId) || isRead(one, departments))),
  };
}

const isRead = ({ externalId, why }: SkippedRow, departments: ReadonlyMap<string, unknown>): boolean =>
  why.wrong !== 'refused' && externalId !== null && departments.has(externalId);

/** Null when the platform says so; any other failure goes on up. */
function outOfRange(error: unknown): null {
  if (error instanceof AppError && OUT_OF_RANGE.test(String(error.facts.detail))) return null;
  throw error;
}

/** The platform will not say; any other failure goes on up. */
function refusedRow(what: SkippedRow['what'], externalId: string | null, error: unknown): SkippedRow {
  if (error instanceof AppError && error.code === 'platform_refused')
    return { what, externalId, why: { field: '', wrong: 'refused' } };
  throw error;
}

/** Where to begin when the root is out of range: the departments and single people the administrator ticked (Feishu `scopes`). */
async function readRange(
  pages: Pages,
  skip: (row: SkippedRow) => void,
): Promise<{ departments: readonly unknown[]; people: readonly unknown[] }> {
  const { data } = await pages.one(`${CONTACT}/scopes`, KINDS, range);
  const each = async (what: 'department' | 'person', path: string, ids: readonly string[], field: 'department' | 'user') => {
    const reply = z.object({ data: z.object({ [field]: z.unknown() }) });
    const rows = await Promise.all(
      ids.map((id) =>
        pages
          .one(`${CONTACT}/${path}/${pathId(id)}`, KINDS, reply)
          .then(({ data: one }): readonly unknown[] => [(one as Readonly<Record<string, unknown>>)[field]])
          .catch((error: unknown): readonly unknown[] => {
            skip(refusedRow(what, id, error));
            return [];
          }),
      ),
    );
    return rows.flat();
  };
  return {
    departments: await each('department', 'departments', data.department_ids ?? [], 'department'),
    people: await each('person', 'users', data.user_ids ?? [], 'user'),
  };
}

/** Longest name that is shown, in signs: a longer one would fill a group's screen. */
const LONGEST_NAME = 60;

/** A name as it is shown: in one line, without signs that cannot be seen; one of which nothing can be seen is none. */
function nameOf(name: string | null | undefined): string {
  const seen = (name ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const signs = [...seen];
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME - 1).join('')}…` : seen;
}

const departmentOf = (row: DepartmentRow, parentId: string | null): DirectoryDepartment => ({
  externalId: row.open_department_id,
  name: nameOf(row.name),
  parentId,
  leaderExternalId: row.leader_user_id || null,
});

/** `listedIn` is the department the person was found in, used where the platform does not say which one is the main one, or that one is not seen. */
function personOf(row: UserRow, listedIn: string, known: ReadonlySet<string>, zone: Zone): DirectoryPerson {
  const main = row.orders?.find((order) => order.is_primary_dept)?.department_id;
  const department = [main, ...(row.department_ids ?? []), listedIn].find((id) => id !== undefined && known.has(id));
  return {
    externalId: row.open_id,
    unionId: row.union_id || null,
    employeeNo: row.employee_no?.trim() || null,
    name: nameOf(row.name),
    title: nameOf(row.job_title),
    departmentId: department ?? '',
    leaderExternalId: row.leader_user_id || null,
    gender: row.gender === 1 ? 'male' : row.gender === 2 ? 'female' : 'unknown',
    // Seconds of an instant, while a first day of work is a day: it is the one on the company's wall.
    joinedOn: row.join_time ? toLocal(instant(row.join_time * 1000), zone).date : null,
    status: row.status?.is_resigned || row.status?.is_exited ? 'left' : row.status?.is_frozen ? 'suspended' : 'active',
  };
}
