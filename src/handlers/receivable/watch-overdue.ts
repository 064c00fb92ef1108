import { staleAccounts } from '../../domain/bank/freshness.ts';
import { masked } from '../../domain/bank/masked-account.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { Addressee, Level } from '../../domain/receivable/config.ts';
import { isCurrent, silenceOf } from '../../domain/receivable/dunning.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { Watched } from '../../domain/reminders/watched.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, daysBetween, toInstant } from '../../kernel/time.ts';
import { type Watch, waiting } from '../watching.ts';
import { accountsInUse, bankKnownUntil } from './bank-known.ts';
import { dunningDay, knownOf } from './dunning-facts.ts';
import type { Services } from './services.ts';

/**
 * Items of which a level was done, each by itself and with its own count (O18). What was paid, disputed, promised or paused since is none of them any
 * more: this is asked again at the moment of sending.
 */
export const overdueItems: Watch<Services> = async (services, which, now) => {
  const { items, next } = await services.reads.dunnedItems(which);
  if (items.length === 0) return { items: [], next };
  const day = await dunningDay(services, now);
  if (!day.isFresh) return { items: [], next };
  const [known, bankUntil, groups] = await Promise.all([
    knownOf(services, items, day),
    bankKnownUntil(services),
    services.watches.branchGroups(),
  ]);
  const things = items.flatMap((item): readonly Watched[] => {
    const facts = known.factsOf(item);
    const level = facts.levels[item.rung - 1];
    if (!level || item.rungAt === null || silenceOf(item, facts) !== null || !isCurrent(item, facts)) return [];
    const customer = known.customerOf(item)?.name ?? '—';
    return [
      waiting({
        watch: 'receivable_overdue',
        target: targetOf(item),
        subject: item.id,
        title: () => titleOf(item, { customer, level, org: day.org, late: daysBetween(item.dueOn, day.today), bankUntil }),
        since: item.rungAt,
        holders: holdersOf(level, item, day.org),
        unitId: item.unitId,
        groups: groups.filter(({ unitId }) => unitId === item.unitId).map(({ chatId }) => chatId),
      }),
    ];
  });
  return { items: things, next };
};

/** Whom a level speaks to, active people only; a salesperson who has left is stood in for by the supervisor, so that nothing overdue is nobody's. */
export function holdersOf({ to }: Pick<Level, 'to'>, item: Item, org: Org): readonly PersonId[] {
  const of = (addressee: Addressee): readonly PersonId[] => {
    if (addressee === 'finance') return financeFor(org, item.unitId);
    if (addressee !== 'sales') return org.holders(addressee, item.unitId).map(({ id }) => id);
    return org.person(item.salesId)?.active ? [item.salesId] : org.holders('supervisor', item.unitId).map(({ id }) => id);
  };
  return [...new Set(to.flatMap(of))];
}

/** Names one reminding of an item: the next level is another, and so is the same one once a pause or a promise is over. */
export const targetOf = ({ id, rung, rungAt }: Pick<Item, 'id' | 'rung' | 'rungAt'>): string => `${id}/${rung}@${rungAt}`;

interface TitleFacts {
  readonly customer: string;
  readonly level: Level;
  readonly org: Org;
  readonly late: number;
  readonly bankUntil: string | null;
}

/** 宏达运输 HT-1-2 尾款 未收3,000元，逾期7天，第2次：customer, item, its own count, and up to when the bank is known. */
function titleOf(item: Item, { customer, level, org, late, bankUntil }: TitleFacts): Text {
  const args = {
    customer: plain(customer),
    number: item.number,
    part: t(`receivable.part_${item.part}`),
    open: { cents: item.open },
    sales: plain(personName(org, item.salesId)),
  };
  const what =
    late > 0
      ? t('receivable.remind_late', { ...args, days: late, times: item.rung })
      : t('receivable.remind_due', { ...args, on: { date: item.dueOn } });
  const asked = level.asks ? t(`receivable.asks_${level.asks}`) : null;
  const until = bankUntil ? t('receivable.bank_until_short', { on: { date: bankUntil as Item['dueOn'] } }) : null;
  // The buyer does not pay it: it is asked of who lends.
  const loan = item.part === 'loan' ? t('receivable.ask_lender') : null;
  return [loan, asked, until].reduce<Text>((text, more) => (more ? t('receivable.and', { text, more }) : text), what);
}

/** Data of the bank that are too old (S112): for finance, who brings the file; salespeople are left alone meanwhile. */
export const staleBank: Watch<Services> = async (services, which, now) => {
  const { today, org, calendarOf } = await dunningDay(services, now);
  const company = org.units.find(({ parentId }) => parentId === null);
  if (!company) return { items: [], next: null };
  const { bank_workdays: workdays } = services.receivableRules;
  const items = staleAccounts(await accountsInUse(services), { today, calendar: calendarOf(company.id), workdays }).map(
    ({ account, on }) =>
      waiting({
        watch: 'bank_stale',
        target: `${account}/${on}`,
        subject: 'bank_stale',
        title: () => t('receivable.bank_stale', { account: plain(masked(account)), on: { date: on } }),
        since: toInstant(addDays(on, 1), 0, services.zone),
        holders: financeFor(org, company.id),
        unitId: company.id,
      }),
  );
  return { items: 'targets' in which ? items.filter(({ target }) => which.targets.includes(target)) : items, next: null };
};
