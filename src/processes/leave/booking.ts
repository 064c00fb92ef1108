import type { DayNeed } from '../../domain/leave/draw.ts';
import type { LeaveRecord } from '../../domain/leave/record.ts';
import type { FileRef } from '../../fields/field.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Say } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

declare module '../booking.ts' {
  interface Booking {
    readonly leave?: readonly LeaveTaking[];
    readonly absence?: readonly AbsenceDay[];
    /** Busy time to stand in the person's calendar once approved. */
    readonly busy?: readonly { readonly personId: PersonId; readonly from: Instant; readonly to: Instant }[];
    /** What is to be handed in to prove it, and the last day for that (S55). */
    readonly proof?: {
      readonly personId: PersonId;
      readonly unitId: UnitId;
      readonly what: Say;
      readonly dueOn: LocalDate;
      /** What was handed in while asking. */
      readonly given?: readonly FileRef[];
    };
    /** B stands in for A once approved (O1). */
    readonly substitutes?: readonly BookedSubstitute[];
    readonly leaveGrants?: readonly LeaveGrant[];
  }
  interface Amendment {
    readonly record: LeaveRecord;
  }
}

/** What is to be taken from a leave balance, day by day, since lots lapse by day. */
export interface LeaveTaking {
  readonly personId: PersonId;
  readonly leaveType: string;
  readonly days: readonly DayNeed[];
  /** How far below zero the balance may go, minutes of a standard day. */
  readonly negativeCap: number;
}

/** One day of an absence. */
export interface AbsenceDay {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly leaveType: string;
  readonly date: LocalDate;
  readonly fromMin: number;
  readonly toMin: number;
  readonly minutes: number;
}

/** Leave that a request gives once it is approved, and takes back when it is undone. */
export interface LeaveGrant {
  readonly personId: PersonId;
  readonly leaveType: string;
  /** Minutes of a standard day; negative takes away (a correction). */
  readonly minutes: number;
  readonly validFrom: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly why: 'overtime' | 'correction';
  readonly reason: string;
}

export interface BookedSubstitute {
  readonly personId: PersonId;
  readonly substituteId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
}
