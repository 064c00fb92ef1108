import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Finding } from '../finding.ts';
import { readWords, writeWords } from '../invoice/words-amount.ts';
import { type Instalment, type InstalmentFault, instalmentFaults } from './instalments.ts';
import { bindsBoth, vagueWords } from './penalty.ts';
import { found, foundAtSigning } from './words.ts';

/** What a contract sells: so many of a model at a price each. */
export interface Goods {
  readonly model: string;
  readonly quantity: number;
  readonly price: Cents;
}

/** What a contract says, as far as rules look at it. */
export interface Terms {
  readonly goods: readonly Goods[];
  readonly amount: Cents;
  readonly in_words: string | null;
  readonly instalments: readonly Instalment[];
  readonly deliver_on: LocalDate;
  readonly delivery: string | null;
  readonly penalty: string | null;
  readonly dispute: string | null;
  /** How far below the floor was approved (S38). */
  readonly excused: Cents | null;
}

export const goodsTotal = (goods: readonly Goods[]): Cents =>
  sumOf(goods.map(({ quantity, price }) => cents(price * BigInt(quantity))));

/**
 * What keeps a contract from being sent for review, and what its reviewers should look at (S41): amounts that differ, payments that do not come to it, a
 * penalty for one side only, words that can be read in two ways.
 */
export function contractFaults(terms: Terms, today: LocalDate): readonly Finding[] {
  const { goods, amount, in_words, instalments, deliver_on, delivery, penalty, dispute } = terms;
  const total = goodsTotal(goods);
  const words = [delivery, penalty, dispute].flatMap((text) => vagueWords(text ?? ''));
  return [
    ...(total === amount ? [] : [found('goods', { total: { cents: total }, amount: { cents: amount } })]),
    ...wordsFault(in_words, amount),
    ...instalmentFaults(amount, instalments).map((one) => instalmentFinding(one, amount)),
    ...(deliver_on < today ? [foundAtSigning('past')] : []),
    ...(penalty === null || bindsBoth(penalty) ? [] : [found('one_sided')]),
    ...(words.length > 0 ? [found('vague', { words: words.join('、') })] : []),
  ];
}

/** The amount in words is the amount (S41); empty: the assistant writes it. */
function wordsFault(words: string | null, amount: Cents): readonly Finding[] {
  if (words === null) return [];
  const read = readWords(words);
  const facts = { words, amount: { cents: amount }, right: writeWords(amount) };
  if (read === null) return [found('no_words', facts)];
  return read === amount ? [] : [found('words', { ...facts, read: { cents: read } })];
}

const instalmentFinding = (one: InstalmentFault, amount: Cents): Finding =>
  one.fault === 'sum'
    ? found('sum', { sum: { cents: one.sum }, amount: { cents: amount } })
    : found(one.fault, { n: one.row + 1 });
