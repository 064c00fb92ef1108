import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Tenant } from '../tenant.ts';
import { attendanceOpen, BAD_ATTENDANCE, badAttendance, employeeType } from './attendance-gate.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';

const READ = ['attendance:rule:readonly', 'attendance:rule'];
const size = (most: number) => z.string().regex(/^\d+$/u).default('10').transform(Number).pipe(z.number().int().min(1).max(most));
const groupSize = size(10);
const memberSize = size(50);
const clockType = z.enum(['0', '1', '2']);
/** As the platform has them for ids of departments. */
const departmentType = z.enum(['open_id', 'od_id']);

/** Groups and shifts (attendance v1). */
export function serveAttendanceRules(app: FastifyInstance, tenant: Tenant): void {
  const path = '/attendance/v1';
  const get = (below: string, handler: Parameters<typeof serve>[3]) =>
    serve(app, tenant, { method: 'GET', path: `${path}${below}`, scopes: READ, badParam: BAD_ATTENDANCE }, handler);
  const badToken = () => badAttendance('page_token');

  get('/groups', ({ query }) => {
    const all = [...attendanceOpen(tenant).groups.values()].map(({ group_id, group_name }) => ({ group_id, group_name }));
    const { items, ...page } = paged(all, groupSize.parse(query.page_size), query.page_token, badToken);
    return { ...page, group_list: items };
  });

  get('/groups/:group_id', ({ query, params }) => {
    employeeType.parse(query.employee_type);
    departmentType.parse(query.dept_type);
    const { members: _, exempt: __, since: ___, ...group } = groupOf(params.group_id);
    return { ...group, time_zone: 'Asia/Shanghai', calendar_id: 1 };
  });

  get('/groups/:group_id/list_user', ({ query, params }) => {
    const type = employeeType.parse(query.employee_type);
    departmentType.parse(query.dept_type);
    const kind = clockType.parse(query.member_clock_type);
    const { members, exempt } = groupOf(params.group_id);
    const all = [...(kind === '2' ? [] : members), ...(kind === '1' ? [] : exempt)].map((userId) => ({
      user_id: type === 'employee_id' ? userId : (tenant.directory.byId('user_id', userId)?.no ?? ''),
    }));
    const { items, ...page } = paged(all, memberSize.parse(query.page_size), query.page_token, badToken);
    return { ...page, users: items };
  });

  get('/shifts/:shift_id', ({ params }) => {
    const shift = attendanceOpen(tenant).shifts.get(params.shift_id ?? '');
    if (shift === undefined) throw badAttendance('shift_id');
    return shift;
  });

  function groupOf(id: string | undefined) {
    const group = attendanceOpen(tenant).groups.get(id ?? '');
    if (group === undefined) throw badAttendance('group_id');
    return group;
  }
}
