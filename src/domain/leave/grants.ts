import type { LedgerEntryId, RequestId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { lapsedLots, planDrawOn } from './draw.ts';
import { draw, opening, type Stamp } from './entry.ts';
import { entriesOf, heldIn, type LeaveEntry, type Lot, lotsOf, usedIn } from './ledger.ts';
import { redraw, type StandingDays } from './redraw.ts';
import type { LeaveMinutes } from './types.ts';

export interface NewLot {
  readonly minutes: LeaveMinutes;
  readonly validFrom: LocalDate | null;
  /** Last day it may be taken; null = never lapses. */
  readonly expiresOn: LocalDate | null;
}

export type GrantRefusal = 'not_positive' | 'lapses_before_opening';

/**
 * Opens a lot. If requests have overdrawn the account, the new lot takes their debt over at once, each request keeping its own
 * figures (release/hold or refund/use in pairs), so the sum grows by exactly `minutes`. Leaves drawn on lots that lapse later use it first.
 * @param leaves the person's leaves of this type that stand
 */
export function grant(
  entries: readonly LeaveEntry[],
  lot: NewLot,
  stamp: Stamp,
  requestId: RequestId | null = null,
  leaves: readonly StandingDays[] = [],
): Result<readonly LeaveEntry[], GrantRefusal> {
  if (!Number.isInteger(lot.minutes) || lot.minutes <= 0) return no('not_positive');
  if (lot.validFrom !== null && lot.expiresOn !== null && lot.expiresOn < lot.validFrom) return no('lapses_before_opening');
  return ok(put(entries, opening(stamp, 'grant', lot, requestId), leaves, stamp));
}

/** A new lot in the account: what is owed is paid first, then leaves that would have used it use it. */
function put(
  entries: readonly LeaveEntry[],
  lot: LeaveEntry,
  leaves: readonly StandingDays[],
  stamp: Stamp,
): readonly LeaveEntry[] {
  const own = entriesOf(entries, stamp.leaveType);
  const paid = [lot, ...payDebts(own, lot, lot.minutes, leaves, stamp)];
  return [...paid, ...redraw([...own, ...paid], leaves, new Set([lot.id]), stamp)];
}

/** What is owed is paid by a lot as far as its minutes go; but it pays for no day after its last, also as a debt. */
export function payDebts(
  own: readonly LeaveEntry[],
  { id, expiresOn }: Pick<Lot, 'id' | 'expiresOn'>,
  minutes: LeaveMinutes,
  leaves: readonly StandingDays[],
  stamp: Stamp,
): readonly LeaveEntry[] {
  const later = leaves.filter(({ days }) => expiresOn !== null && days.some((day) => day.date > expiresOn));
  const theirs = new Set(later.map((leave) => leave.requestId));
  const others = own.filter((entry) => entry.requestId === null || !theirs.has(entry.requestId));
  return takeOverDebt(others, id, minutes, stamp);
}

/** What requests have overdrawn is paid by a lot as far as its minutes go. */
export function takeOverDebt(
  entries: readonly LeaveEntry[],
  lotId: LedgerEntryId,
  minutes: LeaveMinutes,
  stamp: Stamp,
): readonly LeaveEntry[] {
  const overdrawn = entries.filter((entry) => entry.lotId === null && entry.requestId !== null);
  const requests = [...new Set(overdrawn.map((entry) => entry.requestId))];
  const out: LeaveEntry[] = [];
  let left = minutes;
  for (const requestId of requests) {
    const own = overdrawn.filter((entry) => entry.requestId === requestId);
    for (const [debt, back, again] of [
      [heldIn(own), 'release', 'hold'],
      [usedIn(own), 'refund', 'use'],
    ] as const) {
      const move = Math.min(left, debt);
      if (move <= 0) continue;
      out.push(draw(stamp, back, move, null, requestId), draw(stamp, again, -move, lotId, requestId));
      left -= move;
    }
  }
  return out;
}

export type AdjustRefusal = 'no_reason' | 'nothing_to_adjust' | 'more_than_there';

/**
 * A correction by hand: more opens a lot of kind `adjust`; less is taken from the lots open on `on`, earliest expiry first. A reason
 * is required (S55, WeCom's remark).
 * @param leaves as for `grant`
 */
export function adjust(
  entries: readonly LeaveEntry[],
  change: { readonly minutes: LeaveMinutes; readonly on: LocalDate; readonly expiresOn: LocalDate | null },
  stamp: Stamp,
  requestId: RequestId | null = null,
  leaves: readonly StandingDays[] = [],
): Result<readonly LeaveEntry[], AdjustRefusal> {
  if (stamp.reason.trim() === '') return no('no_reason');
  if (!Number.isInteger(change.minutes) || change.minutes === 0) return no('nothing_to_adjust');
  const own = entriesOf(entries, stamp.leaveType);
  if (change.minutes > 0) {
    const lot = opening(
      stamp,
      'adjust',
      { minutes: change.minutes, validFrom: change.on, expiresOn: change.expiresOn },
      requestId,
    );
    return ok(put(own, lot, leaves, stamp));
  }
  const plan = planDrawOn(own, change.on, -change.minutes);
  if (plan.short > 0) return no('more_than_there');
  return ok(plan.takes.map(({ lotId, minutes }) => draw(stamp, 'adjust', -minutes, lotId, requestId)));
}

/** Writes off what is left in lots whose last day is before `on`. Running it again writes nothing. */
export const expire = (entries: readonly LeaveEntry[], on: LocalDate, stamp: Stamp): readonly LeaveEntry[] =>
  lapsedLots(entriesOf(entries, stamp.leaveType), on).map((lot) => draw(stamp, 'expire', -lot.remaining, lot.id));

/** What lapses within so many days, for the reminder before expiry; earliest first. */
export const expiringWithin = (
  entries: readonly LeaveEntry[],
  leaveType: string,
  on: LocalDate,
  until: LocalDate,
): readonly { readonly expiresOn: LocalDate; readonly minutes: LeaveMinutes }[] =>
  lotsOf(entriesOf(entries, leaveType)).flatMap(({ expiresOn, remaining }) =>
    remaining > 0 && expiresOn !== null && on <= expiresOn && expiresOn <= until ? [{ expiresOn, minutes: remaining }] : [],
  );
