import type { RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { planDrawOn } from './draw.ts';
import { draw, type Stamp } from './entry.ts';
import { entriesOf, type LeaveEntry } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** Takes away more than is there: what the lots of the day have, the rest as a debt of the request that the next lot pays. */
export function takeFromOverdraft(
  entries: readonly LeaveEntry[],
  minutes: LeaveMinutes,
  on: LocalDate,
  requestId: RequestId,
  stamp: Stamp,
): readonly LeaveEntry[] {
  const plan = planDrawOn(entriesOf(entries, stamp.leaveType), on, minutes);
  return [
    ...plan.takes.map((take) => draw(stamp, 'adjust', -take.minutes, take.lotId, requestId)),
    ...(plan.short > 0 ? [draw(stamp, 'use', -plan.short, null, requestId)] : []),
  ];
}
