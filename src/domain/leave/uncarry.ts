import { addDays } from '../../kernel/time.ts';
import { draw, type Stamp } from './entry.ts';
import { type LeaveEntry, type Lot, lotsOf } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** What of a lot was carried into the next year and is there, or spent; what has lapsed there since counts as what came of it first. */
export function carriedOn(
  own: readonly LeaveEntry[],
  lot: Lot,
): readonly { readonly into: Lot; readonly minutes: LeaveMinutes }[] {
  const { expiresOn } = lot;
  let onward = -sum(own.filter((entry) => entry.lotId === lot.id && entry.kind === 'carry' && entry.lotId !== entry.id));
  if (expiresOn === null || onward <= 0) return [];
  const next = lotsOf(own).filter((one) => one.kind === 'carry' && one.validFrom === addDays(expiresOn, 1));
  const lapsed = -sum(own.filter((entry) => entry.kind === 'expire' && next.some((one) => one.id === entry.lotId)));
  onward -= Math.min(onward, lapsed);
  return next.flatMap((into) => {
    const minutes = Math.min(onward, into.remaining + into.held + into.used);
    onward -= minutes;
    return minutes > 0 ? [{ into, minutes }] : [];
  });
}

/**
 * Brings back to a lot what was carried on from it, so that it can be taken away.
 * @param owe makes leaves that have spent so much of a lot owe it instead
 */
export function uncarry(
  own: readonly LeaveEntry[],
  lot: Lot,
  owe: (lot: Lot, minutes: LeaveMinutes) => readonly LeaveEntry[],
  stamp: Stamp,
): readonly LeaveEntry[] {
  return carriedOn(own, lot).flatMap(({ into, minutes }) => [
    ...owe(into, Math.max(0, minutes - into.remaining)),
    draw(stamp, 'carry', -minutes, into.id),
    draw(stamp, 'carry', minutes, lot.id),
  ]);
}

const sum = (entries: readonly LeaveEntry[]): LeaveMinutes => entries.reduce((total, entry) => total + entry.minutes, 0);
