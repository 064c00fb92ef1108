import { formOf } from '../../domain/bank/identity.ts';
import type { Office } from '../../domain/bank/judge-line.ts';
import { customersIn, type Index, wantedKeys } from '../../domain/bank/known-of.ts';
import { vinsAmong } from '../../domain/bank/memo-numbers.ts';
import { isAcquirer, takesBack } from '../../domain/bank/not-a-receipt.ts';
import { payerName } from '../../domain/bank/payer-name.ts';
import { REVERSAL_DAYS } from '../../domain/bank/reversal.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { type Cents, cents, minus } from '../../kernel/money.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import { oldestKey } from '../receivable/set-oldest.ts';
import type { BankLine } from './ports.ts';
import type { Services } from './services.ts';

type CustomerId = Item['customerId'];

/** The state of a customer's file that went into another. */
export const MERGED = 'merged';

/** Customers by the names they pay under, as they are compared. */
export interface Names {
  readonly ids: ReadonlyMap<string, readonly CustomerId[]>;
  readonly longest: number;
}

/** All customers, once for a whole run; what is paid under the name of a merged file is found by its alias. */
export async function customerNames(services: Services): Promise<Names> {
  const ids = new Map<string, CustomerId[]>();
  let longest = 0;
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<Services['reads']['namesOfCustomers']>> = await services.reads.namesOfCustomers(after);
    for (const { id, name, state } of page.items) {
      const key = payerName(name ?? '');
      if (key === '' || state === MERGED) continue;
      longest = Math.max(longest, [...key].length);
      ids.set(key, [...(ids.get(key) ?? []), id]);
    }
    after = page.next;
    if (after === null) return { ids, longest };
  }
}

/** With which the numbers of what customers sign and order begin. */
const NUMBERED = KINDS.flatMap(({ id, prefix }) => (id === 'contract' || id === 'order' ? [prefix] : []));

/** A key value beside a rule that was wrong once begins so. */
export const LOWERED = 'bank_lowered:';

/** So far back a settlement may be of: over a long holiday nothing is settled. */
const SETTLED_DAYS = 9;
const SAME_AMOUNT = 6;

/** Everything the rules look up for some lines, loaded at once. */
export async function gatherOffice(services: Services, lines: readonly BankLine[], names: Names): Promise<Office<BankLine>> {
  const { reads } = services;
  const wanted = wantedKeys(lines, NUMBERED);
  const [aliases, numbered, byNumber, fresh, lowered] = await Promise.all([
    reads.bankAliases(wanted.payers),
    reads.numberedRecords(wanted.tokens),
    reads.itemsByNumber(wanted.tokens),
    reads.freshOn(),
    reads.keyValuesFrom(LOWERED),
  ]);
  const cars = await reads.ordersOfVins(vinsAmong(wanted.tokens));
  const records = [...numbered, ...cars.map(({ id, vin }) => ({ id, number: vin }))];
  const ofRecords = records.length > 0 ? await reads.openItemsOfRecords(records.map(({ id }) => id)) : [];
  const index = await indexOf(services, lines, names, { aliases, records, items: [...byNumber, ...ofRecords] });
  return {
    index,
    ownAccounts: new Set(fresh.map(({ account }) => account)),
    ownNames: new Set(
      services.expense.rules.titles.flatMap(({ name, aliases: also, former }) =>
        [name, ...also, ...former.map((one) => one.name)].map(payerName),
      ),
    ),
    oldestFirst: services.receivableRules.oldest_first ? await oldestFirstOf(services, lines, index) : new Set(),
    small: services.receivableRules.small,
    lowered: new Set(lowered.map(({ key }) => key.slice(LOWERED.length))),
    earlier: await earlierOf(services, lines),
    isTwin: await twinsOf(services, lines),
    walletDays: await walletDaysOf(services, lines),
  };
}

interface Found {
  readonly aliases: Awaited<ReturnType<Services['reads']['bankAliases']>>;
  /** Contracts and orders by the token that names them. */
  readonly records: readonly { readonly id: string; readonly number: string }[];
  readonly items: readonly Item[];
}

async function indexOf(services: Services, lines: readonly BankLine[], names: Names, found: Found): Promise<Index> {
  const { reads } = services;
  const known = groupBy(found.aliases, ({ payer }) => payer);
  const ofAlias = (key: string) => (known.get(key) ?? []).map(({ customerId }) => customerId as CustomerId);
  const named = (name: string) => [...new Set([...(names.ids.get(name) ?? []), ...ofAlias(name)])];
  const open = found.items.filter((item) => item.state === 'open' && item.open > 0n);
  const records = groupBy(found.records, ({ number }) => number);
  const itemsAt = (token: string): readonly Item[] => {
    const ids = new Set<string>((records.get(token) ?? []).map(({ id }) => id));
    return open.filter(
      ({ number, contractId, orderId }) => number === token || ids.has(contractId ?? '') || ids.has(orderId ?? ''),
    );
  };
  const empty: Index = {
    named,
    ofAccount: ofAlias,
    itemsAt,
    itemsOf: () => [],
    sameAmount: () => [],
    longestName: names.longest,
    prefixes: NUMBERED,
  };
  const customers = [...new Set(lines.flatMap((line) => customersIn(line, empty)))];
  const [owed, same] = await Promise.all([
    reads.openItemsOf(customers),
    Promise.all(
      [...new Set(lines.filter(({ direction }) => direction === 'in').map(({ amount }) => amount))].map(
        async (amount) => [amount, await reads.openItemsAt(cents(amount), SAME_AMOUNT)] as const,
      ),
    ),
  ]);
  const byCustomer = groupBy(owed, ({ customerId }) => customerId);
  const byAmount = new Map(same);
  return { ...empty, itemsOf: (id) => byCustomer.get(id) ?? [], sameAmount: (amount) => byAmount.get(amount) ?? [] };
}

async function oldestFirstOf(services: Services, lines: readonly BankLine[], index: Index): Promise<ReadonlySet<CustomerId>> {
  const customers = [...new Set(lines.flatMap((line) => customersIn(line, index)))];
  const set = await Promise.all(
    customers.map(async (id) => ((await services.reads.valueOf(oldestKey(id))) === null ? [] : [id])),
  );
  return new Set(set.flat());
}

async function earlierOf(services: Services, lines: readonly BankLine[]): Promise<Office<BankLine>['earlier']> {
  const found = await Promise.all(
    lines.filter(takesBack).map(async (line) => {
      const amount = line.amount < 0n ? minus(line.amount) : line.amount;
      const { on } = line;
      return [line.id, await services.reads.equalReceipts(line.account, amount, addDays(on, -REVERSAL_DAYS), on)] as const;
    }),
  );
  const byLine = new Map<string, readonly BankLine[]>(found);
  return ({ id }) => (byLine.get(id) ?? []).filter((one) => one.id !== id);
}

async function twinsOf(services: Services, lines: readonly BankLine[]): Promise<Office<BankLine>['isTwin']> {
  const found = await Promise.all(
    lines
      .filter(({ direction, amount }) => direction === 'in' && amount > 0n)
      .map(async ({ id, key, account, amount, on, fileId }) => {
        const alike = await services.reads.equalReceipts(account, amount, on, on);
        return alike.some((one) => one.fileId !== fileId && formOf(one.key) !== formOf(key)) ? [id] : [];
      }),
  );
  const twins = new Set<string>(found.flat());
  return ({ id }) => twins.has(id);
}

async function walletDaysOf(services: Services, lines: readonly BankLine[]): Promise<Office<BankLine>['walletDays']> {
  const settled = lines.filter((line) => line.direction === 'in' && isAcquirer(line));
  const days = [...new Set(settled.flatMap(({ on }) => daysBefore(on)))];
  const found = await Promise.all(days.map(async (day) => [day, await services.reads.movedOn(day, '')] as const));
  const byDay = new Map(found);
  return (account, on) =>
    daysBefore(on).flatMap((day) => {
      const others = (byDay.get(day) ?? []).filter((one) => one.account !== account);
      return [...groupBy(others, (one) => one.account).values()].map((all) => all.map(({ amount }): Cents => amount));
    });
}

const daysBefore = (on: LocalDate): readonly LocalDate[] => Array.from({ length: SETTLED_DAYS }, (_, back) => addDays(on, -back));
