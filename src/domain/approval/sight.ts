import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { agreedToTakeOver } from './consent.ts';
import type { Instance, Seat } from './instance.ts';
import { decides, isLive, openStep, seatsOf } from './steps.ts';
import { type Substitute, standsFor } from './substitute.ts';

/**
 * What somebody may see of a request (S4), from most to least:
 * all · time: when somebody is to be stood in for, and not what for · decision: what they said themselves, and how it ended · over: only that nothing is
 * wanted of them any more · nothing.
 */
export type Sight = 'all' | 'time' | 'decision' | 'over' | 'nothing';

/** Whoever has several parts in a request sees what the greatest of them needs. */
const ORDER: readonly Sight[] = ['all', 'time', 'decision', 'over', 'nothing'];
const most = (sights: readonly Sight[]): Sight => ORDER.find((one) => sights.includes(one)) ?? 'nothing';

/** Somebody who looks, with what gives a right to look beside a seat at the request. */
export interface Looker {
  readonly id: PersonId;
  /** On the staff. */
  readonly active: boolean;
  /** Was sent a copy. */
  readonly copied: boolean;
  /** Holds a post that answers for the request's unit (supervisor, region, network department, HR). */
  readonly answersFor: boolean;
  readonly substitutes: readonly Substitute[];
  readonly now: Instant;
}

/** The one rule of what a person may see of a request at this moment; every way out asks it. */
export function sightOf(instance: Instance, looker: Looker): Sight {
  if (!looker.active) return 'nothing';
  if (instance.applicantId === looker.id || looker.copied || looker.answersFor || standsIn(instance, looker)) return 'all';
  return sightOfSeats(instance, looker);
}

/** Proof holds more than the request (a diagnosis): it is for its applicant, for HR, and for whoever decides and sees all of the request; no copy, post or opinion opens it. */
export const seesFiles = (instance: Instance, looker: Looker, isHr: boolean): boolean =>
  looker.active &&
  (isHr ||
    instance.applicantId === looker.id ||
    sightOfSeats({ ...instance, seats: instance.seats.filter(decides) }, looker) === 'all');

type Sitter = Pick<Looker, 'id' | 'substitutes' | 'now'>;

/** What the seats give that a person has or had at a request, for themselves or for somebody. */
export const sightOfSeats = (instance: Instance, sitter: Sitter): Sight =>
  most(instance.seats.filter((seat) => concerns(seat, sitter.id)).map((seat) => sightOfSeat(instance, seat, sitter)));

const concerns = (seat: Seat, id: PersonId): boolean =>
  seat.personId === id || seat.onBehalfOfId === id || seat.decidedById === id;

/** Has a seat on the seat of somebody who is asked, or who has asked others first and waits for them. */
function standsIn(instance: Instance, { id, substitutes, now }: Looker): boolean {
  const step = instance.state === 'pending' ? openStep(instance) : null;
  const stands = (principal: PersonId | null): boolean =>
    principal !== null && standsFor(id, principal, substitutes, now, instance.process);
  return (
    step !== null &&
    seatsOf(instance, step.id).some(
      (seat) =>
        isLive(seat) && isBegun(seat) && seat.origin !== 'consent' && (stands(seat.personId) || stands(seat.onBehalfOfId)),
    )
  );
}

/** Its holder has been asked, or knows from the chain that they will be. */
const isBegun = (seat: Seat): boolean => seat.openedAt !== null || isOfChain(seat);
const isOfChain = ({ origin }: Seat): boolean => origin === 'chain' || origin === 'superior';

function sightOfSeat(instance: Instance, seat: Seat, { id, substitutes, now }: Sitter): Sight {
  if (seat.origin === 'consent') return sightOfConsent(instance, seat, id);
  // The seat is that of whoever is sat for, as much as of whoever sits there.
  const own = seat.onBehalfOfId === id || (seat.onBehalfOfId === null && seat.personId === id);
  const asked = seat.openedAt !== null;
  switch (seat.state) {
    case 'open':
      return 'all';
    case 'waiting':
      // Somebody else was asked first, and the substitute's time ended meanwhile: the seat goes back to whom they sat for.
      if (
        !own &&
        seat.origin === 'substitute' &&
        !standsFor(id, seat.onBehalfOfId ?? seat.personId, substitutes, now, instance.process)
      )
        return asked ? 'over' : 'nothing';
      return asked || (own && isOfChain(seat)) || seat.onBehalfOfId === id ? 'all' : 'nothing';
    case 'approved':
    case 'rejected':
    case 'returned':
      if (own && decidesForGood(seat)) return 'all';
      return seat.decidedById === id || own ? 'decision' : 'over';
    case 'passed':
      // Others have decided: who was asked by the chain sees how, as before.
      return own && isAskedByChain(seat) ? 'all' : asked ? 'over' : 'nothing';
    case 'cancelled':
      return asked ? (own && isAskedByChain(seat) ? 'all' : 'over') : 'nothing';
    case 'moved':
      return asked ? 'over' : 'nothing';
    default:
      return seat.state satisfies never;
  }
}

/** A seat of the chain, or one handed on for good; who was added or asked for an opinion has said a word, and that was their part. */
const decidesForGood = ({ origin }: Seat): boolean =>
  origin === 'chain' || origin === 'superior' || origin === 'substitute' || origin === 'transfer';

/** A seat of the chain whose holder, or for whom somebody, was asked. */
const isAskedByChain = (seat: Seat): boolean => seat.openedAt !== null && (isOfChain(seat) || seat.origin === 'substitute');

/** Who is asked to take over sees when while it is asked, and while they are to do it; afterwards only that they need not. */
function sightOfConsent(instance: Instance, seat: Seat, id: PersonId): Sight {
  if (seat.personId !== id || seat.openedAt === null) return 'nothing';
  if (seat.state === 'open') return 'time';
  const stands = instance.state === 'pending' || instance.state === 'approved';
  return stands && seat.state === 'approved' && agreedToTakeOver(instance) === id ? 'time' : 'over';
}
