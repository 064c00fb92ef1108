import * as z from 'zod';
import { Fault } from '../../kernel/fault.ts';
import { instant, toLocal, type Zone } from '../../kernel/time.ts';
import type { Directory, DirectoryDepartment, DirectoryPerson } from '../platform.ts';
import type { Api, Call } from './api.ts';

/** Fields whose scope is missing are absent, without an error (feishu.md §6.3); so everything but the ids may be. */
const department = z.object({
  open_department_id: z.string().min(1),
  name: z.string().catch(''),
  parent_department_id: z.string().nullish(),
  leader_user_id: z.string().nullish(),
});

const user = z.object({
  open_id: z.string().min(1),
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

const chat = z.object({ chat_id: z.string().min(1), name: z.string().nullish() });

/** The root of every company; its direct members need the contact range "all staff". */
const ROOT = '0';
const PAGE = 50;
/** Pages of one list before something must be wrong with the paging: 2,000 × 50 = 100,000 entries. */
const MOST_PAGES = 2000;
const TRIES = 4;

/** Everything the app may see of the company; reads slowly on purpose (its lane) and throws a `Fault` when the platform keeps refusing. */
export async function readDirectory(api: Api, zone: Zone, rest: (ms: number) => Promise<void>): Promise<Directory> {
  const kinds = { user_id_type: 'open_id', department_id_type: 'open_department_id' } as const;

  async function list<T>(path: string, params: Call['params'], item: z.ZodType<T>, pageSize = PAGE): Promise<T[]> {
    const page = z.object({
      data: z.object({ items: z.array(item).nullish(), has_more: z.boolean().nullish(), page_token: z.string().nullish() }),
    });
    const found: T[] = [];
    let token: string | null = null;
    for (let n = 0; n < MOST_PAGES; n++) {
      const read: z.infer<typeof page> = await patiently(
        {
          lane: 'contact',
          method: 'GET',
          path,
          params: { ...params, page_size: pageSize, ...(token ? { page_token: token } : {}) },
        },
        page,
      );
      found.push(...(read.data.items ?? []));
      if (!read.data.has_more || !read.data.page_token) return found;
      token = read.data.page_token;
    }
    throw new Fault('platform_refused', 'the directory never ends', { path });
  }

  async function patiently<T>(call: Call, schema: z.ZodType<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const sent = await api.call(call, schema);
      if (sent.ok) return sent.value;
      if (sent.code !== 'platform_retry' || tries === TRIES)
        throw new Fault(sent.code, `the directory cannot be read: ${sent.detail}`, { path: call.path });
      await rest(sent.retryAfterMs ?? 500 * 2 ** tries);
    }
  }

  const departments = new Map<string, DirectoryDepartment>();
  const people = new Map<string, DirectoryPerson>();
  const open = [ROOT];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const child of await list(`open-apis/contact/v3/departments/${encodeURIComponent(id)}/children`, kinds, department)) {
      if (departments.has(child.open_department_id)) continue;
      departments.set(child.open_department_id, {
        externalId: child.open_department_id,
        name: child.name,
        parentId: id === ROOT ? null : id,
        leaderExternalId: child.leader_user_id || null,
      });
      open.push(child.open_department_id);
    }
    for (const one of await list('open-apis/contact/v3/users/find_by_department', { ...kinds, department_id: id }, user)) {
      if (!people.has(one.open_id)) people.set(one.open_id, person(one, id, zone));
    }
  }
  const groups = await list('open-apis/im/v1/chats', {}, chat, 100);
  return {
    people: [...people.values()],
    departments: [...departments.values()],
    groups: groups.map((one) => ({ externalId: one.chat_id, name: one.name ?? '' })),
  };
}

/** `listedIn` is the department the person was found in, used where the platform does not say which one is the main one. */
function person(one: z.infer<typeof user>, listedIn: string, zone: Zone): DirectoryPerson {
  const main = one.orders?.find((order) => order.is_primary_dept)?.department_id ?? one.department_ids?.[0] ?? listedIn;
  return {
    externalId: one.open_id,
    employeeNo: one.employee_no ?? '',
    name: one.name,
    title: one.job_title ?? '',
    departmentId: main,
    leaderExternalId: one.leader_user_id || null,
    gender: one.gender === 1 ? 'male' : one.gender === 2 ? 'female' : 'unknown',
    // Seconds of an instant, while a first day of work is a day: it is the one on the company's wall.
    joinedOn: one.join_time ? toLocal(instant(one.join_time * 1000), zone).date : null,
    active: !(one.status?.is_resigned || one.status?.is_exited || one.status?.is_frozen),
  };
}
