import type { LedgerEntryId, RequestId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { type DayNeed, planDraw } from './draw.ts';
import { draw, type Stamp } from './entry.ts';
import { entriesOf, heldIn, type LeaveEntry, lotsOf, overdraftOf, usedIn } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

export interface Insufficient {
  readonly code: 'insufficient';
  /** Missing beyond the lots and the negative cap. */
  readonly short: LeaveMinutes;
  /** What the lots cover. */
  readonly covered: LeaveMinutes;
}

export type HoldRefusal = Insufficient | { readonly code: 'already_held' | 'nothing_to_hold' };

/**
 * Reserves the days of a pending request, FIFO by expiry; what the lots do not cover goes into overdraft up to `negativeCap`
 * (counted over all requests together). Write the entries and the request in one transaction.
 */
export function hold(
  entries: readonly LeaveEntry[],
  request: { readonly requestId: RequestId; readonly days: readonly DayNeed[]; readonly negativeCap: LeaveMinutes },
  stamp: Stamp,
): Result<readonly LeaveEntry[], HoldRefusal> {
  const own = entriesOf(entries, stamp.leaveType);
  const mine = own.filter((entry) => entry.requestId === request.requestId);
  if (heldIn(mine) > 0 || usedIn(mine) > 0) return no({ code: 'already_held' });
  return reserve(own, request, stamp);
}

/** As `hold`, for a request that already holds or used something (extension). */
export function reserve(
  entries: readonly LeaveEntry[],
  request: { readonly requestId: RequestId; readonly days: readonly DayNeed[]; readonly negativeCap: LeaveMinutes },
  stamp: Stamp,
): Result<readonly LeaveEntry[], HoldRefusal> {
  const own = entriesOf(entries, stamp.leaveType);
  const plan = planDraw(own, request.days);
  if (plan.covered + plan.short <= 0) return no({ code: 'nothing_to_hold' });
  const beyond = plan.short - Math.max(0, request.negativeCap - overdraftOf(own));
  if (beyond > 0) return no({ code: 'insufficient', short: beyond, covered: plan.covered });
  const over = plan.short > 0 ? [{ lotId: null, minutes: plan.short }] : [];
  return ok([...plan.takes, ...over].map(({ lotId, minutes }) => draw(stamp, 'hold', -minutes, lotId, request.requestId)));
}

/** Approved: what was held is used. The balance does not move. */
export function settle(
  entries: readonly LeaveEntry[],
  requestId: RequestId,
  stamp: Stamp,
): Result<readonly LeaveEntry[], 'nothing_held'> {
  const held = sharesOf(entriesOf(entries, stamp.leaveType), requestId, 'held');
  if (held.length === 0) return no('nothing_held');
  return ok(
    held.flatMap(({ lotId, minutes }) => [
      draw(stamp, 'release', minutes, lotId, requestId),
      draw(stamp, 'use', -minutes, lotId, requestId),
    ]),
  );
}

/** Rejected or withdrawn: gives back what a pending request holds, all of it or `minutes`. */
export const release = (
  entries: readonly LeaveEntry[],
  requestId: RequestId,
  stamp: Stamp,
  minutes?: LeaveMinutes,
): Result<readonly LeaveEntry[], GiveBackRefusal> => giveBack(entries, requestId, stamp, 'release', minutes);

/** Revoked, returned early, or a holiday appeared (O6): gives back what an approved request used, all of it or `minutes`. */
export const refund = (
  entries: readonly LeaveEntry[],
  requestId: RequestId,
  stamp: Stamp,
  minutes?: LeaveMinutes,
): Result<readonly LeaveEntry[], GiveBackRefusal> => giveBack(entries, requestId, stamp, 'refund', minutes);

export type GiveBackRefusal = 'nothing_there' | 'more_than_there' | 'not_positive';

/** Overdraft is paid back first, then the lot that lapses last, so that the person loses least. */
function giveBack(
  entries: readonly LeaveEntry[],
  requestId: RequestId,
  stamp: Stamp,
  kind: 'release' | 'refund',
  minutes?: LeaveMinutes,
): Result<readonly LeaveEntry[], GiveBackRefusal> {
  const there = sharesOf(entriesOf(entries, stamp.leaveType), requestId, kind === 'release' ? 'held' : 'used');
  const total = there.reduce((sum, share) => sum + share.minutes, 0);
  const wanted = minutes ?? total;
  if (total === 0) return no('nothing_there');
  if (!Number.isInteger(wanted) || wanted <= 0) return no('not_positive');
  if (wanted > total) return no('more_than_there');
  const out: LeaveEntry[] = [];
  let left = wanted;
  for (const share of there) {
    const back = Math.min(left, share.minutes);
    if (back > 0) out.push(draw(stamp, kind, back, share.lotId, requestId));
    left -= back;
  }
  return ok(out);
}

/** What a request holds or has used of each lot: overdraft first, then from the last to lapse to the first. */
export function sharesOf(
  entries: readonly LeaveEntry[],
  requestId: RequestId,
  state: 'held' | 'used',
): readonly { readonly lotId: LedgerEntryId | null; readonly minutes: LeaveMinutes }[] {
  const mine = entries.filter((entry) => entry.requestId === requestId);
  const standing = state === 'held' ? heldIn : usedIn;
  const order: readonly (LedgerEntryId | null)[] = [
    null,
    ...lotsOf(entries)
      .map((lot) => lot.id)
      .reverse(),
  ];
  return order
    .map((lotId) => ({ lotId, minutes: standing(mine.filter((entry) => entry.lotId === lotId)) }))
    .filter((share) => share.minutes > 0);
}
