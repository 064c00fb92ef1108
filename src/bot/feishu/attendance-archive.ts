import * as z from 'zod';
import { type ArchiveAt, type ArchiveCalls, MOST_AT_ONCE } from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import type { Api, Call } from './api.ts';
import type { UserIds } from './user-ids.ts';

const MOST_PAGES = 50;
/** Values of one row, at most. */
const MOST_VALUES = 200;
const names = z.object({ zh: z.string().nullish(), en: z.string().nullish(), ja: z.string().nullish() }).nullish();
const listed = z.object({
  data: z.object({
    items: z
      .array(
        z.object({
          report_id: z.string().nullish(),
          report_name: names,
          archive_rule_id: z.string().nullish(),
          archive_rule_name: names,
        }),
      )
      .nullish(),
    has_more: z.boolean().nullish(),
    page_token: z.string().nullish(),
  }),
});
const fields = z.object({
  data: z.object({
    archive_report_fields: z
      .array(z.object({ code: z.string().nullish(), title: z.string().nullish(), upper_titles: z.array(z.string()).nullish() }))
      .nullish(),
  }),
});
const written = z.object({
  data: z.object({ invalid_code: z.array(z.string()).nullish(), invalid_member_id: z.array(z.string()).nullish() }),
});
const done = z.object({ code: z.literal(0) });
const refused = (detail: string) => ({ ok: false, code: 'platform_refused', detail }) as const;

/** Archived reports of the platform's attendance (attendance v1, archive_rule): written row by row by user_id. Which scope it needs is not documented. */
export function createArchive(api: Api, ids: UserIds): ArchiveCalls {
  const call = <T>(method: Call['method'], below: string, schema: z.ZodType<T>, params: Call['params'], data?: unknown) => {
    const path = `open-apis/attendance/v1/archive_rule${below}`;
    return api.call({ lane: 'attendance', method, path, ...(params && { params }), ...(data !== undefined && { data }) }, schema);
  };
  const post = <T>(below: string, schema: z.ZodType<T>, data: unknown) =>
    call('POST', below, schema, { employee_type: 'employee_id' }, data);

  /** The one report of this id or name. */
  async function ruleOf(report: string): Promise<Sent<string>> {
    const found = new Set<string>();
    for (let token = '', n = 0; n < MOST_PAGES; n++) {
      const sent = await call('GET', '', listed, { page_size: 50, ...(token === '' ? {} : { page_token: token }) });
      if (!sent.ok) return sent;
      for (const { report_id, archive_rule_id, report_name, archive_rule_name } of sent.value.data.items ?? []) {
        const fits = [report_id, archive_rule_id, ...Object.values(report_name ?? {}), ...Object.values(archive_rule_name ?? {})];
        if (archive_rule_id && fits.includes(report)) found.add(archive_rule_id);
      }
      token = sent.value.data.page_token ?? '';
      if (!sent.value.data.has_more || token === '') break;
    }
    const [only, ...others] = found;
    if (only === undefined) return refused(`no archived report “${report}”`);
    return others.length === 0 ? { ok: true, value: only } : refused(`several archived reports “${report}”: name it by its id`);
  }

  /** What every call names beside its rows. */
  async function headOf({ report, operator, period }: ArchiveAt) {
    const account =
      operator === '' ? ({ ok: true, value: new Map<string, string>() } as const) : await ids.of('open_id', [operator]);
    if (!account.ok) return account;
    const operator_id = account.value.get(operator);
    if (operator_id === undefined) return refused('the operator of the archived report is not known to the platform');
    const rule = await ruleOf(report);
    if (!rule.ok) return rule;
    return { ok: true, value: { month: period.replace('-', ''), archive_rule_id: rule.value, operator_id } } as const;
  }

  return {
    async fieldsOf(at) {
      const head = await headOf(at);
      if (!head.ok) return head;
      const sent = await post('/user_stats_fields_query', fields, { locale: 'zh', ...head.value });
      if (!sent.ok) return sent;
      const all = (sent.value.data.archive_report_fields ?? []).flatMap(({ code, title, upper_titles }) =>
        code ? [{ code, title: title ?? '', path: upper_titles ?? [] }] : [],
      );
      return { ok: true, value: all };
    },

    async write(at, rows) {
      if (rows.length > MOST_AT_ONCE) return refused('more than 50 people at a time');
      if (rows.some(({ values }) => values.length > MOST_VALUES)) return refused('more than 200 values of one person');
      const head = await headOf(at);
      if (!head.ok) return head;
      const accounts = await ids.of(
        'open_id',
        rows.map(({ person }) => person),
      );
      if (!accounts.ok) return accounts;
      const datas = rows.flatMap(({ person, from, to, values }) => {
        const member_id = accounts.value.get(person);
        const days = { start_time: from.replaceAll('-', ''), end_time: to.replaceAll('-', '') };
        return member_id === undefined ? [] : [{ person, data: { member_id, ...days, field_datas: values } }];
      });
      const without = rows.flatMap(({ person }) => (accounts.value.has(person) ? [] : [person]));
      if (datas.length === 0) return { ok: true, value: { unknown: without } };
      const sent = await post('/upload_report', written, { ...head.value, archive_report_datas: datas.map(({ data }) => data) });
      if (!sent.ok) return sent;
      const { invalid_code, invalid_member_id } = sent.value.data;
      if (invalid_code && invalid_code.length > 0) return refused(`columns the report has not: ${invalid_code.join(', ')}`);
      const unknown = datas.flatMap(({ person, data }) => (invalid_member_id?.includes(data.member_id) ? [person] : []));
      return { ok: true, value: { unknown: [...without, ...unknown] } };
    },

    async remove(at, people) {
      if (people.length > MOST_AT_ONCE) return refused('more than 50 people at a time');
      const head = await headOf(at);
      if (!head.ok) return head;
      const accounts = await ids.of('open_id', people);
      if (!accounts.ok) return accounts;
      if (accounts.value.size === 0) return { ok: true, value: null };
      const sent = await post('/del_report', done, { ...head.value, user_ids: [...accounts.value.values()] });
      return sent.ok ? { ok: true, value: null } : sent;
    },
  };
}
