import type { LeaveEntry } from '../domain/leave/ledger.ts';
import type { LeaveRecord } from '../domain/leave/record.ts';
import type { RosterHalves } from '../domain/workday/work-calendar.ts';
import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { AbsenceDay } from './leave/booking.ts';

/** An absence that stands: asked for (held) or approved. */
export interface StandingAbsence extends AbsenceDay {
  readonly requestId: RequestId;
  readonly state: 'held' | 'approved';
}

/** A request for leave as it stands now. */
export interface StandingLeave {
  readonly requestId: RequestId;
  readonly number: string;
  readonly applicantId: PersonId;
  /** The unit the leave was asked for in; its calendar counts it. */
  readonly unitId: UnitId;
  readonly approved: boolean;
  readonly title: Text;
  readonly record: LeaveRecord;
  readonly days: readonly StandingAbsence[];
  /** Requests that are still to change or undo it. */
  readonly running: readonly { readonly id: RequestId; readonly number: string }[];
}

/** A trip that is asked for or approved. */
export interface StandingTrip {
  readonly requestId: RequestId;
  readonly number: string;
}

/** What travel and claims of it ask of the books (S104). */
export interface TravelBooks {
  /** The person's trips that stand and touch these days. */
  readonly tripsOf: (person: PersonId, from: LocalDate, to: LocalDate) => Promise<readonly StandingTrip[]>;
}

/** For whoever reads definitions and checks no form. */
export const NOTHING_BOOKED: Ledgers & TravelBooks = {
  tripsOf: async () => [],
  leaveEntries: async () => [],
  absencesOf: async () => [],
  leaveOf: async () => null,
  absencesIn: async () => [],
  coveredBy: async () => [],
  overtimeOn: async () => null,
  rosterOf: async () => new Map(),
};

/** What a definition may read about the world while it checks a form. */
export interface Ledgers {
  readonly leaveEntries: (person: PersonId) => Promise<readonly LeaveEntry[]>;
  /** Standing absences of a person, both days included. */
  readonly absencesOf: (person: PersonId, from: LocalDate, to: LocalDate) => Promise<readonly StandingAbsence[]>;
  /** The leave of a request; null when it is none. */
  readonly leaveOf: (request: RequestId) => Promise<StandingLeave | null>;
  /** Standing absences of everybody who is in these units now. */
  readonly absencesIn: (units: readonly UnitId[], from: LocalDate, to: LocalDate) => Promise<readonly StandingAbsence[]>;
  /** Standing absences for which this person stands in or has agreed to. */
  readonly coveredBy: (person: PersonId, from: LocalDate, to: LocalDate) => Promise<readonly StandingAbsence[]>;
  /** The request for overtime of a person on a day that stands: pending or approved; a day earns once. */
  readonly overtimeOn: (person: PersonId, date: LocalDate) => Promise<RequestId | null>;
  /** Both halves of the shift on each of these days of somebody's roster; none: a day off. Days that it does not name are left out. */
  readonly rosterOf: (person: PersonId, from: LocalDate, to: LocalDate) => Promise<RosterHalves>;
}
