import type { LedgerEntryId } from '../../kernel/id.ts';
import { type LocalDate, localDate } from '../../kernel/time.ts';
import { draw, type Stamp } from './entry.ts';
import { payDebts } from './grants.ts';
import { entriesOf, hasLapsed, type LeaveEntry, lotsOf } from './ledger.ts';
import { redraw, type StandingDays } from './redraw.ts';
import { moveOut } from './take-back.ts';
import type { LeaveMinutes } from './types.ts';
import { carriedOn, uncarry } from './uncarry.ts';

/** So much of a lot that had ended was carried into another, and is not any more. */
export interface CarriedBack {
  readonly from: LedgerEntryId;
  readonly into: LedgerEntryId;
  readonly minutes: LeaveMinutes;
}

/**
 * A year's leave turns out to have been forfeited untaken after what was left of it had passed into the next year (《条例》第四条: 不享受当年的年休假): it goes
 * back and lapses there. What leaves have spent of it they owe; other open lots pay, and what these cannot pay is overdraft until the next lot.
 * @param leaves the person's leaves of this type that stand
 */
export function takeBackCarry(
  entries: readonly LeaveEntry[],
  year: number,
  on: LocalDate,
  stamp: Stamp,
  leaves: readonly StandingDays[],
): { readonly entries: readonly LeaveEntry[]; readonly back: readonly CarriedBack[]; readonly spent: LeaveMinutes } {
  const own = [...entriesOf(entries, stamp.leaveType)];
  const out: LeaveEntry[] = [];
  const write = (more: readonly LeaveEntry[]): void => {
    own.push(...more);
    out.push(...more);
  };
  const back: CarriedBack[] = [];
  let spent = 0;
  for (const lot of lotsOf(own)) {
    if (lot.kind === 'carry' || lot.expiresOn !== localDate(year, 12, 31)) continue;
    const carried = carriedOn(own, lot);
    // What belongs to an employment that was settled stays as it was settled.
    if (carried.some(({ into }) => into.closed)) continue;
    write(uncarry(own, lot, (into, minutes) => moveOut(own, into.id, stamp, minutes), stamp));
    for (const { into, minutes } of carried) {
      write([draw(stamp, 'expire', -minutes, lot.id)]);
      back.push({ from: lot.id, into: into.id, minutes });
      spent += Math.max(0, minutes - into.remaining);
    }
  }
  if (back.length > 0)
    for (const { id } of lotsOf(own)) {
      const lot = lotsOf(own).find((one) => one.id === id);
      if (lot && lot.remaining > 0 && !hasLapsed(lot, on)) write(payDebts(own, lot, lot.remaining, leaves, stamp));
    }
  return { entries: out, back, spent };
}

/** The year's leave was not forfeited after all: what went back passes on again, pays what is owed, and leaves that had used it use it again. */
export function carryAgain(
  entries: readonly LeaveEntry[],
  back: readonly CarriedBack[],
  stamp: Stamp,
  leaves: readonly StandingDays[],
): readonly LeaveEntry[] {
  const own = [...entriesOf(entries, stamp.leaveType)];
  const out: LeaveEntry[] = [];
  const write = (more: readonly LeaveEntry[]): void => {
    own.push(...more);
    out.push(...more);
  };
  for (const { from, into, minutes } of back) {
    if (lotsOf(own).some((one) => one.id === into && one.closed)) continue;
    write([draw(stamp, 'expire', minutes, from), draw(stamp, 'carry', -minutes, from), draw(stamp, 'carry', minutes, into)]);
    const lot = lotsOf(own).find((one) => one.id === into);
    if (lot) write(payDebts(own, lot, lot.remaining, leaves, stamp));
  }
  write(redraw(own, leaves, new Set(back.map(({ into }) => into)), stamp));
  return out;
}
