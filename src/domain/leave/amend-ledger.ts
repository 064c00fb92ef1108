import type { RequestId } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DayNeed } from './draw.ts';
import type { Stamp } from './entry.ts';
import { type Insufficient, release } from './holds.ts';
import { entriesOf, heldIn, type LeaveEntry } from './ledger.ts';
import { rebook } from './rebook.ts';
import type { LeaveMinutes } from './types.ts';

/**
 * A change of a leave is approved: what the change itself reserved (the days an extension adds) is let go, and the leave's own booking is brought
 * to the new days, to the minute. Afterwards the leave alone has used what its days cost.
 */
export function bookChange(
  entries: readonly LeaveEntry[],
  change: {
    readonly changeId: RequestId;
    readonly requestId: RequestId;
    readonly days: readonly DayNeed[];
    readonly negativeCap: LeaveMinutes;
  },
  stamp: Stamp,
): Result<readonly LeaveEntry[], Insufficient> {
  const own = entriesOf(entries, stamp.leaveType).filter((entry) => entry.requestId === change.changeId);
  const freed = heldIn(own) > 0 ? release(entries, change.changeId, stamp) : ok([]);
  const back = freed.ok ? freed.value : [];
  const booked = rebook([...entries, ...back], { ...change, state: 'used' }, stamp);
  return booked.ok ? ok([...back, ...booked.value]) : booked;
}
