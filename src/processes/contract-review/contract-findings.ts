import { type InstalmentFault, instalmentFaults } from '../../domain/contract/instalments.ts';
import { bindsBoth, vagueWords } from '../../domain/contract/penalty-said.ts';
import { goodsTotal, type Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import { readWords, writeWords } from '../../domain/invoice/words-amount.ts';
import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { found, foundInDays } from './words.ts';

/**
 * What keeps a contract from being sent for review, and what its reviewers should look at (S41): amounts that differ, payments that do not come to it, a
 * penalty for one side only, words that can be read in two ways.
 */
export function contractFindings(terms: Terms, today: LocalDate): readonly Finding[] {
  const { goods, amount, in_words, instalments, deliver_on, delivery, penalty, dispute } = terms;
  const total = goodsTotal(goods);
  const words = [delivery, penalty, dispute].flatMap((text) => vagueWords(text ?? ''));
  return [
    ...(total === amount ? [] : [found('goods', { total: { cents: total }, amount: { cents: amount } })]),
    ...wordsFinding(in_words, amount),
    ...instalmentFaults(amount, instalments).map((one) => instalmentFinding(one, amount)),
    ...(deliver_on < today ? [foundInDays('past')] : []),
    ...(penalty === null || bindsBoth(penalty) ? [] : [found('one_sided')]),
    ...(words.length > 0 ? [found('vague', { words: words.join('、') })] : []),
  ];
}

/** The amount in words is the amount (S41); empty: the assistant writes it. */
function wordsFinding(words: string | null, amount: Cents): readonly Finding[] {
  if (words === null) return [];
  const read = readWords(words);
  const right = writeWords(amount);
  if (read === null) return [found('no_words', { words, right })];
  return read === amount ? [] : [found('words', { words, right, amount: { cents: amount }, read: { cents: read } })];
}

const instalmentFinding = (one: InstalmentFault, amount: Cents): Finding =>
  one.fault === 'sum'
    ? found('sum', { sum: { cents: one.sum }, amount: { cents: amount } })
    : found(one.fault, { n: one.row + 1 });
