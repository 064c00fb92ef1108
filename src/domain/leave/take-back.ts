import type { LedgerEntryId, RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { draw, type Stamp } from './entry.ts';
import { payDebts } from './grants.ts';
import { sharesOf } from './holds.ts';
import { entriesOf, hasLapsed, type LeaveEntry, type Lot, lotsOf } from './ledger.ts';
import type { StandingDays } from './redraw.ts';
import type { LeaveMinutes } from './types.ts';
import { carriedOn, uncarry } from './uncarry.ts';

/** The lots that a request has opened (earned overtime, a correction). */
export const lotsOpenedBy = (entries: readonly LeaveEntry[], requestId: RequestId): readonly Lot[] => {
  const own = new Set(entries.filter((entry) => entry.lotId === entry.id && entry.requestId === requestId).map((e) => e.id));
  return lotsOf(entries).filter((lot) => own.has(lot.id));
};

/** What of them, or of what was carried on from them, is spent or asked for already. */
export const spentOf = (entries: readonly LeaveEntry[], requestId: RequestId): LeaveMinutes =>
  lotsOpenedBy(entries, requestId).reduce(
    (sum, lot) =>
      sum +
      lot.held +
      lot.used +
      carriedOn(entries, lot).reduce((total, { into, minutes }) => total + Math.max(0, minutes - into.remaining), 0),
    0,
  );

/**
 * A request that gave is undone: what its lots still hold goes, and what was spent of them is owed by those who spent it, each keeping its own
 * figures; other open lots pay the debt, and what they cannot pay is overdraft until the next lot. What the request took by a correction comes back.
 * What was carried on from it goes as well; minutes that had lapsed are gone already, so the sum falls by exactly what was left of the grant.
 * @param on the day, to know which lots may pay
 * @param leaves the person's leaves of this type that stand
 */
export function takeBack(
  entries: readonly LeaveEntry[],
  requestId: RequestId,
  on: LocalDate,
  stamp: Stamp,
  leaves: readonly StandingDays[] = [],
): readonly LeaveEntry[] {
  const own = entriesOf(entries, stamp.leaveType);
  const leaveGrants = lotsOpenedBy(own, requestId);
  const out: LeaveEntry[] = [];
  for (const leaveGrant of leaveGrants) {
    out.push(...moveOut(own, leaveGrant.id, stamp));
    out.push(
      ...uncarry([...own, ...out], leaveGrant, (lot, minutes) => moveOut([...own, ...out], lot.id, stamp, minutes), stamp),
    );
    const lot = lotsOf([...own, ...out]).find((one) => one.id === leaveGrant.id) ?? leaveGrant;
    const left = lot.remaining + lot.held + lot.used;
    if (left !== 0) out.push(draw(stamp, 'adjust', -left, lot.id, requestId));
  }
  out.push(...giveBackCorrections(own, requestId, stamp));
  for (const { id } of leaveGrants.length > 0 ? lotsOf([...own, ...out]) : []) {
    const now = lotsOf([...own, ...out]).find((lot) => lot.id === id);
    if (now && now.remaining > 0 && !hasLapsed(now, on))
      out.push(...payDebts([...own, ...out], now, now.remaining, leaves, stamp));
  }
  return out;
}

/** Every request that drew on the lot owes it instead; where less is to be moved, the latest first. */
export function moveOut(own: readonly LeaveEntry[], lotId: LedgerEntryId, stamp: Stamp, most = Infinity): readonly LeaveEntry[] {
  let left = most;
  const requests = [
    ...new Set(own.filter((entry) => entry.lotId === lotId).flatMap((entry) => entry.requestId ?? [])),
  ].toReversed();
  const pairs = [
    ['held', 'release', 'hold'],
    ['used', 'refund', 'use'],
  ] as const;
  return requests.flatMap((request) =>
    pairs.flatMap(([state, back, again]) => {
      const share = sharesOf(own, request, state).find((one) => one.lotId === lotId);
      const minutes = Math.min(left, share?.minutes ?? 0);
      left -= minutes;
      return minutes > 0 ? [draw(stamp, back, minutes, lotId, request), draw(stamp, again, -minutes, null, request)] : [];
    }),
  );
}

/** A correction downward took from lots; they have it again. */
function giveBackCorrections(own: readonly LeaveEntry[], requestId: RequestId, stamp: Stamp): readonly LeaveEntry[] {
  const sums = new Map<LedgerEntryId, LeaveMinutes>();
  for (const entry of own)
    if (entry.kind === 'adjust' && entry.requestId === requestId && entry.lotId !== null && entry.lotId !== entry.id)
      sums.set(entry.lotId, (sums.get(entry.lotId) ?? 0) + entry.minutes);
  const opened = new Set(lotsOpenedBy(own, requestId).map((lot) => lot.id));
  const back = [...sums].filter(([lotId, minutes]) => minutes < 0 && !opened.has(lotId));
  return [
    ...back.map(([lotId, minutes]) => draw(stamp, 'adjust', -minutes, lotId, requestId)),
    ...sharesOf(own, requestId, 'used').map(({ lotId, minutes }) => draw(stamp, 'refund', minutes, lotId, requestId)),
  ];
}
