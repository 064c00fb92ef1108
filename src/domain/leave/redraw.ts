import type { LedgerEntryId, RequestId } from '../../kernel/id.ts';
import { type DayNeed, planDraw } from './draw.ts';
import { draw, type Stamp } from './entry.ts';
import { sharesOf } from './holds.ts';
import { entriesOf, type LeaveEntry, type Lot, lotsOf } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** A leave that stands, and what its days cost. */
export interface StandingDays {
  readonly requestId: RequestId;
  readonly state: 'held' | 'used';
  readonly days: readonly DayNeed[];
}

/** Says in the ledger why a leave was moved from one lot to another. */
export const REDRAWN = 'redrawn';

/**
 * A lot has appeared that lapses earlier, or one is about to lapse: leaves that would have used it, had it been there when they were asked for,
 * use it now, in the order in which they were asked for. Each keeps its figures to the minute; what it frees of other lots is there again. What a
 * lot pays of an old debt stays where it is.
 * @param onto the lots that may be used for more; of all others only what is freed by this move, so that none of them gives more than before
 */
export function redraw(
  entries: readonly LeaveEntry[],
  leaves: readonly StandingDays[],
  onto: ReadonlySet<LedgerEntryId>,
  stamp: Stamp,
): readonly LeaveEntry[] {
  const own = [...entriesOf(entries, stamp.leaveType)];
  const asked = (leave: StandingDays): number => own.findIndex((entry) => entry.requestId === leave.requestId);
  const inOrder = leaves.toSorted((a, b) => asked(a) - asked(b));
  const out: LeaveEntry[] = [];
  const free = (lot: Lot): LeaveMinutes => (onto.has(lot.id) ? lot.remaining : Math.min(lot.remaining, freedOf(out, lot.id)));
  // What one frees another may use, so until nothing moves any more; each move goes to a lot that lapses earlier, so it ends.
  for (let moved = true; moved; ) {
    moved = false;
    for (const leave of inOrder) {
      const moves = redrawOne(own, leave, free, { ...stamp, reason: REDRAWN });
      own.push(...moves);
      out.push(...moves);
      moved ||= moves.length > 0;
    }
  }
  return out;
}

/** Which leaves such entries have moved, and how much of each. */
export function redrawnBy(
  entries: readonly LeaveEntry[],
): readonly { readonly requestId: RequestId; readonly minutes: LeaveMinutes }[] {
  const sums = new Map<RequestId, LeaveMinutes>();
  for (const { reason, minutes, requestId } of entries)
    if (reason === REDRAWN && minutes < 0 && requestId) sums.set(requestId, (sums.get(requestId) ?? 0) - minutes);
  return [...sums].map(([requestId, minutes]) => ({ requestId, minutes }));
}

type Shares = ReadonlyMap<LedgerEntryId | null, LeaveMinutes>;

function redrawOne(
  own: readonly LeaveEntry[],
  { requestId, state, days }: StandingDays,
  free: (lot: Lot) => LeaveMinutes,
  stamp: Stamp,
): readonly LeaveEntry[] {
  const standing = sharesOf(own, requestId, state);
  const before: Shares = new Map(standing.map((share) => [share.lotId, share.minutes]));
  const minutes = (of: readonly { readonly minutes: LeaveMinutes }[]): LeaveMinutes =>
    of.reduce((sum, one) => sum + one.minutes, 0);
  // Its days are not what it has booked: it is being changed.
  if (standing.length === 0 || minutes(standing) !== minutes(days)) return [];
  const plan = planDraw(own, days, (lot) => (before.get(lot.id) ?? 0) + Math.max(0, free(lot)));
  const after = new Map<LedgerEntryId | null, LeaveMinutes>(plan.takes.map((take) => [take.lotId, take.minutes]));
  // Days that no lot open on them pays were paid as a debt; it stays where it was.
  let owed = plan.short;
  for (const share of standing) {
    const keep = Math.min(owed, Math.max(0, share.minutes - (after.get(share.lotId) ?? 0)));
    if (keep > 0) after.set(share.lotId, (after.get(share.lotId) ?? 0) + keep);
    owed -= keep;
  }
  if (!lapsesEarlier(lotsOf(own), before, after)) return [];
  const [out, back] = state === 'held' ? (['hold', 'release'] as const) : (['use', 'refund'] as const);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((lotId) => {
    const less = (before.get(lotId) ?? 0) - (after.get(lotId) ?? 0);
    return less === 0 ? [] : [draw(stamp, less > 0 ? back : out, less, lotId, requestId)];
  });
}

const freedOf = (moves: readonly LeaveEntry[], lotId: LedgerEntryId): LeaveMinutes =>
  moves.reduce((sum, entry) => (entry.lotId === lotId ? sum + entry.minutes : sum), 0);

/** More is taken of what lapses first; lots that lapse together are as good as each other, and a debt is the last. */
function lapsesEarlier(lots: readonly Lot[], before: Shares, after: Shares): boolean {
  const ends = [...new Set(lots.map((lot) => lot.expiresOn))];
  const of = (shares: Shares, end: Lot['expiresOn']): LeaveMinutes =>
    lots.reduce((sum, lot) => (lot.expiresOn === end ? sum + (shares.get(lot.id) ?? 0) : sum), 0);
  const first = ends.find((end) => of(before, end) !== of(after, end));
  return first !== undefined && of(after, first) > of(before, first);
}
