import { CLAUSES } from '../../domain/contract/clauses.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import { checkText, type TextFault } from '../../domain/contract/text-said.ts';
import type { Finding } from '../../domain/finding.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import { plain, say } from '../../kernel/text.ts';
import type { ContractText } from '../contract-texts.ts';
import { foundInText } from './words.ts';

/** What of the text that was sent does not say what was agreed (S41). @param buyer the customer's name in their file */
export const textFindings = (terms: Terms, buyer: string, { text, revised }: ContractText): readonly Finding[] => [
  ...checkText(terms, buyer, text).map((one) => findingOf(one, terms)),
  ...(revised ? [foundInText('text_revised')] : []),
];

function findingOf(one: TextFault, { amount, deliver_on }: Terms): Finding {
  const right = writeWords(amount);
  const [year, month, day] = deliver_on.split('-').map(Number);
  switch (one.fault) {
    case 'buyer':
      return foundInText('text_buyer', { buyer: one.buyer });
    case 'model':
      return foundInText('text_model', { models: one.models.map(plain) });
    case 'quantity':
      return foundInText('text_quantity', { models: one.models.map(plain) });
    case 'amount':
      return foundInText('text_amount', { amount: { cents: amount }, right });
    case 'words':
      return foundInText('text_words', { words: one.words, read: { cents: one.read }, right });
    case 'total':
      return foundInText('text_total', { figure: { cents: one.figure }, amount: { cents: amount } });
    case 'date':
      return foundInText('text_date', { on: { date: deliver_on }, said: `${year}年${month}月${day}日` });
    case 'lacks':
      return foundInText('text_lacks', { clauses: one.clauses.map((clause) => say(CLAUSES[clause])) });
    case 'one_sided':
      return foundInText('text_one_sided');
    case 'vague':
      return foundInText('text_vague', { where: one.where.map(plain) });
    case 'blank':
      return foundInText('text_blank', { where: one.where.map(plain) });
  }
}
