import type { LeaveEntry } from '../../domain/leave/ledger.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Ledgers, StandingAbsence, StandingLeave } from '../../processes/ledgers.ts';
import { runningAbout } from '../approval/changes.ts';
import type { Facts } from '../facts.ts';
import type { Row } from '../plan.ts';
import type { Services } from './services.ts';

/** The definitions' view of the store: rows in, domain words out. */
export function ledgersOf(services: Pick<Services, 'reads'>): Omit<Ledgers, 'rosterOf'> {
  return {
    leaveEntries: async (person) => (await services.reads.leaveEntries(person, null)).map(leaveEntryOf),
    absencesOf: async (person, from, to) => (await services.reads.leaveDays(person, from, to)).map(absenceOf),
    overtimeOn: async (person, date) => (await services.reads.valueOf(overtimeKey(person, date))) as RequestId | null,
    leaveOf: (request) => standingLeave(services, request),
    absencesIn: async (units, from, to) => (await services.reads.unitLeaveDays(units, from, to)).map(absenceOf),
    coveredBy: async (person, from, to) => (await services.reads.coveredDays(person, from, to)).map(absenceOf),
  };
}

/** Kept while a request for overtime on this day stands; its value is the request. */
export const overtimeKey = (person: PersonId, date: LocalDate): string => `overtime:${person}:${date}`;

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

/** The leave of a request as it stands, with whatever is still to change or undo it. */
async function standingLeave(services: Pick<Services, 'reads'>, request: RequestId): Promise<StandingLeave | null> {
  const file = await services.reads.file(request);
  const { leave: record } = file ? (fromJsonOnce(file.facts) as Facts) : {};
  if (!file || !record) return null;
  const { instance } = file;
  return {
    requestId: instance.id,
    number: instance.number,
    applicantId: instance.applicantId,
    unitId: instance.unitId,
    approved: instance.state === 'approved',
    title: fromJson(instance.title) as Text,
    record,
    days: (await services.reads.leaveDaysOfRequest(request)).filter((day) => day.state !== 'freed').map(absenceOf),
    running: await runningAbout(services, request),
  };
}
