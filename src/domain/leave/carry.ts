import { no, ok, type Result } from '../../kernel/result.ts';
import { addDays, type LocalDate, parseDate, parts } from '../../kernel/time.ts';
import { draw, opening, type Stamp } from './entry.ts';
import { type EntryKind, entriesOf, type LeaveEntry, lotsOf } from './ledger.ts';
import type { LeaveMinutes, LeaveType } from './types.ts';

/** How much passes into the next year and until when. */
export interface CarryRule {
  /** Last day of the lots that are closed, e.g. 2026-12-31. */
  readonly yearEnd: LocalDate;
  readonly cap: LeaveMinutes;
  readonly expiresOn: LocalDate;
}

/** The carry-over of a type at the end of a year; null when the type has none (《实施办法》第九条 allows one year). */
export function carryRule(type: LeaveType, year: number): CarryRule | null {
  const yearEnd = parseDate(`${year}-12-31`);
  const expiresOn = type.carry ? parseDate(`${year + 1}-${type.carry.until}`) : null;
  return type.carry && yearEnd && expiresOn ? { yearEnd, cap: type.carry.cap, expiresOn } : null;
}

/** What of so much in a lot would pass into the next year, and until when; null where the lot does not end with the year. */
export function passesOn(
  type: LeaveType,
  kind: EntryKind,
  expiresOn: LocalDate,
  minutes: LeaveMinutes,
): { readonly minutes: LeaveMinutes; readonly until: LocalDate } | null {
  const rule = carryRule(type, parts(expiresOn).year);
  return kind !== 'carry' && rule?.yearEnd === expiresOn ? { minutes: Math.min(rule.cap, minutes), until: rule.expiresOn } : null;
}

/**
 * Moves what is left in the lots of a year that is over into one new lot, up to the cap; the rest stays for `expire` to write off, so run
 * this first. The moves sum to zero. May be run again (a December request was withdrawn in January): the cap holds over all runs. What was
 * carried once is not carried again (《条例》第五条: 可以跨1个年度安排).
 * @param on the day it is run; nothing moves before the year is over
 */
export function carryOver(
  entries: readonly LeaveEntry[],
  rule: CarryRule,
  on: LocalDate,
  stamp: Stamp,
): Result<readonly LeaveEntry[], 'not_over' | 'nothing_left'> {
  if (on <= rule.yearEnd) return no('not_over');
  const own = entriesOf(entries, stamp.leaveType);
  const validFrom = addDays(rule.yearEnd, 1);
  const before = own
    .filter((entry) => entry.kind === 'carry' && entry.lotId === entry.id && entry.validFrom === validFrom)
    .reduce((sum, entry) => sum + entry.minutes, 0);
  let left = Math.max(0, rule.cap - before);
  const out: LeaveEntry[] = [];
  for (const lot of lotsOf(own)) {
    if (lot.expiresOn !== rule.yearEnd || lot.kind === 'carry') continue;
    const move = Math.min(left, lot.remaining);
    if (move <= 0) continue;
    out.push(draw(stamp, 'carry', -move, lot.id));
    left -= move;
  }
  const moved = -out.reduce((sum, entry) => sum + entry.minutes, 0);
  if (moved === 0) return no('nothing_left');
  return ok([...out, opening(stamp, 'carry', { minutes: moved, validFrom, expiresOn: rule.expiresOn })]);
}
