import type { LedgerEntryId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { type DrawnPiece, planDraw } from './draw.ts';
import { sharesOf } from './holds.ts';
import { entriesOf, type LeaveEntry, type Lot, lotsOf } from './ledger.ts';
import type { StandingDays } from './redraw.ts';
import type { LeaveMinutes } from './types.ts';

/** What one lot gives to a leave, and for which days; no lot is the overdraft. */
export interface Source {
  readonly lot: Lot | null;
  readonly minutes: LeaveMinutes;
  readonly days: readonly LocalDate[];
}

/** Which lot pays for what, in order of the days. */
export function sourcesOf(entries: readonly LeaveEntry[], pieces: readonly DrawnPiece[]): readonly Source[] {
  const lots = new Map<LedgerEntryId | null, Lot>(lotsOf(entries).map((lot) => [lot.id, lot]));
  const ids = [...new Set(pieces.map((piece) => piece.lotId))];
  return ids.map((id) => {
    const own = pieces.filter((piece) => piece.lotId === id);
    return {
      lot: lots.get(id) ?? null,
      minutes: own.reduce((sum, piece) => sum + piece.minutes, 0),
      days: [...new Set(own.map((piece) => piece.date))],
    };
  });
}

/** What a leave that stands is paid from, as the ledger has it; a day paid by a later lot, as an old debt, counts with no lot. */
export function standingSources(
  entries: readonly LeaveEntry[],
  leaveType: string,
  { requestId, state, days }: StandingDays,
): readonly Source[] {
  const own = entriesOf(entries, leaveType);
  const shares = new Map(sharesOf(own, requestId, state).map((share) => [share.lotId, share.minutes]));
  return sourcesOf(own, planDraw(own, days, (lot) => shares.get(lot.id) ?? 0).pieces);
}
