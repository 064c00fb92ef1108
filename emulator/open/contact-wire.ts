import type { Department, Person, UserIdType } from '../directory.ts';
import type { Tenant } from '../tenant.ts';
import { idAs } from './user-id-type.ts';

const GENDER = { male: 1, female: 2 } as const;

/** Seconds of the day a person joined, at midnight in China. */
export const joinTime = (person: Person): number => Date.parse(`${person.joined}T00:00:00+08:00`) / 1000;

export const statusOf = (person: Person): object => ({
  is_frozen: person.frozen,
  is_resigned: person.resigned,
  is_activated: true,
  is_exited: false,
  is_unjoin: false,
});

/** A user as the API and the events show it; a field whose scope is missing is simply absent. */
export function wireUser(tenant: Tenant, person: Person, type: UserIdType = 'open_id'): Record<string, unknown> {
  const has = (scope: string) => tenant.scopes.has(scope);
  const leader = person.leaderOpenId === null ? undefined : tenant.directory.people.get(person.leaderOpenId);
  return {
    open_id: person.openId,
    union_id: person.unionId,
    ...(has('contact:user.employee_id:readonly') ? { user_id: person.userId } : {}),
    ...(has('contact:user.base:readonly')
      ? { name: person.name, en_name: '', nickname: '', avatar: {}, gender: GENDER[person.gender], status: statusOf(person) }
      : {}),
    ...(has('contact:user.department:readonly')
      ? {
          department_ids: [...person.departmentIds],
          orders: person.departmentIds.map((id, n) => ({
            department_id: id,
            user_order: 0,
            department_order: 1,
            is_primary_dept: n === 0,
          })),
        }
      : {}),
    ...(has('contact:user.employee:readonly')
      ? {
          leader_user_id: leader === undefined ? '' : idAs(leader, type),
          dotted_line_leader_user_ids: [],
          join_time: joinTime(person),
          employee_no: person.no,
          employee_type: 1,
          job_title: person.title,
          is_tenant_manager: false,
        }
      : {}),
    ...(has('contact:user.email:readonly') ? { email: person.email } : {}),
    ...(has('contact:user.phone:readonly') ? { mobile: person.mobile, mobile_visible: true } : {}),
    ...person.spoilt,
  };
}

export function wireDepartment(tenant: Tenant, department: Department, type: UserIdType = 'open_id'): Record<string, unknown> {
  const leader = department.leaderOpenId === null ? undefined : tenant.directory.people.get(department.leaderOpenId);
  const members = [...tenant.directory.people.values()].filter(
    (person) => !person.resigned && person.departmentIds.includes(department.id),
  );
  const organize = tenant.scopes.has('contact:department.organize:readonly');
  return {
    open_department_id: department.id,
    department_id: department.id.replace(/^od_/, 'd_'),
    ...(tenant.scopes.has('contact:department.base:readonly') ? { name: department.name, i18n_name: {} } : {}),
    ...(organize
      ? {
          parent_department_id: department.parentId,
          leader_user_id: leader === undefined ? '' : idAs(leader, type),
          leaders: leader === undefined ? [] : [{ leaderType: 1, leaderID: idAs(leader, type) }],
          member_count: members.length,
          primary_member_count: members.length,
        }
      : {}),
    order: '0',
    status: { is_deleted: false },
    ...department.spoilt,
  };
}

/** Does the person lie in the contact data range? */
export function inRange(tenant: Tenant, person: Person): boolean {
  const { contactRange } = tenant;
  return contactRange === null || person.departmentIds.some((id) => departmentInRange(tenant, id));
}

export function departmentInRange(tenant: Tenant, id: string): boolean {
  const { contactRange } = tenant;
  if (contactRange === null) return true;
  return [...contactRange].some((top) => tenant.directory.within(top).has(id));
}
