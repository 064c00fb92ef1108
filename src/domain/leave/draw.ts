import type { LedgerEntryId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { balance, entriesOf, isOpen, type LeaveEntry, type Lot, lotsOf } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** What a leave needs on one day. */
export interface DayNeed {
  readonly date: LocalDate;
  readonly minutes: LeaveMinutes;
}

export interface Draw {
  /** What each lot gives; null is the overdraft. */
  readonly takes: readonly { readonly lotId: LedgerEntryId | null; readonly minutes: LeaveMinutes }[];
  /** What the lots cover. */
  readonly covered: LeaveMinutes;
  /** What no lot covers. */
  readonly short: LeaveMinutes;
  /** The same day by day. */
  readonly pieces: readonly DrawnPiece[];
}

/** What one lot gives for one day; null is what no lot covers. */
export interface DrawnPiece extends DayNeed {
  readonly lotId: LedgerEntryId | null;
}

/**
 * Plans which lots pay for a leave: day by day in order, each day from the lot that lapses first among those open *on that day*.
 * So a lot that lapses on 31 March never pays for a day in April, and nothing lapses that could have been used.
 * @param has what a lot may give; without it all that remains in it
 */
export function planDraw(
  entries: readonly LeaveEntry[],
  days: readonly DayNeed[],
  has: (lot: Lot) => LeaveMinutes = (lot) => lot.remaining,
): Draw {
  const left = new Map<LedgerEntryId, LeaveMinutes>();
  const lots = lotsOf(entries);
  for (const lot of lots) left.set(lot.id, Math.max(0, has(lot)));
  const taken = new Map<LedgerEntryId, LeaveMinutes>();
  const pieces: DrawnPiece[] = [];
  let short = 0;
  for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    let need = day.minutes;
    for (const lot of lots) {
      const have = left.get(lot.id) ?? 0;
      const take = isOpen(lot, day.date) ? Math.min(have, need) : 0;
      if (take <= 0) continue;
      left.set(lot.id, have - take);
      taken.set(lot.id, (taken.get(lot.id) ?? 0) + take);
      pieces.push({ date: day.date, lotId: lot.id, minutes: take });
      need -= take;
    }
    if (need > 0) pieces.push({ date: day.date, lotId: null, minutes: need });
    short += need;
  }
  const takes = [...taken].map(([lotId, minutes]) => ({ lotId, minutes }));
  return { takes, short, covered: takes.reduce((sum, take) => sum + take.minutes, 0), pieces };
}

/** What is still there on a day once a leave of these days is taken, overdraft deducted; what another year pays for is not missing in this one. */
export function leftAfter(
  entries: readonly LeaveEntry[],
  leaveType: string,
  on: LocalDate,
  days: readonly DayNeed[],
): LeaveMinutes {
  const { lots, available } = balance(entries, leaveType, on);
  const open = new Set(lots.filter((lot) => isOpen(lot, on)).map((lot) => lot.id));
  const { takes, short } = planDraw(entriesOf(entries, leaveType), days);
  return (
    available - short - takes.reduce((sum, take) => (take.lotId !== null && open.has(take.lotId) ? sum + take.minutes : sum), 0)
  );
}

/** Takes from any lots open on a day, for adjustments. */
export const planDrawOn = (entries: readonly LeaveEntry[], on: LocalDate, minutes: LeaveMinutes): Draw =>
  planDraw(entries, [{ date: on, minutes }]);

/** Lots past their last day with something left in them. */
export const lapsedLots = (entries: readonly LeaveEntry[], on: LocalDate): readonly Lot[] =>
  lotsOf(entries).filter((lot) => lot.remaining > 0 && lot.expiresOn !== null && lot.expiresOn < on);
