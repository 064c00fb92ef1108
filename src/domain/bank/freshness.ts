import type { LocalDate } from '../../kernel/time.ts';
import { addWorkdays, type WorkCalendar } from '../workday/calendar.ts';

/** Until which day an account of the company is known here. */
export interface AccountFreshness {
  readonly account: string;
  readonly on: LocalDate;
}

/** Accounts whose last file lies more than so many workdays back: who paid since is not known, so nobody is dunned (S112). */
export const staleAccounts = (
  all: readonly AccountFreshness[],
  at: { readonly today: LocalDate; readonly calendar: WorkCalendar; readonly workdays: number },
): readonly AccountFreshness[] => all.filter(({ on }) => addWorkdays(at.calendar, on, at.workdays) < at.today);
