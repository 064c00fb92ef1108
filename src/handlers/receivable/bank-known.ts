import { type AccountFreshness, staleAccounts } from '../../domain/bank/freshness.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** Until which day each account is known that is still used. */
export async function accountsInUse({
  reads,
  receivableRules: { closed_accounts: closed },
}: Services): Promise<readonly AccountFreshness[]> {
  return (await reads.freshOn()).filter(({ account }) => !closed.some((tail) => account.endsWith(tail)));
}

/** Up to which day money of the bank is known: of several accounts the one that is furthest behind; null: no file of a bank was ever brought. */
export async function bankKnownUntil(services: Services): Promise<LocalDate | null> {
  const days = (await accountsInUse(services)).map(({ on }) => on);
  return days.toSorted()[0] ?? null;
}

/**
 * Whether it is known who has not paid: where no file of a bank was ever brought, payments come in another way and nothing is too old. Nobody is
 * reminded of what the customer may have paid long ago (S112).
 */
export async function isBankFresh(services: Services, calendar: WorkCalendar, today: LocalDate): Promise<boolean> {
  const accounts = await accountsInUse(services);
  return staleAccounts(accounts, { today, calendar, workdays: services.receivableRules.bank_workdays }).length === 0;
}
