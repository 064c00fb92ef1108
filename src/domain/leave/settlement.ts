import type { LocalDate } from '../../kernel/time.ts';
import { hasLapsed, type LeaveEntry, type Lot, lotsOf } from './ledger.ts';
import type { LeaveMinutes } from './types.ts';

/** What somebody who leaves had coming of one kind of leave, minutes of a standard day; what is `owed` is paid out. */
export interface Settlement {
  /** Of the year of leaving, by the days worked in it; null where the type is not granted by the year. */
  readonly entitled: LeaveMinutes | null;
  /** Taken of that. */
  readonly taken: LeaveMinutes;
  /** Entitled and not taken; never below zero. */
  readonly ofYear: LeaveMinutes;
  /** Left in other lots that were still good: carried over, earned, corrected. */
  readonly others: LeaveMinutes;
  readonly owed: LeaveMinutes;
  /** Taken beyond what the days worked give; not claimed back. */
  readonly beyond: LeaveMinutes;
}

/**
 * 《企业职工带薪年休假实施办法》第十二条: on leaving, the year's leave by days worked in it (calendar days ÷ 365 × the year's days, parts of a day dropped)
 * less what was taken; what was taken beyond it is not claimed back. Lots of other years and other origins that are still good are owed as they are;
 * a lot that opens after the last day has not been earned, and one that was closed before belongs to an earlier employment.
 * @param entries one kind of leave, after everything that lies behind the last day was given back
 * @param entitled the year's leave by the days worked in it, for the type that is granted by the year; null for all others
 */
export function settlementOf(entries: readonly LeaveEntry[], leftOn: LocalDate, entitled: LeaveMinutes | null): Settlement {
  const good = lotsOf(entries).filter((lot) => !lot.closed && !hasLapsed(lot, leftOn) && (lot.validFrom ?? leftOn) <= leftOn);
  const granted = entitled === null ? [] : good.filter((lot) => isGrantOf(lot, leftOn));
  const others = good.filter((lot) => !granted.includes(lot)).reduce((sum, lot) => sum + Math.max(0, lot.remaining), 0);
  if (entitled === null || granted.length === 0) return { entitled: null, taken: 0, ofYear: 0, others, owed: others, beyond: 0 };
  const taken = granted.reduce((sum, lot) => sum + lot.used, 0);
  const left = granted.reduce((sum, lot) => sum + Math.max(0, lot.remaining), 0);
  // Never more than the lot still has: what was forfeited or corrected away is not owed.
  const ofYear = Math.min(left, Math.max(0, entitled - taken));
  return { entitled, taken, ofYear, others, owed: ofYear + others, beyond: Math.max(0, taken - entitled) };
}

/** The lot of the year of leaving. */
const isGrantOf = (lot: Lot, leftOn: LocalDate): boolean =>
  lot.kind === 'grant' && lot.expiresOn === `${leftOn.slice(0, 4)}-12-31`;
