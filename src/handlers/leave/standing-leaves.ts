import { entriesOf, heldIn, type LeaveEntry, usedIn } from '../../domain/leave/ledger.ts';
import type { StandingDays } from '../../domain/leave/redraw.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** The leaves that an account pays for now, held or used, with the days they cost; a correction by hand is none. */
export async function standingLeaves(
  services: Services,
  entries: readonly LeaveEntry[],
  leaveType: string,
): Promise<readonly StandingDays[]> {
  const own = entriesOf(entries, leaveType);
  const requests = [...new Set(own.flatMap((entry) => entry.requestId ?? []))];
  const standing = requests.filter((id) => {
    const mine = own.filter((entry) => entry.requestId === id);
    return heldIn(mine) > 0 || usedIn(mine) > 0;
  });
  const out: StandingDays[] = [];
  for (const requestId of standing) {
    const leave = await daysOfLeave(services, requestId, leaveType);
    if (leave) out.push(leave);
  }
  return out;
}

/** The days of a request that count now; null when none does. */
export async function daysOfLeave(services: Services, requestId: RequestId, leaveType: string): Promise<StandingDays | null> {
  const rows = (await services.reads.leaveDaysOfRequest(requestId)).filter((row) => row.leaveType === leaveType);
  const standing = rows.filter((row) => row.state !== 'freed');
  const [first] = standing;
  if (!first) return null;
  return {
    requestId,
    state: first.state === 'approved' ? 'used' : 'held',
    days: standing.map(({ date, minutes }) => ({ date: date as LocalDate, minutes })),
  };
}
