import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { type LocalFlow, scheduleKey } from '../attendance/book.ts';
import { dayResult, groupOf, nextDay, type SideSeen } from '../attendance/results.ts';
import type { Person } from '../directory.ts';
import type { Tenant } from '../tenant.ts';
import { attendanceOpen, BAD_ATTENDANCE, badAttendance, employeeType } from './attendance-gate.ts';
import { serve } from './gate.ts';

const READ = ['attendance:task:readonly', 'attendance:task'];
const userIds = z.array(z.string().min(1)).min(1).max(50);
const seconds = z.string().regex(/^\d{10}$/u);
const day = z.number().int().min(20_000_101).max(99_991_231);
const flowsBody = z
  .object({ user_ids: userIds, check_time_from: seconds, check_time_to: seconds })
  .refine((one) => Number(one.check_time_from) <= Number(one.check_time_to), 'check_time_from after check_time_to');
const tasksBody = z
  .object({ user_ids: userIds, check_date_from: day, check_date_to: day, need_overtime_result: z.boolean().optional() })
  .refine((one) => one.check_date_from <= one.check_date_to, 'check_date_from after check_date_to');
const scheduleBody = z
  .object({ user_ids: userIds, check_date_from: day, check_date_to: day })
  .refine((one) => one.check_date_from <= one.check_date_to, 'check_date_from after check_date_to');
/** 查询的时间跨度不能超过 30 天; both ends counted, as the stricter reading has it. */
const MOST_SCHEDULED = 30;
/** So many days of one call. (How many the platform allows is not documented; a report of it allows 31.) */
const MOST_DAYS = 31;

/** Punches and what the platform makes of days (attendance v1). One bad id fails a whole call, unless it is told to leave such out. */
export function serveAttendanceDays(app: FastifyInstance, tenant: Tenant): void {
  const path = '/attendance/v1';
  serve(app, tenant, { method: 'POST', path: `${path}/user_flows/query`, scopes: READ, badParam: BAD_ATTENDANCE }, (call) => {
    const book = attendanceOpen(tenant);
    const type = employeeType.parse(call.query.employee_type);
    const said = flowsBody.parse(call.body);
    const people = said.user_ids.map((id) => personOf(tenant, type, id, call.query.include_terminated_user === 'true'));
    if (people.some((person) => person === undefined)) throw badAttendance('user_ids');
    const [from, to] = [Number(said.check_time_from), Number(said.check_time_to)];
    const found = people.flatMap((person) =>
      book.flows.filter(({ userId, at }) => userId === person?.userId && at >= from && at <= to),
    );
    return { user_flow_results: found.map((flow) => flowWire(tenant, flow, type)) };
  });

  serve(app, tenant, { method: 'POST', path: `${path}/user_tasks/query`, scopes: READ, badParam: BAD_ATTENDANCE }, (call) => {
    const book = attendanceOpen(tenant);
    const type = employeeType.parse(call.query.employee_type);
    const { user_ids, check_date_from, check_date_to } = tasksBody.parse(call.body);
    const days: number[] = [];
    for (let at = check_date_from; at <= check_date_to; at = nextDay(at)) days.push(at);
    if (days.length > MOST_DAYS) throw badAttendance('check_date_from, check_date_to');
    const people = user_ids.map((id) => ({
      id,
      person: personOf(tenant, type, id, call.query.include_terminated_user === 'true'),
    }));
    const invalid = people.flatMap(({ id, person }) => (person === undefined ? [id] : []));
    if (invalid.length > 0 && call.query.ignore_invalid_users !== 'true') throw badAttendance('user_ids');
    const withheld = people.flatMap(({ id, person }) => (person && book.withheld.has(person.userId) ? [id] : []));
    const results = people.flatMap(({ id, person }) => {
      if (person === undefined || withheld.includes(id)) return [];
      return days.flatMap((one) => {
        const seen = dayResult(book, person.userId, one, Math.floor(tenant.clock.now() / 1000));
        if (seen === undefined) return [];
        const sides = seen.sides.length > 0 ? seen.sides : [{ in: NO_NEED, out: NO_NEED }];
        const records = sides.map(({ in: on, out: off }) => ({
          check_in_result: on.result,
          check_in_result_supplement: on.supplement,
          check_in_record: on.flow ? flowWire(tenant, on.flow, type) : undefined,
          check_out_result: off.result,
          check_out_result_supplement: off.supplement,
          check_out_record: off.flow ? flowWire(tenant, off.flow, type) : undefined,
          task_shift_type: 0,
        }));
        const row = { user_id: id, employee_name: person.name, day: one, group_id: seen.group.group_id, shift_id: seen.shiftId };
        return [{ ...row, result_id: `${id}${one}`, records }];
      });
    });
    return { user_task_results: results, invalid_user_ids: invalid, unauthorized_user_ids: withheld };
  });

  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/user_daily_shifts/query`, scopes: READ, badParam: BAD_ATTENDANCE },
    (call) => {
      const book = attendanceOpen(tenant);
      const type = employeeType.parse(call.query.employee_type);
      const { user_ids, check_date_from, check_date_to } = scheduleBody.parse(call.body);
      const days: number[] = [];
      for (let at = check_date_from; at <= check_date_to; at = nextDay(at)) days.push(at);
      if (days.length > MOST_SCHEDULED) throw badAttendance('check_date_from, check_date_to');
      const people = user_ids.map((id) => ({ id, person: personOf(tenant, type, id, false) }));
      if (people.some(({ person }) => person === undefined)) throw badAttendance('user_ids');
      const shifts = people.flatMap(({ id, person }) =>
        person === undefined || book.withheld.has(person.userId)
          ? []
          : days.flatMap((day) => {
              const shift_id = book.schedule.get(scheduleKey(person.userId, day));
              const group = groupOf(book, person.userId);
              if (shift_id === undefined || group === undefined) return [];
              const said = { group_id: group.group_id, shift_id, user_id: id, is_clear_schedule: false };
              return [{ ...said, month: Math.floor(day / 100), day_no: day % 100 }];
            }),
      );
      return { user_daily_shifts: shifts };
    },
  );
}

const NO_NEED: SideSeen = { flow: null, result: 'NoNeedCheck', supplement: 'None' };

function personOf(tenant: Tenant, type: 'employee_id' | 'employee_no', id: string, leavers: boolean): Person | undefined {
  const found = [...tenant.directory.people.values()].find((one) => (type === 'employee_id' ? one.userId : one.no) === id);
  return found?.resigned && !leavers ? undefined : found;
}

function flowWire(tenant: Tenant, flow: LocalFlow, type: 'employee_id' | 'employee_no'): object {
  const person = tenant.directory.byId('user_id', flow.userId);
  return {
    user_id: type === 'employee_id' ? flow.userId : person?.no,
    creator_id: flow.userId,
    location_name: flow.isField ? '客户处' : '门店',
    check_time: String(flow.at),
    comment: flow.comment,
    record_id: flow.recordId,
    is_field: flow.isField,
    is_wifi: false,
    type: 0,
  };
}
