import type { Instance, Seat } from '../../domain/approval/instance.ts';
import { substituteFor } from '../../domain/approval/substitute.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import type { Moment } from './sight.ts';

/** Shows the request to everybody whose seat has just opened, and anew to everyone who already sees it, on its card or in 待我审批. */
export function notifyApprovers(before: Instance | null, after: Instance, moment?: Moment): Plan {
  const known = new Map((before?.seats ?? []).map((s) => [s.id, s]));
  const summoned = after.seats.filter((s) => s.state === 'open' && known.get(s.id)?.state !== 'open');
  return {
    ...emptyPlan,
    effects: [
      ...(before ? [{ repaint: after.id }, ...listsWithout(before, after)] : []),
      ...summoned.flatMap((seat) => {
        const again = known.get(seat.id)?.openedAt != null;
        return [card(after, seat, again), ...(again ? cardOfSubstitute(after, seat, moment) : [])];
      }),
    ],
  };
}

/** What tells somebody how much waits for them, or which of it is meant. */
const OFFERING = ['my_approvals', 'my_todos', 'choices', 'help', 'welcome'] as const;

/**
 * 「全部同意」 offers nothing that was decided on a card beside it: the lists of those who are asked no more, and of whoever answered for them. 「催办哪一份？」
 * of the applicant offers nothing that has ended.
 */
function listsWithout(before: Instance, after: Instance): readonly Effect[] {
  const closed = before.seats.flatMap((seat) => {
    const now = seat.state === 'open' ? after.seats.find(({ id }) => id === seat.id) : undefined;
    return now && now.state !== 'open' ? [now.personId, now.decidedById ?? now.personId] : [];
  });
  return [
    ...[...new Set(closed)].flatMap((person) => OFFERING.map((view) => ({ repaintKeys: `${view}:${person}:` }))),
    ...(before.state === after.state ? [] : [{ repaintKeys: `choices:${after.applicantId}:` }]),
  ];
}

/** A fresh card each time a seat opens, the second time too: an old one far up in the chat would not be seen. */
const card = (after: Instance, seat: Seat, again: boolean): Effect => ({
  show: { view: 'request', subject: after.id },
  place: toPerson(seat.personId),
  key: again ? `seat:${seat.id}:${after.version}` : `seat:${seat.id}`,
  payload: { request: after.id },
});

/** A seat that comes back (after 前加签 or 委派) to somebody who has gone away meanwhile is told to who stands in; a new one is seated with them. */
function cardOfSubstitute(after: Instance, seat: Seat, moment: Moment | undefined): readonly Effect[] {
  const person = moment && substituteFor(seat.personId, moment.substitutes, moment.now, after.process);
  if (!person || person === seat.personId || person === after.applicantId) return [];
  return [{ ...card(after, seat, true), place: toPerson(person), key: `seat:${seat.id}:${after.version}:${person}` }];
}
