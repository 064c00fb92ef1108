import { type ScheduledShift, scheduledShift } from '../../domain/attendance/group-rules.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { addDays, daysBetween, type Instant, type LocalDate } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import { rostersChanged } from './mark-months.ts';
import type { DaysTold, ScheduledDay, ScheduleTold, Told } from './ports.ts';
import type { Groups } from './rules-on.ts';
import type { Services } from './services.ts';

/** Shifts by which some are scheduled on the platform, by their ids. */
const SHIFT = 'attendance:shift:';
/** Under which file's name it is kept which shift somebody has on a day. */
const SCHEDULE = 'feishu_schedule';
/** How it is kept and told there: no shift on that day. */
export const NO_SHIFT_ID = '0';
/** So many days ahead are read: whoever asks for their shifts asks for the next weeks. */
const AHEAD_DAYS = 31;

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Shifts of the platform as they were read last, by id. */
export async function shiftsKept({ reads }: Pick<Services, 'reads'>): Promise<ReadonlyMap<string, ScheduledShift>> {
  const rows = await reads.keyValuesFrom(SHIFT);
  return new Map(
    rows.flatMap(({ key, value }) => {
      const shift = scheduledShift.safeParse(fromJson(value)).data;
      return shift ? [[key.slice(SHIFT.length), shift] as const] : [];
    }),
  );
}

/** Which shift somebody has on which day, and what of it is another than it was. */
export interface ScheduleRead {
  readonly writes: readonly Write[];
  /** Days of the past, by person. */
  readonly changed: ReadonlyMap<PersonId, readonly LocalDate[]>;
}

/**
 * Reads who is scheduled for which shift (排班制), from the first of these days on until a month ahead, beside what was told of these days: where a group has
 * no single shift, the day's own row says which one it was. A shift is read once a run; what changed of it changes its days.
 * @param seen the shifts of this run, which it adds to
 */
export function scheduleReader(services: Services, groups: Groups, now: Instant) {
  const seen = new Set<string>();
  const other = new Set<string>();
  return async (people: readonly PersonId[], span: Days, told: DaysTold): Promise<Told<ScheduleRead>> => {
    const ahead: Days = { from: span.from, to: addDays(span.to, AHEAD_DAYS) };
    const asked = await allDays(services, people, ahead);
    if ('none' in asked) return asked;
    const days = shiftsBy(people, asked.value, told, groups);
    const fresh = [...new Set([...days.values()].flatMap((own) => [...own.values()]))].filter(
      (id) => id !== NO_SHIFT_ID && !seen.has(id),
    );
    const kept = await shiftsKept(services);
    const read = await services.platformAttendance.shifts(fresh);
    if ('none' in read) return read;
    const shifts = read.value.map(({ id, ...shift }) => ({ id, value: toJson(scheduledShift.parse(shift)) }));
    const anew = shifts.filter(({ id, value }) => toJson(kept.get(id) ?? null) !== value);
    for (const { id } of anew) other.add(id);
    for (const id of fresh) seen.add(id);
    const before = await services.reads.scheduledDays(people, ahead);
    const rows = people.map((id) => changesOf(id, { days, before, unasked: asked.value.unasked, other, now }));
    return {
      value: {
        writes: [
          ...anew.map(
            ({ id, value }): Write => ({ table: 'keyValue', insert: { key: `${SHIFT}${id}`, value }, onConflict: 'replace' }),
          ),
          ...rows.flatMap(({ writes }) => writes),
          ...(rows.some(({ dates }) => dates.length > 0) ? [rostersChanged(now)] : []),
        ],
        changed: new Map(rows.map(({ id, dates }) => [id, dates.filter((date) => date <= span.to)])),
      },
    };
  };
}

/** So many days a call. */
async function allDays(services: Services, people: readonly PersonId[], { from, to }: Days): Promise<Told<ScheduleTold>> {
  const { platformAttendance } = services;
  const found: ScheduleTold[] = [];
  for (let at = from; daysBetween(at, to) >= 0; at = addDays(at, platformAttendance.mostDays)) {
    const last = addDays(at, platformAttendance.mostDays - 1);
    const asked = await platformAttendance.schedule(people, { from: at, to: last < to ? last : to });
    if ('none' in asked) return asked;
    found.push(asked.value);
  }
  return { value: { days: found.flatMap(({ days }) => days), unasked: found.flatMap(({ unasked }) => unasked) } };
}

type ShiftsBy = ReadonlyMap<PersonId, ReadonlyMap<LocalDate, string>>;

function shiftsBy(people: readonly PersonId[], { days, unasked }: ScheduleTold, told: DaysTold, groups: Groups): ShiftsBy {
  const found = new Map(people.map((id) => [id, new Map<LocalDate, string>()]));
  for (const { person, date, shift } of told.days) {
    const shiftOfAll = groups.get(person)?.shift;
    if (shift !== null && (shiftOfAll === 'several' || shiftOfAll === 'none')) found.get(person)?.set(date, shift);
  }
  const out = new Set(unasked);
  for (const { person, date, shift } of days) if (!out.has(person)) found.get(person)?.set(date, shift ?? NO_SHIFT_ID);
  return found;
}

interface Reading {
  readonly days: ShiftsBy;
  readonly before: readonly ScheduledDay[];
  readonly unasked: readonly PersonId[];
  /** Shifts that are others than they were. */
  readonly other: ReadonlySet<string>;
  readonly now: Instant;
}

/** Of whom nothing could be asked, what was known stays. */
function changesOf(id: PersonId, { days, before, unasked, other, now }: Reading) {
  const own = days.get(id) ?? new Map<LocalDate, string>();
  const known = new Map(before.filter(({ personId }) => personId === id).map(({ date, shift }) => [date as LocalDate, shift]));
  const fresh = [...own].filter(([date, shift]) => known.get(date) !== shift);
  const gone = unasked.includes(id) ? [] : [...known.keys()].filter((date) => !own.has(date));
  const moved = [...own].filter(([, shift]) => other.has(shift));
  return {
    id,
    dates: [...fresh.map(([date]) => date), ...gone, ...moved.map(([date]) => date)],
    writes: [
      ...fresh.map(
        ([date, text]): Write => ({
          table: 'daySaid',
          insert: { personId: id, date, fileId: SCHEDULE, text, at: now },
          onConflict: 'replace',
        }),
      ),
      ...gone.map((date): Write => ({ table: 'daySaid', delete: { personId: id, date, fileId: SCHEDULE }, mayMiss: true })),
    ],
  };
}
