import type { Stamp } from '../../domain/leave/entry.ts';
import { hold, refund, release, settle } from '../../domain/leave/holds.ts';
import type { LeaveEntry } from '../../domain/leave/ledger.ts';
import type { Result } from '../../kernel/result.ts';
import type { LeaveTaking } from '../../processes/leave/booking.ts';
import { guard } from '../guard.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { stampOf } from './accounts.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';

/** Minutes of leave: held at submission, used when approved, given back otherwise. */
export const takingPosting: Posting<readonly LeaveTaking[], Services> = {
  reserve: (at, takings) =>
    book(at, takings, (all, taking, stamp) =>
      hold(all, { requestId: at.instance.id, days: taking.days, negativeCap: taking.negativeCap }, stamp),
    ),
  confirm: (at, takings) => book(at, takings, (all, _taking, stamp) => settle(all, at.instance.id, stamp)),
  release: (at, takings) => book(at, takings, (all, _taking, stamp) => release(all, at.instance.id, stamp)),
  reverse: (at, takings) => book(at, takings, (all, _taking, stamp) => refund(all, at.instance.id, stamp)),
};

async function book(
  { services, context }: Posted<Services>,
  takings: readonly LeaveTaking[] = [],
  move: (all: readonly LeaveEntry[], taking: LeaveTaking, stamp: Stamp) => Result<readonly LeaveEntry[], unknown>,
): Promise<Plan> {
  const writes: Write[] = [];
  for (const taking of takings) {
    // Every day became a holiday since (O6): nothing is booked any more.
    if (taking.days.length === 0) continue;
    writes.push(await guard(services, `leave:${taking.personId}:${taking.leaveType}`));
    const all = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    const moved = move(all, taking, stampOf(services, context, taking.personId, taking.leaveType));
    if (!moved.ok) throw new Error(`leave ledger refuses: ${JSON.stringify(moved.error)}`);
    writes.push(...moved.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
  }
  return { ...emptyPlan, writes };
}
