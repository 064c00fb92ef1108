import type { LeaveEntry } from '../domain/leave/ledger.ts';
import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { AbsenceDay } from './booking.ts';

/** An absence that stands: asked for (held) or approved. */
export interface StandingAbsence extends AbsenceDay {
  readonly requestId: RequestId;
  readonly state: 'held' | 'approved';
}

/** What a definition may read about the world while it checks a form. */
export interface Ledgers {
  readonly leaveEntries: (person: PersonId) => Promise<readonly LeaveEntry[]>;
  /** Standing absences of a person, both days included. */
  readonly absencesOf: (person: PersonId, from: LocalDate, to: LocalDate) => Promise<readonly StandingAbsence[]>;
  /** Standing absences of everybody in these units. */
  readonly absencesIn: (units: readonly UnitId[], from: LocalDate, to: LocalDate) => Promise<readonly StandingAbsence[]>;
  /** Standing absences, of people in these units, for which this person stands in or has agreed to. */
  readonly coveredBy: (
    person: PersonId,
    units: readonly UnitId[],
    from: LocalDate,
    to: LocalDate,
  ) => Promise<readonly StandingAbsence[]>;
  /** The request for overtime of a person on a day that stands: pending or approved; a day earns once. */
  readonly overtimeOn: (person: PersonId, date: LocalDate) => Promise<RequestId | null>;
}
