import { type LocalDate, localDate, parts } from '../../kernel/time.ts';
import { carryOver, carryRule } from './carry.ts';
import { lapsedLots } from './draw.ts';
import type { Stamp } from './entry.ts';
import { expire, takeOverDebt } from './grants.ts';
import { entriesOf, hasLapsed, type LeaveEntry, lotsOf } from './ledger.ts';
import { redraw, type StandingDays } from './redraw.ts';
import type { LeaveType } from './types.ts';

export interface ClosingAccount {
  readonly type: LeaveType;
  /** The person's leaves of this type that stand, so that what could be used is used before it lapses. */
  readonly leaves: readonly StandingDays[];
  /** Years whose leave was forfeited; nothing of them passes on. */
  readonly forfeited: ReadonlySet<number>;
}

/**
 * What the end of lots does to an account, once they have ended: first what lapses pays for leaves and debts that could have used it, then each year
 * that is over carries into the next (oldest first, after a stop of months), then the rest is written off. Running it again writes nothing, and
 * of a lot that ends on `on` or later nothing is taken, save of what this very look has opened.
 */
export function closePeriods(
  entries: readonly LeaveEntry[],
  { type, leaves, forfeited }: ClosingAccount,
  on: LocalDate,
  stamp: Stamp,
): readonly LeaveEntry[] {
  const own = [...entriesOf(entries, type.id)];
  const out: LeaveEntry[] = [];
  const write = (more: readonly LeaveEntry[]): void => {
    own.push(...more);
    out.push(...more);
  };
  const lapsing = (): ReadonlySet<LeaveEntry['id']> => new Set(lapsedLots(own, on).map((lot) => lot.id));
  write(redraw(own, leaves, lapsing(), stamp));
  for (const { id } of lapsedLots(own, on)) write(payCorrections(own, id, leaves, stamp));
  for (const year of yearsOver(own, on)) {
    const rule = carryRule(type, year);
    const carried = rule && !forfeited.has(year) ? carryOver(own, rule, on, { ...stamp, reason: `${year}` }) : null;
    if (!carried?.ok) continue;
    write(carried.value);
    const opened = carried.value.filter((entry) => entry.lotId === entry.id).map((entry) => entry.id);
    write(redraw(own, leaves, new Set(opened), stamp));
  }
  write(expire(own, on, stamp));
  return out;
}

/** The years that are over of an account's lots, oldest first: a lot that lapses in March closes no year. */
export function yearsOver(entries: readonly LeaveEntry[], on: LocalDate): readonly number[] {
  const ended = lotsOf(entries).flatMap((lot) => (hasLapsed(lot, on) && lot.expiresOn ? [parts(lot.expiresOn).year] : []));
  return [...new Set(ended)].filter((year) => (localDate(year, 12, 31) ?? on) < on).toSorted((a, b) => a - b);
}

/** Debts that belong to no leave (a correction by hand): those of leaves were paid by their days. */
function payCorrections(
  own: readonly LeaveEntry[],
  lotId: LeaveEntry['id'],
  leaves: readonly StandingDays[],
  stamp: Stamp,
): readonly LeaveEntry[] {
  const remaining = lotsOf(own).find((lot) => lot.id === lotId)?.remaining ?? 0;
  const known = new Set(leaves.map((leave) => leave.requestId));
  const others = own.filter((entry) => entry.requestId === null || !known.has(entry.requestId));
  return takeOverDebt(others, lotId, remaining, stamp);
}
