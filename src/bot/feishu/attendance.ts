import * as z from 'zod';
import { type Instant, instant } from '../../kernel/time.ts';
import {
  type AttendanceCalls,
  type AttendanceGroup,
  MOST_AT_ONCE,
  type PlatformAttendance,
  type PlatformDay,
  type PlatformPunch,
} from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import { type Api, type Call, pathId } from './api.ts';
import { createArchive } from './attendance-archive.ts';
import { type AttendanceCall, createSchedule } from './attendance-schedule.ts';
import { shiftAnswer, shiftOf } from './attendance-shift.ts';
import { sideOf } from './attendance-words.ts';
import { dateOf, numberOf } from './day-numbers.ts';
import { createUserIds } from './user-ids.ts';

const MOST_PAGES = 400;
const paged = { has_more: z.boolean().nullish(), page_token: z.string().nullish() };
const groupPage = z.object({
  data: z.object({ group_list: z.array(z.object({ group_id: z.string().min(1), group_name: z.string() })).nullish(), ...paged }),
});
const memberPage = z.object({ data: z.object({ users: z.array(z.object({ user_id: z.string() })).nullish(), ...paged }) });
const group = z.object({
  data: z.object({
    punch_day_shift_ids: z.array(z.string()).nullish(),
    remedy_limit: z.boolean().nullish(),
    remedy_limit_count: z.number().int().min(0).nullish(),
    allow_remedy_type_lack: z.boolean().nullish(),
    allow_remedy_type_late: z.boolean().nullish(),
    allow_remedy_type_early: z.boolean().nullish(),
  }),
});
const flows = z.object({ data: z.object({ user_flow_results: z.array(z.unknown()).nullish() }) });
const flow = z.object({
  user_id: z.string(),
  check_time: z.string().regex(/^\d{9,11}$/u),
  is_field: z.boolean().nullish(),
  comment: z.string().nullish(),
});
const tasks = z.object({
  data: z.object({
    user_task_results: z.array(z.unknown()).nullish(),
    invalid_user_ids: z.array(z.string()).nullish(),
    unauthorized_user_ids: z.array(z.string()).nullish(),
  }),
});
const task = z.object({
  user_id: z.string(),
  day: z.number().int(),
  shift_id: z.string().nullish(),
  records: z
    .array(
      z.object({
        check_in_result: z.string().nullish(),
        check_out_result: z.string().nullish(),
        check_in_result_supplement: z.string().nullish(),
        check_out_result_supplement: z.string().nullish(),
        task_shift_type: z.number().nullish(),
      }),
    )
    .nullish(),
});
const whose = z.object({ user_id: z.string() });
/** Everywhere here people are user_ids. */
const BY_ID = { employee_type: 'employee_id' } as const;
const OF_GROUP = { ...BY_ID, dept_type: 'open_id' } as const;

/** The platform's own attendance (attendance v1): read by a tenant token, 50 people a call. Which code tells of a company without it is not documented. */
export function createAttendance(api: Api): AttendanceCalls {
  const ids = createUserIds(api);
  const call: AttendanceCall = (method, below, schema, params, data) =>
    api.call(
      {
        lane: 'attendance',
        method,
        path: `open-apis/attendance/v1/${below}`,
        ...(params ? { params } : {}),
        ...(data === undefined ? {} : { data }),
      },
      schema,
    );

  /** All pages of a list, or why not. */
  async function pages<R extends { data: { has_more?: boolean | null | undefined; page_token?: string | null | undefined } }>(
    below: string,
    schema: z.ZodType<R>,
    params: NonNullable<Call['params']>,
  ): Promise<Sent<readonly R['data'][]>> {
    const all: R['data'][] = [];
    for (let token = '', n = 0; n < MOST_PAGES; n++) {
      const sent = await call('GET', below, schema, { ...params, ...(token === '' ? {} : { page_token: token }) });
      if (!sent.ok) return sent;
      all.push(sent.value.data);
      if (!sent.value.data.has_more) return { ok: true, value: all };
      token = sent.value.data.page_token ?? '';
      if (token === '') break;
    }
    return { ok: false, code: 'platform_retry', detail: 'a list of attendance without end' };
  }

  async function membersOf(groupId: string, kind: '1' | '2'): Promise<Sent<readonly string[]>> {
    const params = { ...OF_GROUP, member_clock_type: kind, page_size: 50 };
    const read = await pages(`groups/${pathId(groupId)}/list_user`, memberPage, params);
    if (!read.ok) return read;
    const people = read.value.flatMap(({ users }) => (users ?? []).map(({ user_id }) => user_id));
    const known = await ids.of('user_id', people);
    return known.ok ? { ok: true, value: people.flatMap((one) => known.value.get(one) ?? []) } : known;
  }

  async function readGroup({ group_id, group_name }: { group_id: string; group_name: string }): Promise<Sent<AttendanceGroup>> {
    const read = await call('GET', `groups/${pathId(group_id)}`, group, OF_GROUP);
    if (!read.ok) return read;
    const people = await membersOf(group_id, '1');
    if (!people.ok) return people;
    const exempt = await membersOf(group_id, '2');
    if (!exempt.ok) return exempt;
    const { data } = read.value;
    const shift = await shiftIn(data.punch_day_shift_ids ?? []);
    if (!shift.ok) return shift;
    const kinds = [
      ...(data.allow_remedy_type_lack === false ? [] : (['missing'] as const)),
      ...(data.allow_remedy_type_late === false ? [] : (['late'] as const)),
      ...(data.allow_remedy_type_early === false ? [] : (['early'] as const)),
    ];
    const found: AttendanceGroup = {
      group: group_id,
      name: group_name,
      people: people.value,
      exempt: exempt.value,
      shift: shift.value,
      corrections: data.remedy_limit ? (data.remedy_limit_count ?? 0) : null,
      kinds,
    };
    return { ok: true, value: found };
  }

  async function shiftIn(byWeekday: readonly string[]): Promise<Sent<AttendanceGroup['shift']>> {
    const [only, ...others] = [...new Set(byWeekday.filter((id) => id !== '' && id !== '0'))];
    if (only === undefined) return { ok: true, value: 'none' };
    if (others.length > 0) return { ok: true, value: 'several' };
    const read = await call('GET', `shifts/${pathId(only)}`, shiftAnswer, {});
    return read.ok ? { ok: true, value: shiftOf(read.value.data) } : read;
  }

  return {
    archive: createArchive(api, ids),
    ...createSchedule(call, ids),

    async groups() {
      const listed = await pages('groups', groupPage, { page_size: 10 });
      if (!listed.ok) return listed;
      const all: AttendanceGroup[] = [];
      for (const one of listed.value.flatMap(({ group_list }) => group_list ?? [])) {
        const read = await readGroup(one);
        if (!read.ok) return read;
        all.push(read.value);
      }
      return { ok: true, value: all };
    },

    async days(people, { from, to }, at) {
      if (people.length > MOST_AT_ONCE) return { ok: false, code: 'platform_refused', detail: 'more than 50 people at a time' };
      const known = await ids.of('open_id', people);
      if (!known.ok) return known;
      const accounts = new Map([...known.value].map(([open, user]) => [user, open]));
      if (accounts.size === 0) return { ok: true, value: { punches: [], days: [], untold: people } };
      // Whoever is left out here would make the next call fail as a whole.
      const asked = await call(
        'POST',
        'user_tasks/query',
        tasks,
        { ...BY_ID, ignore_invalid_users: true, include_terminated_user: true },
        { user_ids: [...accounts.keys()], check_date_from: numberOf(from), check_date_to: numberOf(to) },
      );
      if (!asked.ok) return asked;
      const { user_task_results, invalid_user_ids, unauthorized_user_ids } = asked.value.data;
      const out = new Set([...(invalid_user_ids ?? []), ...(unauthorized_user_ids ?? [])]);
      const user_ids = [...accounts.keys()].filter((id) => !out.has(id));
      const span = { check_time_from: String(Math.floor(at.from / 1000)), check_time_to: String(Math.ceil(at.to / 1000) - 1) };
      const told =
        user_ids.length === 0
          ? null
          : await call('POST', 'user_flows/query', flows, { ...BY_ID, include_terminated_user: true }, { user_ids, ...span });
      if (told && !told.ok) return told;
      return rowsOf(accounts, people, user_task_results ?? [], told?.value.data.user_flow_results ?? []);
    },
  };
}

/** Rows by our own ids. Of whom a row cannot be read, nothing is believed. */
function rowsOf(
  accounts: ReadonlyMap<string, string>,
  people: readonly string[],
  days: readonly unknown[],
  punches: readonly unknown[],
): Sent<PlatformAttendance> {
  const unread = new Set<string>();
  const found = { punches: [] as PlatformPunch[], days: [] as PlatformDay[] };
  for (const row of days) {
    const read = task.safeParse(row).data;
    const person = accounts.get(read?.user_id ?? whose.safeParse(row).data?.user_id ?? '');
    if (person === undefined) return { ok: false, code: 'platform_retry', detail: 'a day of nobody who was asked for' };
    const date = read && dateOf(read.day);
    if (!read || !date) unread.add(person);
    else
      found.days.push({
        person,
        date,
        sides: sidesOf(read),
        shift: read.shift_id && read.shift_id !== '0' ? read.shift_id : null,
      });
  }
  for (const row of punches) {
    const read = flow.safeParse(row).data;
    const person = accounts.get(read?.user_id ?? whose.safeParse(row).data?.user_id ?? '');
    if (person === undefined) return { ok: false, code: 'platform_retry', detail: 'a punch of nobody who was asked for' };
    if (!read) unread.add(person);
    else
      found.punches.push({
        person,
        at: minuteOf(Number(read.check_time)),
        outdoor: read.is_field === true,
        note: (read.comment ?? '').slice(0, 200),
      });
  }
  const isTold = (person: string) => !unread.has(person);
  const inGroups = new Set(found.days.map(({ person }) => person));
  return {
    ok: true,
    value: {
      punches: found.punches.filter(({ person }) => isTold(person)),
      days: found.days.filter(({ person }) => isTold(person)),
      untold: people.filter((person) => !isTold(person) || !inGroups.has(person)),
    },
  };
}

/** One shift is one row however many punches; overtime has rows of its own, and here requests of its own. */
function sidesOf({ shift_id, records }: z.infer<typeof task>): PlatformDay['sides'] {
  // `0` is no shift. (Not confirmed on a real tenant.)
  const own = (records ?? []).filter(({ task_shift_type }) => task_shift_type !== 1);
  const [first] = own;
  const last = own.at(-1);
  if (shift_id === '0' || !first || !last) return null;
  return {
    in: sideOf(first.check_in_result ?? 'None', first.check_in_result_supplement ?? 'None'),
    out: sideOf(last.check_out_result ?? 'None', last.check_out_result_supplement ?? 'None'),
  };
}

/** Punches count by the minute. */
const minuteOf = (seconds: number): Instant => instant(Math.floor(seconds / 60) * 60_000);
