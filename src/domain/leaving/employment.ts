import { addDays, type LocalDate } from '../../kernel/time.ts';

/**
 * Whether somebody who is back was hired anew, or had never left: a directory that errs, or a resignation taken back, leaves the joining date as it was.
 * A date that moved back is a correction, since nobody is hired anew before they were hired.
 * @param then joining date of the employment that seemed to end, and its last day
 * @param now joining date that is listed now
 */
export function isHiredAnew(
  then: { readonly joinedOn: LocalDate | null; readonly since: LocalDate },
  now: LocalDate | null,
): boolean {
  if (now === null || now === then.joinedOn) return false;
  return then.joinedOn === null ? now >= then.since : now > then.joinedOn;
}

/**
 * First day that counts for the present employment: its joining date, but no day that an earlier one was settled for already (the last day is the one on
 * which leaving was seen, which may lie behind the day of the new contract).
 * @param settledUntil last day of the employment before; null when there was none
 */
export function employedFrom(joinedOn: LocalDate, settledUntil: LocalDate | null): LocalDate {
  if (settledUntil === null || joinedOn > settledUntil) return joinedOn;
  return addDays(settledUntil, 1);
}
