import { Books } from './books.ts';
import type { Case, Scene } from './case.ts';
import {
  accountOfAnother,
  amountAlone,
  factsContradict,
  fitsTwo,
  lookAlikeName,
  lookAlikeNumber,
  paidByAnother,
  paidByAnotherCustomer,
  sharedName,
} from './doubtful-cases.ts';
import { BANKS, chance, drawCustomers, drawItems, LENDERS, MERCHANTS, OWN_NAMES, type Random, SUPPLIERS } from './draw-world.ts';
import { loanDoubtful, loanOfOtherAmount, loanPaidOut } from './lender-cases.ts';
import { settlementOf, walletReceipt } from './merchant-days.ts';
import type { Month, MonthCustomer, MonthReceipt, Outcome } from './month.ts';
import { fee, interest, ownTransfer, paidOut, reversal, strangeReversal, supplierBack, wage } from './other-cases.ts';
import {
  byKnownPayer,
  byName,
  byNumber,
  equalParts,
  equalPartsByNumber,
  nothingOpen,
  overPaid,
  partial,
  severalItems,
} from './plain-cases.ts';

/** How many of a hundred receipts are of each case. */
const CASES: readonly (readonly [about: string, weight: number, make: Case])[] = [
  ['一笔对一期，户名相符', 17, byName],
  ['已知付款账号或别名', 6, byKnownPayer],
  ['附言里有编号', 4, byNumber],
  ['几期金额相同，附言说了哪一期', 3, equalPartsByNumber],
  ['几期金额相同，没有说哪一期', 3, equalParts],
  ['一笔付几期', 4, severalItems],
  ['几笔付一期', 20, partial],
  ['多付', 2, overPaid],
  ['没有欠款的客户来款', 1.5, nothingOpen],
  ['贷款放款', 14, loanPaidOut],
  ['贷款放款，借款人说不清', 2, loanDoubtful],
  ['贷款放款，金额不同', 1, loanOfOtherAmount],
  ['扫码收款', 5, walletReceipt],
  ['别人代付', 4, paidByAnother],
  ['另一个客户代付', 2, paidByAnotherCustomer],
  ['编号和户名各指一家', 1, factsContradict],
  ['同一金额两家都欠', 2, fitsTwo],
  ['只有金额相符', 4, amountAlone],
  ['两家同名', 2, sharedName],
  ['编号相近', 3, lookAlikeNumber],
  ['户名相近', 3, lookAlikeName],
  ['账号是一家，户名是另一家', 1, accountOfAnother],
  ['集团内转账', 5, ownTransfer],
  ['利息', 1, interest],
  ['手续费', 3, fee],
  ['工资', 1, wage],
  ['付出去的款', 4, paidOut],
  ['供应商退款', 2, supplierBack],
  ['冲正退汇', 2, reversal],
  ['对不上的冲正', 0.5, strangeReversal],
];

/** Each case as often as it weighs, in halves. */
const BY_WEIGHT = CASES.flatMap(([about, weight, make]) => Array.from({ length: weight * 2 }, () => [about, make] as const));

export const ABOUT = [...CASES.map(([about]) => about), '扫码收款结算', '结算金额对不上'];

const FIRST = Date.UTC(2026, 10, 1);
const DAYS = 30;
const DAY_MS = 86_400_000;
const dayAt = (at: number): string => new Date(FIRST + at * DAY_MS).toISOString().slice(0, 10);
const isWorkday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** November 2026: so many receipts, each with what has to become of it, made one after another on the books as they stand. */
export function drawMonth(seed: number, count = 5_000): Month {
  const random = chance(seed);
  const customers = drawCustomers(random);
  const items = drawItems(random, customers);
  const books = new Books(items);
  const receipts: MonthReceipt[] = [];
  const scene = sceneOf(random, customers, items, books, receipts);
  const add = (about: string, account: string, line: MonthReceipt['line'], outcome: Outcome): void => {
    receipts.push({
      at: receipts.length,
      account,
      about,
      line: { ...line, serial: `N${String(receipts.length).padStart(7, '0')}` },
      outcome,
    });
    books.apply(outcome, (at) => receipts[at]?.outcome);
  };
  let unsettled: string[] = [];
  for (let d = 0; d < DAYS; d++) {
    const on = dayAt(d);
    if (isWorkday(on)) {
      for (const day of unsettled) for (const merchant of MERCHANTS) settle(merchant, day, on);
      unsettled = [];
    }
    const until = Math.round((count * (d + 1)) / DAYS);
    while (receipts.length < until) {
      const [about, draft] = drawOne(random, { ...scene, on });
      const second = Math.min(86_399, 32_400 + Math.floor(((receipts.length - (count * d) / DAYS) * 40_000 * DAYS) / count));
      const time = new Date(second * 1000).toISOString().slice(11, 19);
      add(about, draft.account ?? random.pick(BANKS), { ...draft.line, on, time, serial: '', balance: 0n }, draft.outcome);
    }
    unsettled.push(on);
  }
  return {
    customers,
    items,
    receipts,
    ownNames: OWN_NAMES,
    ownAccounts: [...BANKS, ...MERCHANTS],
    merchants: MERCHANTS,
    suppliers: SUPPLIERS,
    lenders: LENDERS,
  };

  function settle(merchant: string, day: string, on: string): void {
    const line = settlementOf(merchant, day, on, receipts);
    if (!line) return;
    const short = random.odds(0.2);
    const outcome: Outcome = short ? { kind: 'queue', among: [] } : { kind: 'other', why: 'settlement' };
    add(
      short ? '结算金额对不上' : '扫码收款结算',
      BANKS[0] ?? '',
      short ? { ...line, cents: line.cents - 3_001n } : line,
      outcome,
    );
  }
}

function drawOne(random: Random, scene: Scene): readonly [about: string, draft: NonNullable<ReturnType<Case>>] {
  for (;;) {
    const [about, make] = random.pick(BY_WEIGHT);
    const draft = make(scene);
    if (draft) return [about, draft];
  }
}

function sceneOf(
  random: Random,
  customers: readonly MonthCustomer[],
  items: Month['items'],
  books: Books,
  past: readonly MonthReceipt[],
): Omit<Scene, 'on'> {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const ending = /有限(?:责任)?公司$/;
  const named = new Map<string, number>();
  for (const { name } of customers) named.set(name.replace(ending, ''), (named.get(name.replace(ending, '')) ?? 0) + 1);
  return {
    random,
    books,
    customers,
    items,
    past,
    customerOf: (id) => byId.get(id) as MonthCustomer,
    ownName: ({ name }) => named.get(name.replace(ending, '')) === 1,
  };
}
