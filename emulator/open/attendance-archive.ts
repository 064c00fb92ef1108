import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { LocalArchive } from '../attendance/book.ts';
import type { Person } from '../directory.ts';
import type { Tenant } from '../tenant.ts';
import { attendanceOpen, BAD_ATTENDANCE, badAttendance, employeeType } from './attendance-gate.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';

/** Which scope archived reports need is not documented: those of daily attendance are taken for it. */
const READ = ['attendance:task:readonly', 'attendance:task'];
const WRITE = ['attendance:task'];
const size = z.string().regex(/^\d+$/u).default('10').transform(Number).pipe(z.number().int().min(1).max(50));
const head = z.object({
  month: z.string().regex(/^\d{4}(0[1-9]|1[0-2])$/u),
  archive_rule_id: z.string().min(1),
  operator_id: z.string().min(1),
});
const day = z.string().regex(/^\d{8}$/u);
const upload = head.extend({
  archive_report_datas: z
    .array(
      z.object({
        member_id: z.string().min(1),
        start_time: day,
        end_time: day,
        field_datas: z
          .array(z.object({ code: z.string().min(1), value: z.string().optional() }))
          .max(200)
          .optional(),
      }),
    )
    .min(1)
    .max(50),
});
const remove = head.extend({ user_ids: z.array(z.string().min(1)).min(1).max(50) });

/** Archived reports of attendance (attendance v1, archive_rule). Any column that the report has not refuses the whole call. */
export function serveAttendanceArchive(app: FastifyInstance, tenant: Tenant): void {
  const path = '/attendance/v1/archive_rule';
  const post = (below: string, scopes: readonly string[], handler: Parameters<typeof serve>[3]) =>
    serve(app, tenant, { method: 'POST', path: `${path}${below}`, scopes, badParam: BAD_ATTENDANCE }, handler);

  serve(app, tenant, { method: 'GET', path, scopes: READ, badParam: BAD_ATTENDANCE }, ({ query }) => {
    const all = [...attendanceOpen(tenant).archives].map(([archive_rule_id, { report_id, name }]) => ({
      report_id,
      report_name: { zh: name },
      archive_rule_id,
      archive_rule_name: { zh: name },
    }));
    return paged(all, size.parse(query.page_size), query.page_token, () => badAttendance('page_token'));
  });

  post('/user_stats_fields_query', READ, ({ query, body }) => {
    const { fields } = reportOf(employeeType.parse(query.employee_type), head.parse(body));
    return { archive_report_fields: fields };
  });

  post('/upload_report', WRITE, ({ query, body }) => {
    const type = employeeType.parse(query.employee_type);
    const said = upload.parse(body);
    const report = reportOf(type, said);
    const known = new Set(report.fields.map(({ code }) => code));
    const codes = said.archive_report_datas.flatMap(({ field_datas }) => (field_datas ?? []).map(({ code }) => code));
    const invalid = [...new Set(codes.filter((code) => !known.has(code)))];
    if (invalid.length > 0) return { invalid_code: invalid, invalid_member_id: [] };
    const unknown: string[] = [];
    for (const { member_id, start_time, end_time, field_datas } of said.archive_report_datas) {
      const person = personOf(type, member_id);
      if (!start_time.startsWith(said.month) || !end_time.startsWith(said.month) || start_time > end_time)
        throw badAttendance('start_time, end_time');
      if (person === undefined || person.resigned) unknown.push(member_id);
      else
        report.rows.push({
          month: said.month,
          userId: person.userId,
          start: start_time,
          end: end_time,
          values: new Map((field_datas ?? []).map(({ code, value }) => [code, value ?? ''])),
        });
    }
    return { invalid_code: [], invalid_member_id: unknown };
  });

  post('/del_report', WRITE, ({ query, body }) => {
    const type = employeeType.parse(query.employee_type);
    const said = remove.parse(body);
    const report = reportOf(type, said);
    const gone = new Set(said.user_ids.map((id) => personOf(type, id)?.userId));
    report.rows = report.rows.filter(({ month, userId }) => month !== said.month || !gone.has(userId));
    return {};
  });

  function reportOf(type: 'employee_id' | 'employee_no', { archive_rule_id, operator_id }: z.infer<typeof head>): LocalArchive {
    const report = attendanceOpen(tenant).archives.get(archive_rule_id);
    if (report === undefined) throw badAttendance('archive_rule_id');
    if (personOf(type, operator_id) === undefined) throw badAttendance('operator_id');
    return report;
  }

  function personOf(type: 'employee_id' | 'employee_no', id: string): Person | undefined {
    return [...tenant.directory.people.values()].find((one) => (type === 'employee_id' ? one.userId : one.no) === id);
  }
}
