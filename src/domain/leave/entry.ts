import type { Ids, LedgerEntryId, PersonId, RequestId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { EntryKind, LeaveEntry } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** Whose account is written, when, by whom and why; the same for every entry of one move. */
export interface Stamp {
  readonly ids: Ids;
  readonly at: Instant;
  readonly personId: PersonId;
  readonly leaveType: string;
  /** null = the system itself (sweep, yearly grant). */
  readonly actorId: PersonId | null;
  readonly reason: string;
}

/** An entry that draws on a lot, or on the overdraft. */
export const draw = (
  stamp: Stamp,
  kind: EntryKind,
  minutes: LeaveMinutes,
  lotId: LedgerEntryId | null,
  requestId: RequestId | null = null,
): LeaveEntry => ({ ...head(stamp), kind, minutes, lotId, validFrom: null, expiresOn: null, requestId });

/** An entry that opens a lot. */
export function opening(
  stamp: Stamp,
  kind: EntryKind,
  lot: { readonly minutes: LeaveMinutes; readonly validFrom: LocalDate | null; readonly expiresOn: LocalDate | null },
  requestId: RequestId | null = null,
): LeaveEntry {
  const start = head(stamp);
  return { ...start, kind, minutes: lot.minutes, lotId: start.id, validFrom: lot.validFrom, expiresOn: lot.expiresOn, requestId };
}

const head = ({ ids, at, personId, leaveType, actorId, reason }: Stamp) => ({
  id: ids.next('led'),
  personId,
  leaveType,
  actorId,
  reason,
  at,
});
