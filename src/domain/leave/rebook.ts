import type { LedgerEntryId, RequestId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type DayNeed, planDraw } from './draw.ts';
import { draw, type Stamp } from './entry.ts';
import { type Insufficient, sharesOf } from './holds.ts';
import { entriesOf, type LeaveEntry, overdraftOf } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/**
 * Brings what a request has booked to new days: early return, extension, part cancel, or a holiday published since (O6). The lots are
 * chosen as if the new days were booked today in place of the old ones; only the difference of each lot is written, so refunds are
 * exact to the minute and no lot ever pays for a day after its last. An empty list of days gives everything back.
 * @param state `held` for a pending request, `used` for an approved one
 */
export function rebook(
  entries: readonly LeaveEntry[],
  request: {
    readonly requestId: RequestId;
    readonly state: 'held' | 'used';
    readonly days: readonly DayNeed[];
    readonly negativeCap: LeaveMinutes;
  },
  stamp: Stamp,
): Result<readonly LeaveEntry[], Insufficient> {
  const own = entriesOf(entries, stamp.leaveType);
  const [out, back] = request.state === 'held' ? (['hold', 'release'] as const) : (['use', 'refund'] as const);
  const before = new Map(sharesOf(own, request.requestId, request.state).map((share) => [share.lotId, share.minutes]));
  const freed = [...before].map(([lotId, minutes]) => draw(stamp, back, minutes, lotId, request.requestId));
  const without = [...own, ...freed];
  const plan = planDraw(without, request.days);
  const owed = before.get(null) ?? 0;
  const beyond = plan.short - Math.max(owed, request.negativeCap - overdraftOf(without));
  if (beyond > 0) return no({ code: 'insufficient', short: beyond, covered: plan.covered });
  const after = new Map<LedgerEntryId | null, LeaveMinutes>(plan.takes.map((take) => [take.lotId, take.minutes]));
  if (plan.short > 0) after.set(null, plan.short);
  const lots = [...new Set([...before.keys(), ...after.keys()])];
  return ok(
    lots.flatMap((lotId) => {
      const less = (before.get(lotId) ?? 0) - (after.get(lotId) ?? 0);
      return less === 0 ? [] : [draw(stamp, less > 0 ? back : out, less, lotId, request.requestId)];
    }),
  );
}
