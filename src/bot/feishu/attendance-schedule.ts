import * as z from 'zod';
import {
  type AttendanceCalls,
  MOST_AT_ONCE,
  MOST_SCHEDULED_DAYS,
  type NamedPlatformShift,
  type PlatformSchedule,
} from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import { type Call, pathId } from './api.ts';
import { shiftAnswer, shiftOf } from './attendance-shift.ts';
import { dateOf, numberOf } from './day-numbers.ts';
import type { UserIds } from './user-ids.ts';

/** One call of attendance v1. */
export type AttendanceCall = <T>(
  method: Call['method'],
  below: string,
  schema: z.ZodType<T>,
  params: Call['params'],
  data?: unknown,
) => Promise<Sent<T>>;

const schedule = z.object({ data: z.object({ user_daily_shifts: z.array(z.unknown()).nullish() }) });
const row = z.object({
  user_id: z.string(),
  /** yyyyMM */
  month: z.number().int(),
  day_no: z.number().int(),
  /** `0` is a day off. */
  shift_id: z.string(),
  is_clear_schedule: z.boolean().nullish(),
});
const whose = z.object({ user_id: z.string() });
const named = z.object({ shift_name: z.string() });
/** A bad parameter: here somebody whom attendance does not know (any more). */
const BAD = '1220001';

/** Who works which shift on which day (排班制), and the shifts themselves (attendance v1). */
export function createSchedule(call: AttendanceCall, ids: UserIds): Pick<AttendanceCalls, 'schedule' | 'shifts'> {
  /** Whoever is not known makes the whole call fail: it is halved until they are found, and they alone stay unasked. */
  async function rowsOf(
    user_ids: readonly string[],
    days: Parameters<AttendanceCalls['schedule']>[1],
  ): Promise<Sent<{ readonly rows: readonly unknown[]; readonly unasked: readonly string[] }>> {
    const body = { user_ids, check_date_from: numberOf(days.from), check_date_to: numberOf(days.to) };
    const asked = await call('POST', 'user_daily_shifts/query', schedule, { employee_type: 'employee_id' }, body);
    if (asked.ok) return { ok: true, value: { rows: asked.value.data.user_daily_shifts ?? [], unasked: [] } };
    if (asked.code !== 'platform_refused' || !asked.detail?.includes(BAD)) return asked;
    if (user_ids.length === 1) return { ok: true, value: { rows: [], unasked: user_ids } };
    const middle = Math.ceil(user_ids.length / 2);
    const [first, second] = [await rowsOf(user_ids.slice(0, middle), days), await rowsOf(user_ids.slice(middle), days)];
    if (!first.ok) return first;
    if (!second.ok) return second;
    // Nobody at all could be asked: it is not they who are wrong.
    const unasked = [...first.value.unasked, ...second.value.unasked];
    return unasked.length === user_ids.length
      ? asked
      : { ok: true, value: { rows: [...first.value.rows, ...second.value.rows], unasked } };
  }

  return {
    async schedule(people, days) {
      if (people.length > MOST_AT_ONCE) return { ok: false, code: 'platform_refused', detail: 'more than 50 people at a time' };
      if (numberOfDays(days) > MOST_SCHEDULED_DAYS)
        return { ok: false, code: 'platform_refused', detail: 'more than 30 days at a time' };
      const known = await ids.of('open_id', people);
      if (!known.ok) return known;
      const accounts = new Map([...known.value].map(([open, user]) => [user, open]));
      const without = people.filter((person) => !known.value.has(person));
      if (accounts.size === 0) return { ok: true, value: { days: [], unasked: without } };
      const asked = await rowsOf([...accounts.keys()], days);
      if (!asked.ok) return asked;
      const own = (some: readonly string[]) => some.flatMap((id) => accounts.get(id) ?? []);
      return scheduled(accounts, asked.value.rows, [...without, ...own(asked.value.unasked)]);
    },

    async shifts(wanted) {
      const all: NamedPlatformShift[] = [];
      for (const id of wanted) {
        const read = await call('GET', `shifts/${pathId(id)}`, shiftAnswer, {});
        if (!read.ok && (read.code !== 'platform_refused' || !read.detail?.includes(BAD))) return read;
        const given = read.ok ? read.value.data : null;
        const shift = shiftOf(given);
        all.push({ id, name: named.safeParse(given).data?.shift_name.trim() || id, shift });
      }
      return { ok: true, value: all };
    },
  };
}

/** Rows by our own ids. Of whom a row cannot be read, none is believed. */
function scheduled(
  accounts: ReadonlyMap<string, string>,
  rows: readonly unknown[],
  unasked: readonly string[],
): Sent<PlatformSchedule> {
  const unread = new Set(unasked);
  const days: PlatformSchedule['days'][number][] = [];
  for (const one of rows) {
    const read = row.safeParse(one).data;
    const person = accounts.get(read?.user_id ?? whose.safeParse(one).data?.user_id ?? '');
    if (person === undefined) return { ok: false, code: 'platform_retry', detail: 'a shift of nobody who was asked for' };
    const date = read && dateOf(read.month * 100 + read.day_no);
    if (!read || !date) unread.add(person);
    else if (!read.is_clear_schedule) days.push({ person, date, shift: read.shift_id === '0' ? null : read.shift_id });
  }
  return { ok: true, value: { days: days.filter(({ person }) => !unread.has(person)), unasked: [...unread] } };
}

const numberOfDays = ({ from, to }: Parameters<AttendanceCalls['schedule']>[1]): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
