import type { Change } from '../domain/approval/change.ts';
import type { ApprovalEvent } from '../domain/approval/event.ts';
import { revoke } from '../domain/approval/revoke.ts';
import type { PersonId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import type { Text } from '../kernel/text.ts';
import { amendLeave } from './amend-leave.ts';
import { bookApproval, bookRefund, bookRelease, dropProof } from './book.ts';
import { sendCopies } from './copies.ts';
import type { Facts } from './facts.ts';
import { type House, SYSTEM, type Visit } from './house.ts';
import { updateInstance } from './instance-rows.ts';
import { tellPromisesAway } from './leaving/promise-away.ts';
import { answer, merge, nothing, type Plan, type Write } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { momentOf } from './sight.ts';
import { summonDeciders } from './summon.ts';
import { tellEvents, tellTakenOut } from './tell.ts';
import { tellStandIn } from './tell-stand-in.ts';
import { verbContext } from './verb-context.ts';

/** Everything that follows from a change of a request: rows, ledger, log, cards, and words to those concerned. */
export async function carryOut(
  house: House,
  visit: Visit,
  file: RequestFile,
  change: Change,
  act: string,
  toast: Text,
): Promise<Plan> {
  const { next, events } = change;
  const settled = await settleBooking(house, visit, file, change);
  if ('refused' in settled) return answer('warning', settled.refused);
  const moment = await momentOf(house, visit.now);
  return merge(
    {
      writes: [...updateInstance(file.instance, next), ...remarks(house, visit, next.id, events)],
      audit: [
        {
          actorId: visit.person.id === SYSTEM.id ? 'system' : visit.person.id,
          ...onBehalfOf(events),
          act,
          subject: next.id,
          detail: { from: file.instance.state, to: next.state, version: next.version, ...words(events) },
        },
      ],
      effects: [],
      reply: { repaint: true, toast: { tone: 'success', text: toast } },
    },
    settled,
    originalToo(file, change),
    summonDeciders(file.instance, next, moment),
    sendCopies(visit, file, next, moment),
    tellEvents(house, visit, file, change, moment),
    tellTakenOut(house, visit, file, change, moment),
    tellStandIn(visit, file, next),
    await promisesMet(house, visit, file, change),
  );
}

/** Leave of somebody who has promised to stand in on those days. */
async function promisesMet(house: House, visit: Visit, file: RequestFile, { next }: Change): Promise<Plan> {
  const { booking = {} } = fromJson(file.facts) as Facts;
  if (next.state !== 'approved' || file.instance.state === 'approved' || !booking.absence?.length) return nothing;
  const requestId = booking.amends?.requestId ?? next.id;
  return tellPromisesAway(
    house,
    visit.now,
    next.applicantId,
    booking.absence.map((day) => ({ ...day, requestId })),
  );
}

/** Ledgers follow the state: used when approved, given back when it ends otherwise or goes back to the applicant, refunded when undone. */
async function settleBooking(
  house: House,
  visit: Visit,
  file: RequestFile,
  { next }: Change,
): Promise<Plan | { readonly refused: Text }> {
  if (next.state === file.instance.state) return nothing;
  const { booking = {} } = fromJson(file.facts) as Facts;
  if (next.state === 'approved' && booking.amends) return amendLeave(house, visit, next, booking.amends);
  if (next.state === 'approved') return next.revokesId ? undo(house, visit, next) : bookApproval(house, visit, next, booking);
  // What was held was given back when it was returned.
  if (file.instance.state === 'returned') return { ...nothing, writes: dropProof(next, booking) };
  if (file.instance.state !== 'pending') return nothing;
  return bookRelease(house, visit, next, booking);
}

/** The cards of a request say what is still to change or undo it. */
function originalToo(file: RequestFile, { next }: Change): Plan {
  const original = (fromJson(file.facts) as Facts).booking?.amends?.requestId ?? next.revokesId;
  return next.state === file.instance.state || !original ? nothing : { ...nothing, effects: [{ repaint: original }] };
}

/** A revocation was approved: the request it is about is undone with all it booked. */
async function undo(house: House, visit: Visit, revocation: Change['next']): Promise<Plan> {
  const file = revocation.revokesId ? await house.reads.file(revocation.revokesId) : null;
  if (!file) return nothing;
  const undone = revoke(file.instance, revocation, await verbContext(house, visit, file, null));
  if (!undone.ok) return nothing;
  const { booking = {} } = fromJson(file.facts) as Facts;
  return merge(
    {
      ...nothing,
      writes: updateInstance(file.instance, undone.value.next),
      audit: [{ actorId: visit.person.id, act: 'request.revoked', subject: file.instance.id, detail: { by: revocation.id } }],
      effects: [{ repaint: file.instance.id }],
    },
    tellStandIn(visit, file, undone.value.next),
    tellTakenOut(house, visit, file, undone.value, await momentOf(house, visit.now)),
    await bookRefund(house, visit, file.instance, booking),
  );
}

/** Questions, answers and remarks are kept beside the request; so is why somebody was brought in or taken out. */
function remarks(house: House, visit: Visit, requestId: string, events: readonly ApprovalEvent[]): readonly Write[] {
  return events.flatMap((event): Write[] => {
    const said = remarkOf(event);
    if (!said || !('by' in event) || event.by === null) return [];
    const { kind, text } = said;
    return [{ table: 'remark', insert: { id: house.ids.next('rmk'), requestId, personId: event.by, kind, text, at: visit.now } }];
  });
}

function remarkOf(event: ApprovalEvent): { readonly kind: string; readonly text: string } | null {
  switch (event.kind) {
    case 'asked':
      return { kind: 'question', text: event.text };
    case 'answered':
      return { kind: 'answer', text: event.text };
    case 'commented':
      return { kind: 'comment', text: event.text };
    case 'delegated':
      return { kind: 'opinion', text: event.reason };
    case 'added':
    case 'removed':
      return { kind: 'comment', text: event.reason };
    default:
      return null;
  }
}

function onBehalfOf(events: readonly ApprovalEvent[]): { readonly onBehalfOf?: PersonId } {
  const person = events.flatMap((event) => ('by' in event && 'onBehalfOf' in event && event.onBehalfOf) || [])[0];
  return person ? { onBehalfOf: person } : {};
}

/** The words of a deed and whom it brought in or took out, for the log. */
function words(events: readonly ApprovalEvent[]): Readonly<Record<string, unknown>> {
  const first = events[0];
  if (!first) return {};
  return {
    ...('comment' in first && first.comment ? { comment: first.comment } : {}),
    ...('reason' in first ? { reason: first.reason } : {}),
    ...('text' in first ? { text: first.text } : {}),
    ...('to' in first ? { person: first.to } : {}),
    ...('people' in first ? { people: first.people } : {}),
    ...('person' in first ? { person: first.person } : {}),
  };
}
