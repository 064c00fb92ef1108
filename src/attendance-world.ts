import { MOST_AT_ONCE, MOST_SCHEDULED_DAYS, type PlatformShift } from './bot/office-calls.ts';
import type { Platform, Sent } from './bot/platform.ts';
import type { ArchiveAt, PlatformArchive, PlatformAttendance, Told } from './handlers/attendance/ports.ts';
import { rosterHalves } from './handlers/attendance/roster-halves.ts';
import type { Services as AttendanceServices } from './handlers/attendance/services.ts';
import type { PersonId } from './kernel/id.ts';
import type { Store } from './store/store.ts';

/** What days and leave are counted by beside our own books: the platform's attendance, its reports, and everybody's roster. */
export const attendanceParts = (
  platform: Pick<Platform, 'name' | 'can' | 'attendance'>,
  store: Store,
  servicesOf: () => AttendanceServices,
) => ({
  platformAttendance: attendanceWorld(platform, store),
  platformArchive: archiveWorld(platform, store),
  rosterOf: rosterHalves(servicesOf),
});

/** The platform's own attendance with people by our own ids. */
function attendanceWorld(platform: Pick<Platform, 'name' | 'can' | 'attendance'>, { reads }: Store): PlatformAttendance {
  const accounts = () => reads.externalIds(platform.name);
  return {
    mostAtOnce: MOST_AT_ONCE,
    async groups() {
      if (!platform.can.attendance) return { none: 'refused', why: platform.name };
      const byAccount = new Map([...(await accounts())].map(([person, account]) => [account, person]));
      const ours = (some: readonly string[]): PersonId[] => some.flatMap((account) => byAccount.get(account) ?? []);
      return told(await platform.attendance.groups(), (groups) =>
        groups.map(({ group, people, exempt, shift, kinds, ...one }) => ({
          ...one,
          id: group,
          people: ours(people),
          exempt: ours(exempt),
          shift: typeof shift === 'string' ? shift : ourShift(shift),
          kinds: [...kinds],
        })),
      );
    },
    async days(people, days, at) {
      if (!platform.can.attendance) return { none: 'refused', why: platform.name };
      const all = await accounts();
      const asked = new Map(people.flatMap((id) => (all.has(id) ? [[all.get(id) ?? '', id] as const] : [])));
      const untold = people.filter((id) => !all.has(id));
      if (asked.size === 0) return { value: { punches: [], days: [], untold } };
      return told(await platform.attendance.days([...asked.keys()], days, at), (found) => {
        const ours = <T extends { readonly person: string }>({ person, ...rest }: T) => {
          const id = asked.get(person);
          return id ? [{ ...rest, person: id }] : [];
        };
        return {
          punches: found.punches.flatMap(ours),
          days: found.days.flatMap(ours),
          untold: [...untold, ...found.untold.flatMap((account) => asked.get(account) ?? [])],
        };
      });
    },
    mostDays: MOST_SCHEDULED_DAYS,
    async schedule(people, days) {
      if (!platform.can.attendance) return { none: 'refused', why: platform.name };
      const all = await accounts();
      const asked = new Map(people.flatMap((id) => (all.has(id) ? [[all.get(id) ?? '', id] as const] : [])));
      const unasked = people.filter((id) => !all.has(id));
      if (asked.size === 0) return { value: { days: [], unasked } };
      return told(await platform.attendance.schedule([...asked.keys()], days), (found) => ({
        days: found.days.flatMap(({ person, ...day }) => {
          const id = asked.get(person);
          return id ? [{ ...day, person: id }] : [];
        }),
        unasked: [...unasked, ...found.unasked.flatMap((account) => asked.get(account) ?? [])],
      }));
    },
    async shifts(ids) {
      if (!platform.can.attendance) return { none: 'refused', why: platform.name };
      return told(await platform.attendance.shifts(ids), (found) =>
        found.map(({ shift, ...one }) => ({ ...one, shift: typeof shift === 'string' ? shift : ourShift(shift) })),
      );
    },
  };
}

/** Reports of closed months on the platform, with people by our own ids. */
function archiveWorld(platform: Pick<Platform, 'name' | 'can' | 'attendance'>, { reads }: Store): PlatformArchive {
  const { archive } = platform.attendance;
  const accountsOf = async (people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> => {
    const all = await reads.externalIds(platform.name);
    return new Map(people.flatMap((id) => (all.has(id) ? [[id, all.get(id) ?? ''] as const] : [])));
  };
  /** With the account in whose name it is written; without one it is refused there. */
  const there = async ({ operator, ...at }: ArchiveAt) => ({
    ...at,
    operator: (await accountsOf([operator])).get(operator) ?? '',
  });
  return {
    mostAtOnce: MOST_AT_ONCE,
    async fieldsOf(at) {
      if (!platform.can.attendance) return { none: 'refused', why: platform.name };
      return told(await archive.fieldsOf(await there(at)), (fields) => fields);
    },
    async write(at, rows) {
      const accounts = await accountsOf(rows.map(({ person }) => person));
      const without = rows.flatMap(({ person }) => (accounts.has(person) ? [] : [person]));
      const known = rows.flatMap(({ person, ...row }) => {
        const account = accounts.get(person);
        return account === undefined ? [] : [{ ...row, person: account }];
      });
      if (known.length === 0) return { value: { unknown: without } };
      const ours = new Map([...accounts].map(([id, account]) => [account, id]));
      return told(await archive.write(await there(at), known), ({ unknown }) => ({
        unknown: [...without, ...unknown.flatMap((account) => ours.get(account) ?? [])],
      }));
    },
    async remove(at, people) {
      const accounts = [...(await accountsOf(people)).values()];
      return accounts.length === 0 ? { value: null } : told(await archive.remove(await there(at), accounts), () => null);
    },
  };
}

const ourShift = (shift: PlatformShift) => ({ ...shift, lateLeave: shift.lateLeave.map(([a, b]): [number, number] => [a, b]) });

const told = <T, U>(sent: Sent<T>, of: (value: T) => U): Told<U> =>
  sent.ok ? { value: of(sent.value) } : { none: sent.code === 'platform_retry' ? 'later' : 'refused', why: sent.detail };
