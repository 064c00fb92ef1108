import type { LeaveEntry } from '../domain/leave/ledger.ts';
import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Ledgers, StandingAbsence } from '../processes/ledgers.ts';
import type { House } from './house.ts';
import type { Row } from './plan.ts';

/** The definitions' view of the store: rows in, domain words out. */
export function ledgersOf(house: House): Ledgers {
  return {
    leaveEntries: async (person) => (await house.reads.leaveEntries(person, null)).map(leaveEntryOf),
    absencesOf: async (person, from, to) => (await house.reads.leaveDays(person, from, to)).map(absenceOf),
    overtimeOn: async (person, date) => (await house.reads.mark(overtimeMark(person, date))) as RequestId | null,
    absencesIn: async (units, from, to) => (await house.reads.unitLeaveDays(units, from, to)).map(absenceOf),
    coveredBy: async (person, units, from, to) => (await house.reads.coveredDays(person, units, from, to)).map(absenceOf),
  };
}

/** Kept while a request for overtime on this day stands; its value is the request. */
export const overtimeMark = (person: PersonId, date: LocalDate): string => `overtime:${person}:${date}`;

export const leaveEntryOf = (row: Row<'leaveEntry'>): LeaveEntry => row as unknown as LeaveEntry;

const absenceOf = (row: Row<'leaveDay'>): StandingAbsence => ({
  requestId: row.requestId as RequestId,
  personId: row.personId as PersonId,
  unitId: row.unitId as UnitId,
  leaveType: row.leaveType,
  date: row.date as LocalDate,
  fromMin: row.fromMin,
  toMin: row.toMin,
  minutes: row.minutes,
  state: row.state === 'approved' ? 'approved' : 'held',
});
