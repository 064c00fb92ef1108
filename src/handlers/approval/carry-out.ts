import type { Change } from '../../domain/approval/change.ts';
import type { ApprovalEvent } from '../../domain/approval/event.ts';
import { revoke } from '../../domain/approval/revoke.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce, toJson } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { Booking } from '../../processes/booking.ts';
import type { Refused } from '../books.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, merge, type Plan, toastPlan, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { SYSTEM } from '../services.ts';
import { sendCopies } from './copies.ts';
import { updateInstance } from './instance-rows.ts';
import { notifyApprovers } from './notify-approvers.ts';
import type { Services } from './services.ts';
import { momentOf } from './sight.ts';
import { tellEvents, tellTakenOut } from './tell.ts';
import { verbContext } from './verb-context.ts';

/** Everything that follows from a change of a request: rows, ledger, log, cards, and words to those concerned. */
export async function carryOut(
  services: Services,
  context: Context,
  file: RequestFile,
  change: Change,
  act: string,
  toast: Text,
): Promise<Plan> {
  const { next, events } = change;
  const settled = await settleBooking(services, context, file, change);
  if ('refused' in settled) return toastPlan('warning', settled.refused);
  const moment = await momentOf(services, context.now);
  return merge(
    {
      writes: [...updateInstance(file.instance, next), ...remarks(services, context, next.id, events)],
      audit: [
        {
          actorId: context.person.id === SYSTEM.id ? 'system' : context.person.id,
          ...onBehalfOf(events),
          act,
          subject: next.id,
          detail: { from: file.instance.state, to: next.state, version: next.version, ...words(events) },
        },
      ],
      effects: [{ reminded: remindedOf(next) }],
      reply: { repaint: true, toast: { tone: 'success', text: toast } },
    },
    settled,
    originalToo(file, change),
    notifyApprovers(file.instance, next, moment),
    sendCopies(context, file, next, moment),
    tellEvents(services, context, file, change, moment),
    tellTakenOut(services, context, file, change, moment),
    await services.books.follow(context, file, next),
  );
}

/** By what reminders know a request: its seats and how they were taken up anew, and the round. */
const remindedOf = ({ id, round, resumedAt, seats }: Change['next']): readonly string[] => [
  ...seats.flatMap((seat) => [seat.id, ...(resumedAt === null ? [] : [`${seat.id}/${resumedAt}`])]),
  `${id}/${round}`,
];

/** Ledgers follow the state: used when approved, given back when it ends otherwise or goes back to the applicant, refunded when undone. */
async function settleBooking(services: Services, context: Context, file: RequestFile, { next }: Change): Promise<Plan | Refused> {
  if (next.state === file.instance.state) return emptyPlan;
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  if (next.state === 'approved')
    return next.revokesId ? undo(services, context, next) : services.books.confirm(context, next, booking);
  // What was set aside was given back when it was returned.
  if (file.instance.state === 'returned')
    return next.state === 'pending'
      ? services.books.reserve(context, next, beyondLimits(booking))
      : services.books.forget(context, next, booking);
  return file.instance.state === 'pending' ? services.books.release(context, next, booking) : emptyPlan;
}

/** Nobody can change any more what goes on by itself: it is set aside beyond a budget too, and whoever decides sees that it is. */
const beyondLimits = ({ accounts, ...booking }: Booking): Booking => ({
  ...booking,
  ...(accounts ? { accounts: accounts.map((one) => ({ ...one, limit: 'warn' as const })) } : {}),
});

/** The cards of a request say what is still to change or undo it. */
function originalToo(file: RequestFile, { next }: Change): Plan {
  const original = (fromJsonOnce(file.facts) as Facts).booking?.amends?.requestId ?? next.revokesId;
  return next.state === file.instance.state || !original ? emptyPlan : { ...emptyPlan, effects: [{ repaint: original }] };
}

/** A revocation was approved: the request it is about is undone with all it booked. */
async function undo(services: Services, context: Context, revocation: Change['next']): Promise<Plan | Refused> {
  const file = revocation.revokesId ? await services.reads.file(revocation.revokesId) : null;
  if (!file) return emptyPlan;
  const undone = revoke(file.instance, revocation, await verbContext(services, context, file, null));
  if (!undone.ok) return emptyPlan;
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  // What it booked may have moved on since this was asked for: it was paid.
  const why = await services.books.mayReverse(file.instance, booking, 'decided');
  if (why) return { refused: why };
  return merge(
    {
      ...emptyPlan,
      writes: updateInstance(file.instance, undone.value.next),
      audit: [{ actorId: context.person.id, act: 'request.revoked', subject: file.instance.id, detail: { by: revocation.id } }],
      effects: [{ repaint: file.instance.id }],
    },
    await services.books.follow(context, file, undone.value.next),
    tellTakenOut(services, context, file, undone.value, await momentOf(services, context.now)),
    await services.books.reverse(context, file.instance, booking),
  );
}

/** Questions, answers and remarks are kept beside the request; so is why somebody was brought in or taken out. */
function remarks(services: Services, context: Context, requestId: string, events: readonly ApprovalEvent[]): readonly Write[] {
  return events.flatMap((event): Write[] => {
    const said = remarkOf(event);
    if (!said || !('by' in event) || event.by === null) return [];
    const { kind, text } = 'told' in event && event.told ? { kind: 'noted', text: toJson(event.told.note) } : said;
    return [
      { table: 'remark', insert: { id: services.ids.next('rmk'), requestId, personId: event.by, kind, text, at: context.now } },
    ];
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

/** The words of a move and whom it brought in or took out, for the log. */
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
