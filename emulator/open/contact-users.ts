import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Person, UserIdType } from '../directory.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { departmentIdType, needDepartment, pageSize } from './contact-departments.ts';
import { departmentInRange, inRange, wireUser } from './contact-wire.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';
import { idAs, userIdType } from './user-id-type.ts';

const SCOPES = ['contact:contact.base:readonly'];
const BAD = 40001;
// Made once: a schema compiles itself at its first use.
const someIds = z.array(z.string()).min(1).max(50);
const departmentId = z.string().min(1);
const batchGetId = z.object({
  emails: z.array(z.string()).max(50).default([]),
  mobiles: z.array(z.string()).max(50).default([]),
  include_resigned: z.boolean().default(false),
});

/** contact/v3 users. 41050: outside the data range; 41012: no such id. */
export function serveUsers(app: FastifyInstance, tenant: Tenant): void {
  // Before /users/:user_id, though fastify prefers fixed paths anyway.
  serve(app, tenant, { method: 'GET', path: '/contact/v3/users/batch', scopes: SCOPES, badParam: BAD }, (call) => {
    const said = (call.query as Record<string, string | string[] | undefined>).user_ids;
    const ids = someIds.parse(said === undefined ? [] : [said].flat());
    const type = userIdType.parse(call.query.user_id_type);
    departmentIdType.parse(call.query.department_id_type);
    const items = ids.flatMap((id) => {
      const person = tenant.directory.byId(type, id);
      return person === undefined || !inRange(tenant, person) ? [] : [wireUser(tenant, person, type)];
    });
    return { items };
  });

  serve(app, tenant, { method: 'GET', path: '/contact/v3/users/find_by_department', scopes: SCOPES, badParam: BAD }, (call) => {
    const type = userIdType.parse(call.query.user_id_type);
    const department = departmentId.parse(call.query.department_id);
    const size = pageSize.parse(call.query.page_size);
    departmentIdType.parse(call.query.department_id_type);
    if (department === '0') {
      if (tenant.contactRange !== null) throw new Refusal(40004, 'no dept authority error');
    } else if (!departmentInRange(tenant, needDepartment(tenant, department).id))
      throw new Refusal(40004, 'no dept authority error');
    const members = [...tenant.directory.people.values()].filter(
      (person) => !person.resigned && person.departmentIds.includes(department),
    );
    const page = paged(members, size, call.query.page_token, () => new Refusal(BAD, 'param error: page_token'));
    return { ...page, items: page.items.map((person) => wireUser(tenant, person, type)) };
  });

  serve(
    app,
    tenant,
    { method: 'POST', path: '/contact/v3/users/batch_get_id', scopes: ['contact:user.id:readonly'], badParam: BAD },
    (call) => {
      const body = batchGetId.parse(call.body);
      const type = userIdType.parse(call.query.user_id_type);
      const find = (matches: (person: Person) => boolean) => {
        const person = [...tenant.directory.people.values()].find(
          (p) => matches(p) && (body.include_resigned || !p.resigned) && inRange(tenant, p),
        );
        return person === undefined ? {} : { user_id: idAs(person, type) };
      };
      const sameMobile = (a: string, b: string) => a.replace(/^\+86/, '') === b.replace(/^\+86/, '');
      return {
        user_list: [
          ...body.emails.map((email) => ({ email, ...find((p) => p.email === email) })),
          ...body.mobiles.map((mobile) => ({ mobile, ...find((p) => sameMobile(p.mobile, mobile)) })),
        ],
      };
    },
  );

  serve(app, tenant, { method: 'GET', path: '/contact/v3/users/:user_id', scopes: SCOPES, badParam: BAD }, (call) => {
    const type: UserIdType = userIdType.parse(call.query.user_id_type);
    departmentIdType.parse(call.query.department_id_type);
    const person = tenant.directory.byId(type, call.params.user_id ?? '');
    if (person === undefined) throw new Refusal(41012, 'user id invalid error');
    if (!inRange(tenant, person)) throw new Refusal(41050, 'no user authority error');
    return { user: wireUser(tenant, person, type) };
  });
}
