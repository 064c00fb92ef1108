import type { Seat } from './instance.ts';
import { isLive } from './steps.ts';

const childrenOf = (seats: readonly Seat[], seat: Seat): readonly Seat[] => seats.filter((s) => s.fromSeatId === seat.id);

/** Comes before its parent may decide. */
const isAhead = (seat: Seat): boolean => seat.origin === 'add_before' || seat.origin === 'delegate';
/** Has the same seat as its parent: by transfer, because the parent left, or beside an overdue parent. */
const isHeir = (seat: Seat): boolean => seat.origin === 'transfer' || seat.origin === 'superior';

/** The seat and everything that hangs on it by edges that are followed. */
function reach(seats: readonly Seat[], from: Seat, follow: (child: Seat) => boolean): readonly Seat[] {
  return [from, ...childrenOf(seats, from).flatMap((child) => (follow(child) ? reach(seats, child, follow) : []))];
}

/** Who is asked for an opinion on behalf of this seat, and has not given it. */
export const advisersOf = (seats: readonly Seat[], seat: Seat): readonly Seat[] =>
  childrenOf(seats, seat).filter((child) => child.origin === 'delegate' && isLive(child));

export const subtreeOf = (seats: readonly Seat[], seat: Seat): readonly Seat[] => reach(seats, seat, () => true);

/** The seat of the rule on which a seat hangs. */
export function rootOf(seats: readonly Seat[], seat: Seat): Seat {
  let at = seat;
  for (let up: Seat | undefined = seat; up; up = seats.find((s) => s.id === up?.fromSeatId)) at = up;
  return at;
}

/** All who have or had one and the same seat: when one of them decides, the others no longer need to. */
export function seatOf(seats: readonly Seat[], seat: Seat): readonly Seat[] {
  let top = seat;
  for (let parent: Seat | undefined = seat; parent && isHeir(parent); ) {
    parent = seats.find((s) => s.id === parent?.fromSeatId);
    if (parent) top = parent;
  }
  return reach(seats, top, isHeir);
}

/** The seat with everybody who was asked to come before it. */
export const claimOf = (seats: readonly Seat[], seat: Seat): readonly Seat[] =>
  seatOf(seats, seat).flatMap((s) => [
    s,
    ...childrenOf(seats, s)
      .filter(isAhead)
      .flatMap((child) => subtreeOf(seats, child)),
  ]);

/** Somebody else has to speak first: those added before, an adviser, or for one added after, the seat he was added to. */
export function isBlocked(seats: readonly Seat[], seat: Seat): boolean {
  if (childrenOf(seats, seat).some((child) => isAhead(child) && subtreeOf(seats, child).some(isLive))) return true;
  if (seat.origin !== 'add_after') return false;
  const parent = seats.find((s) => s.id === seat.fromSeatId);
  return parent !== undefined && claimOf(seats, parent).some(isLive);
}

export type Vote = 'live' | 'yes' | 'no' | 'gone';

/** What a seat of the rule has come to, with all that was added to it: one vote. `gone`: nobody has it any more. */
export function voteOf(seats: readonly Seat[], root: Seat): Vote {
  const all = subtreeOf(seats, root);
  if (all.some((s) => s.state === 'rejected' && s.origin !== 'delegate')) return 'no';
  if (all.some(isLive)) return 'live';
  const yes = all.filter((s) => s.state === 'approved' && s.origin !== 'delegate');
  const own = reach(seats, root, (child) => !isAhead(child));
  // `passed` with a yes before it: the holder has said yes at this step already, as somebody's substitute.
  return own.some((s) => yes.includes(s)) || (yes.length > 0 && own.some((s) => s.state === 'passed')) ? 'yes' : 'gone';
}
