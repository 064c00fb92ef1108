import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Department } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { departmentInRange, inRange, wireDepartment } from './contact-wire.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';
import { userIdType } from './user-id-type.ts';

const SCOPES = ['contact:contact.base:readonly', 'contact:department.base:readonly', 'contact:department.organize:readonly'];
const BAD = 40001;
/** Only open_department_id is known here. */
export const departmentIdType = z.enum(['open_department_id', 'department_id']).default('open_department_id');
const fetchChild = z.enum(['true', 'false']).default('false');
export const pageSize = z.coerce.number().int().min(1).max(50).default(10);
const badPage = () => new Refusal(BAD, 'param error: page_token');

/** contact/v3 departments and scopes; '0' is the root. */
export function serveDepartments(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'GET', path: '/contact/v3/departments/parent', scopes: SCOPES, badParam: BAD }, (call) => {
    const type = userIdType.parse(call.query.user_id_type);
    const parents: Department[] = [];
    for (
      let at = tenant.directory.departments.get(needDepartment(tenant, call.query.department_id).parentId);
      at !== undefined;
      at = tenant.directory.departments.get(at.parentId)
    )
      parents.push(at);
    const visible = parents.filter((d) => departmentInRange(tenant, d.id));
    const page = paged(visible, pageSize.parse(call.query.page_size), call.query.page_token, badPage);
    return { ...page, items: page.items.map((d) => wireDepartment(tenant, d, type)) };
  });

  serve(app, tenant, { method: 'GET', path: '/contact/v3/departments/:department_id', scopes: SCOPES, badParam: BAD }, (call) => {
    const type = userIdType.parse(call.query.user_id_type);
    if (call.params.department_id === '0')
      return {
        department: {
          open_department_id: '0',
          department_id: '0',
          name: '',
          parent_department_id: '',
          status: { is_deleted: false },
        },
      };
    const department = needDepartment(tenant, call.params.department_id);
    if (!departmentInRange(tenant, department.id)) throw new Refusal(40004, 'no dept authority error');
    return { department: wireDepartment(tenant, department, type) };
  });

  serve(
    app,
    tenant,
    { method: 'GET', path: '/contact/v3/departments/:department_id/children', scopes: SCOPES, badParam: BAD },
    (call) => {
      const type = userIdType.parse(call.query.user_id_type);
      const deep = fetchChild.parse(call.query.fetch_child) === 'true';
      const top = call.params.department_id ?? '';
      if (top === '0') {
        if (tenant.contactRange !== null) throw new Refusal(40004, 'no dept authority error');
      } else if (!departmentInRange(tenant, needDepartment(tenant, top).id)) throw new Refusal(40004, 'no dept authority error');
      const below = deep ? tenant.directory.within(top) : null;
      const found = [...tenant.directory.departments.values()].filter((d) =>
        below === null ? d.parentId === top : d.id !== top && below.has(d.id),
      );
      const page = paged(found, pageSize.parse(call.query.page_size), call.query.page_token, badPage);
      return { ...page, items: page.items.map((d) => wireDepartment(tenant, d, type)) };
    },
  );

  serve(app, tenant, { method: 'GET', path: '/contact/v3/scopes', scopes: SCOPES, badParam: BAD }, (call) => {
    const type = userIdType.parse(call.query.user_id_type);
    void type;
    const tops =
      tenant.contactRange === null
        ? [...tenant.directory.departments.values()].filter((d) => d.parentId === '0').map((d) => d.id)
        : [...tenant.contactRange];
    // People outside every visible department would be listed here one by one; the company has none.
    const loose = [...tenant.directory.people.values()].filter(
      (person) => !person.resigned && person.departmentIds.length === 0 && inRange(tenant, person),
    );
    return { department_ids: tops, user_ids: loose.map((person) => person.openId), group_ids: [], has_more: false };
  });
}

export function needDepartment(tenant: Tenant, id: string | undefined): Department {
  const department =
    id === undefined
      ? undefined
      : (tenant.directory.departments.get(id) ??
        [...tenant.directory.departments.values()].find((d) => d.id.replace(/^od_/, 'd_') === id));
  if (department === undefined) throw new Refusal(43007, 'dept id invalid error');
  return department;
}
