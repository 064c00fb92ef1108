import * as z from 'zod';
import { Fault } from '../../kernel/fault.ts';
import { instant, toLocal, type Zone } from '../../kernel/time.ts';
import type { Directory, DirectoryDepartment, DirectoryPerson } from '../platform.ts';
import { pathId } from './api.ts';
import type { Pages } from './pages.ts';

/** Fields whose scope is missing are absent, without an error (feishu.md §6.3); so everything but the ids may be. */
const department = z.object({
  open_department_id: z.string().min(1),
  name: z.string().catch(''),
  leader_user_id: z.string().nullish(),
});
type Department = z.infer<typeof department>;

const user = z.object({
  open_id: z.string().min(1),
  union_id: z.string().nullish(),
  name: z.string().catch(''),
  job_title: z.string().nullish(),
  employee_no: z.string().nullish(),
  leader_user_id: z.string().nullish(),
  gender: z.number().nullish(),
  join_time: z.number().nullish(),
  department_ids: z.array(z.string()).nullish(),
  orders: z
    .array(z.object({ department_id: z.string(), is_primary_dept: z.boolean().nullish() }))
    .nullish()
    .catch(null),
  status: z
    .object({ is_resigned: z.boolean().nullish(), is_exited: z.boolean().nullish(), is_frozen: z.boolean().nullish() })
    .nullish(),
});
type User = z.infer<typeof user>;

const range = z.object({
  data: z.object({ department_ids: z.array(z.string()).nullish(), user_ids: z.array(z.string()).nullish() }),
});
const chat = z.object({ chat_id: z.string().min(1), name: z.string().nullish() });

/** The root of every company; reading it needs the contact range "all staff". */
const ROOT = '0';
const KINDS = { user_id_type: 'open_id', department_id_type: 'open_department_id' } as const;
const DEPARTMENTS = 'open-apis/contact/v3/departments';
/** "no dept authority": the app's contact range is less than the whole company. */
const OUT_OF_RANGE = /^4000[345]\b/;

/** Everything the app may see of the company, level by level from the top; a person in several departments is listed once. */
export async function readDirectory(pages: Pages, zone: Zone): Promise<Directory> {
  const departments = new Map<string, DirectoryDepartment>();
  const people = new Map<string, DirectoryPerson>();
  const meet = (one: User, listedIn: string): void => {
    if (!people.has(one.open_id)) people.set(one.open_id, person(one, listedIn, zone));
  };
  const enter = (one: Department, parentId: string | null): string[] => {
    if (departments.has(one.open_department_id)) return [];
    const leaderExternalId = one.leader_user_id || null;
    departments.set(one.open_department_id, { externalId: one.open_department_id, name: one.name, parentId, leaderExternalId });
    return [one.open_department_id];
  };

  const inside = async (id: string) => ({
    id,
    children: await pages.list(`${DEPARTMENTS}/${pathId(id)}/children`, KINDS, department),
    members: await pages.list('open-apis/contact/v3/users/find_by_department', { ...KINDS, department_id: id }, user),
  });

  let read = await inside(ROOT).then((root) => [root], outOfRange);
  if (read === null) {
    const seen = await readRange(pages);
    for (const one of seen.people) meet(one, '');
    read = await Promise.all(seen.departments.flatMap((one) => enter(one, null)).map(inside));
  }
  while (read.length > 0) {
    for (const { id, members } of read) for (const one of members) meet(one, id);
    const below: string[] = read.flatMap(({ id, children }) => children.flatMap((one) => enter(one, id === ROOT ? null : id)));
    // Side by side within a level; the lane's pace holds them to what the platform allows.
    read = await Promise.all(below.map(inside));
  }

  const groups = await pages.list('open-apis/im/v1/chats', {}, chat, 100);
  return {
    people: [...people.values()],
    departments: [...departments.values()],
    groups: groups.map((one) => ({ externalId: one.chat_id, name: one.name ?? '' })),
    skipped: [],
  };
}

/** Null when the platform says so; any other failure goes on up. */
function outOfRange(error: unknown): null {
  if (error instanceof Fault && OUT_OF_RANGE.test(String(error.facts.detail))) return null;
  throw error;
}

/** Where to begin when the root is out of range: the departments and single people the administrator ticked (feishu.md §6.3 `scopes`). */
async function readRange(pages: Pages): Promise<{ departments: Department[]; people: User[] }> {
  const { data } = await pages.one('open-apis/contact/v3/scopes', KINDS, range);
  const departments = await Promise.all(
    (data.department_ids ?? []).map((id) =>
      pages
        .one(`${DEPARTMENTS}/${pathId(id)}`, KINDS, z.object({ data: z.object({ department }) }))
        .then((reply) => reply.data.department),
    ),
  );
  const people = await Promise.all(
    (data.user_ids ?? []).map((id) =>
      pages
        .one(`open-apis/contact/v3/users/${pathId(id)}`, KINDS, z.object({ data: z.object({ user }) }))
        .then((reply) => reply.data.user),
    ),
  );
  return { departments, people };
}

/** `listedIn` is the department the person was found in, used where the platform does not say which one is the main one. */
function person(one: User, listedIn: string, zone: Zone): DirectoryPerson {
  const main = one.orders?.find((order) => order.is_primary_dept)?.department_id ?? one.department_ids?.[0] ?? listedIn;
  return {
    externalId: one.open_id,
    unionId: one.union_id || null,
    employeeNo: one.employee_no?.trim() || null,
    name: one.name,
    title: one.job_title ?? '',
    departmentId: main,
    leaderExternalId: one.leader_user_id || null,
    gender: one.gender === 1 ? 'male' : one.gender === 2 ? 'female' : 'unknown',
    // Seconds of an instant, while a first day of work is a day: it is the one on the company's wall.
    joinedOn: one.join_time ? toLocal(instant(one.join_time * 1000), zone).date : null,
    status: one.status?.is_resigned || one.status?.is_exited ? 'left' : one.status?.is_frozen ? 'suspended' : 'active',
  };
}
