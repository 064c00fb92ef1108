import { consentFellAway } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { Stamp } from '../../domain/leave/entry.ts';
import { hold, refund, release, settle } from '../../domain/leave/holds.ts';
import type { LeaveEntry } from '../../domain/leave/ledger.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Booking, LeaveTaking, StandIn } from '../../processes/booking.ts';
import { guard, stampOf } from './accounts.ts';
import { coverMoved } from './cover-check.ts';
import { announceLeaveGrants, dropLeaveGrants, giveLeaveGrants, takeBackLeaveGrants } from './leave-grants.ts';
import type { Services, Context } from '../services.ts';
import { leaveEntryOf } from './ledgers.ts';
import { type Effect, merge, emptyPlan, type Plan, type Write } from '../plan.ts';
import { toPerson } from '../view-ref.ts';

/** Submitted: leave is held, its days stand as asked for. The check that went before saw the same entries, so a refusal here is a bug. */
export async function bookSubmission(services: Services, context: Context, instance: Instance, booking: Booking): Promise<Plan> {
  const entries = await forEachTaking(services, context, booking, (all, taking, stamp) =>
    hold(all, { requestId: instance.id, days: taking.days, negativeCap: taking.negativeCap }, stamp),
  );
  const away = new Set((booking.absence ?? []).map((day) => day.personId));
  const guards = await Promise.all([...away].map((person) => guard(services, `absence:${person}`)));
  // Days of an earlier round of the same request make way.
  const former: Write[] = instance.round > 1 ? [{ table: 'leaveDay', delete: { requestId: instance.id }, mayMiss: true }] : [];
  const days: Write[] = (booking.absence ?? []).map((day) => ({
    table: 'leaveDay',
    insert: { ...day, requestId: instance.id, state: 'held' },
  }));
  // Of two changes of one leave that are sent at once, one wins.
  const changes = booking.amends ? [await guard(services, changesKey(booking.amends.requestId))] : [];
  return {
    ...emptyPlan,
    writes: [
      ...guards,
      ...changes,
      ...entries,
      ...former,
      ...days,
      ...coverMoved(booking.absence ?? [], `${instance.id} ${instance.round}`),
      ...(await proofWrites(services, instance, booking)),
      ...announceLeaveGrants(instance, booking),
    ],
    effects: booking.amends ? [{ repaint: booking.amends.requestId }] : [],
  };
}

/** S55: proof that is due stands beside the request; what was handed in for an earlier round counts. */
async function proofWrites(services: Services, instance: Instance, { proof }: Booking): Promise<readonly Write[]> {
  if (!proof) return instance.round > 1 ? [noProofDue(instance)] : [];
  const given = instance.round > 1 ? (await services.reads.proofOf(instance.id)).given : [];
  const { personId, unitId, what, dueOn } = proof;
  const insert = { requestId: instance.id, personId, unitId, what: toJson(what), dueOn, givenAt: given[0]?.at ?? null };
  return [{ table: 'proofDue', insert, onConflict: 'replace' }];
}

const noProofDue = ({ id }: Instance): Write => ({ table: 'proofDue', delete: { requestId: id }, mayMiss: true });

/** Approved: what was held is used, the days stand for good. */
export async function bookApproval(services: Services, context: Context, instance: Instance, booking: Booking): Promise<Plan> {
  const entries = await forEachTaking(services, context, booking, (all, _taking, stamp) => settle(all, instance.id, stamp));
  return merge(
    {
      ...emptyPlan,
      writes: [...entries, ...dayWrites(instance, booking, 'approved'), ...standInWrites(services, context, instance, booking)],
      effects: (booking.busy ?? []).map(({ personId, from, to }, piece) => busyDeed(instance.id, personId, piece, { from, to })),
    },
    await giveLeaveGrants(services, context, instance, booking),
  );
}

/** An approved request is undone: what was used comes back, the days are free again. */
export async function bookRefund(services: Services, context: Context, instance: Instance, booking: Booking): Promise<Plan> {
  const entries = await forEachTaking(services, context, booking, (all, _taking, stamp) => refund(all, instance.id, stamp));
  // Over from now on; the clock gives back what is held because of it and puts the row away.
  const standIn: Write[] = booking.standIns?.length
    ? [{ table: 'substitute', update: { toAt: context.now }, where: { requestId: instance.id, active: true }, mayMiss: true }]
    : [];
  return merge(
    {
      ...emptyPlan,
      writes: [...entries, ...dayWrites(instance, booking, 'freed'), ...standIn, noProofDue(instance)],
      effects: (booking.busy ?? []).map(({ personId }, piece) => busyDeed(instance.id, personId, piece, null)),
    },
    await takeBackLeaveGrants(services, context, instance, booking),
  );
}

/** Rejected, withdrawn, or back with its applicant: everything is given back. Proof may still be handed in while it can come again (S55). */
export async function bookRelease(services: Services, context: Context, instance: Instance, booking: Booking): Promise<Plan> {
  const entries = await forEachTaking(services, context, booking, (all, _taking, stamp) => release(all, instance.id, stamp));
  const proof = instance.state === 'returned' ? [] : dropProof(instance, booking);
  return { ...emptyPlan, writes: [...entries, ...dayWrites(instance, booking, 'freed'), ...proof, ...dropLeaveGrants(booking)] };
}

/** The request is over without a leave: nobody waits for proof of it. */
export const dropProof = (instance: Instance, booking: Booking): readonly Write[] =>
  booking.proof ? [noProofDue(instance)] : [];

/**
 * O1: the approved leave itself puts the hand-over person in the applicant's chair, for exactly that span; not one who has left.
 */
const standInWrites = (services: Services, { org }: Context, instance: Instance, { standIns }: Booking): readonly Write[] =>
  (consentFellAway(instance) ? [] : (standIns ?? []))
    .filter(({ standInId }) => org.person(standInId)?.leftOn === null)
    .map((standIn) => standInWrite(services, instance.id, standIn));

export const standInWrite = (services: Services, requestId: RequestId, { personId, standInId, from, to }: StandIn): Write => ({
  table: 'substitute',
  insert: {
    id: services.ids.next('sub'),
    personId,
    standInId,
    fromAt: from,
    toAt: to,
    processes: '[]',
    requestId,
    setById: personId,
    active: true,
  },
});

/** A busy block in the person's calendar, or (null) none any more; a leave in several pieces has one each. */
export const busyDeed = (
  requestId: RequestId,
  personId: PersonId,
  piece: number,
  span: { readonly from: Instant; readonly to: Instant } | null,
): Effect => ({
  deed: 'busy_block',
  key: `busy:${requestId}:${personId}${piece === 0 ? '' : `:${piece}`}`,
  subject: requestId,
  place: toPerson(personId),
  payload: span ? { from: span.from, to: span.to } : { gone: true },
});

async function forEachTaking(
  services: Services,
  context: Context,
  booking: Booking,
  move: (all: readonly LeaveEntry[], taking: LeaveTaking, stamp: Stamp) => Result<readonly LeaveEntry[], unknown>,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const taking of booking.leave ?? []) {
    // Every day became a holiday since (O6): nothing is booked any more.
    if (taking.days.length === 0) continue;
    writes.push(await guard(services, `leave:${taking.personId}:${taking.leaveType}`));
    const all = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    const moved = move(all, taking, stampOf(services, context, taking.personId, taking.leaveType));
    if (!moved.ok) throw new Error(`leave ledger refuses: ${JSON.stringify(moved.error)}`);
    writes.push(...moved.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
  }
  return writes;
}

/** The mark of everything that is to change or undo a leave. */
export const changesKey = (request: RequestId): string => `changes:${request}`;

const dayWrites = (instance: Instance, booking: Booking, state: 'approved' | 'freed'): readonly Write[] =>
  booking.absence && booking.absence.length > 0
    ? [{ table: 'leaveDay', update: { state }, where: { requestId: instance.id } }]
    : [];
