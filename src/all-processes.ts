import type { Config } from './config.ts';
import { closedMonths } from './handlers/attendance/closed-months.ts';
import { punchBooks } from './handlers/attendance/punch-books.ts';
import { rosterHalves } from './handlers/attendance/roster-halves.ts';
import type { Services as AttendanceServices } from './handlers/attendance/services.ts';
import { goodsFound } from './handlers/contract/find-goods.ts';
import { ledgersOf } from './handlers/leave/ledgers.ts';
import { owedItems } from './handlers/receivable/owed-items.ts';
import type { Services as ReceivableServices } from './handlers/receivable/services.ts';
import { entriesOf } from './handlers/registers/entries-of.ts';
import type { Services } from './handlers/registers/services.ts';
import { travelBooks } from './handlers/travel/travel-books.ts';
import type { Process } from './processes/define.ts';
import type { ExpenseWorld } from './processes/expense/world.ts';
import { processesOf } from './processes/index.ts';
import type { Store } from './store/store.ts';

/** Every process with what it knows of the office: books, trips, claims, and the entries of registers as their reader sees them. */
export const allProcesses = (
  config: Pick<Config, 'leave'>,
  store: Store,
  expense: ExpenseWorld,
  servicesOf: () => Services & ReceivableServices & AttendanceServices,
): readonly Process[] =>
  processesOf({
    leave: config.leave,
    ledgers: { ...ledgersOf(store), ...travelBooks(store), rosterOf: rosterHalves(servicesOf) },
    expense,
    entries: entriesOf(servicesOf),
    goods: { goodsFound: (goods, unit, { org, today }) => goodsFound(store.reads, goods, { unit, org, day: today }) },
    texts: { textOf: store.reads.contractText },
    owed: owedItems(servicesOf),
    punches: punchBooks(servicesOf),
    closedMonths: closedMonths(servicesOf),
  });
