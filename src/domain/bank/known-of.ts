import type { Cents } from '../../kernel/money.ts';
import type { Item } from '../receivable/item.ts';
import type { Known, Receipt } from './match-receipt.ts';
import { tokensOf } from './memo-numbers.ts';
import { namesInMemo, payerAccountKey, payerName } from './payer-name.ts';

type CustomerId = Item['customerId'];

/** What can be looked up of customers and of what they owe, as it stands now. */
export interface Index {
  /** By a compared name: their own, and those they pay under because somebody said so. */
  readonly named: (name: string) => readonly CustomerId[];
  /** By the key of an account that somebody said is theirs. */
  readonly ofAccount: (key: string) => readonly CustomerId[];
  /** Open items by a whole token: their own number, that of their contract or order, the VIN of the car. */
  readonly itemsAt: (token: string) => readonly Item[];
  /** Open items of a customer. */
  readonly itemsOf: (customer: CustomerId) => readonly Item[];
  /** Open items of anybody of just this sum. */
  readonly sameAmount: (amount: Cents) => readonly Item[];
  readonly longestName: number;
  /** With which the numbers of contracts and orders begin. */
  readonly prefixes: readonly string[];
}

const BETWEEN = /[:;,，。、/|\s()[\]]+/u;

/** What is known of a receipt. */
export function knownOf(receipt: Receipt, index: Index): Omit<Known, 'oldestFirst' | 'lowered' | 'small'> {
  const account = payerAccountKey(receipt.payerAccount);
  const name = payerName(receipt.payer);
  const { all, numbers } = tokensOf(receipt.memo, index.prefixes);
  const byAccount = account ? index.ofAccount(account) : [];
  const byName = name ? index.named(name) : [];
  const inMemo = namesInMemo(receipt.memo, (one) => index.named(one).length > 0, index.longestName).flatMap(index.named);
  const borrowers = receipt.memo
    .normalize('NFKC')
    .split(BETWEEN)
    .flatMap((word) => (word === '' ? [] : index.named(payerName(word))));
  const named = namedIn(all, index);
  const customers = [
    ...new Set([...named.map(({ customerId }) => customerId), ...byAccount, ...byName, ...inMemo, ...borrowers]),
  ];
  return {
    named,
    isNumberUnknown: numbers.some((token) => index.itemsAt(token).length === 0),
    byAccount,
    byName,
    inMemo: [...new Set(inMemo)],
    borrowers: [...new Set(borrowers)],
    items: customers.flatMap(index.itemsOf),
    sameAmount: index.sameAmount(receipt.amount),
  };
}

/** Customers of whom anything speaks for a receipt. */
export function customersIn(receipt: Receipt, index: Index): readonly CustomerId[] {
  const { named, byAccount, byName, inMemo, borrowers } = knownOf(receipt, index);
  return [...new Set([...named.map(({ customerId }) => customerId), ...byAccount, ...byName, ...inMemo, ...borrowers])];
}

/** Items by the numbers that stand in a memo; the number of one item says more than that of its contract. */
function namedIn(tokens: readonly string[], index: Index): readonly Item[] {
  const found = tokens.map((token) => ({ token, items: index.itemsAt(token) }));
  const exact = found.flatMap(({ token, items }) => items.filter(({ number }) => number.toUpperCase() === token));
  const some = exact.length > 0 ? exact : found.flatMap(({ items }) => items);
  return [...new Map(some.map((item) => [item.id, item])).values()];
}

/** The keys by which anything of these receipts can be known: what has to be loaded before they are looked at. */
export function wantedKeys(receipts: readonly Receipt[], prefixes: readonly string[]) {
  return {
    tokens: [...new Set(receipts.flatMap(({ memo }) => tokensOf(memo, prefixes).all))],
    payers: [
      ...new Set(receipts.flatMap(({ payer, payerAccount }) => [payerName(payer), payerAccountKey(payerAccount) ?? ''])),
    ].filter((key) => key !== ''),
    amounts: [...new Set(receipts.map(({ amount }) => amount))],
  };
}
