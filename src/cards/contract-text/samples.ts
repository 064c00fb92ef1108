import type { Terms } from '../../domain/contract/terms.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { changesTold } from '../../processes/contract-review/text-changes.ts';
import { textFindings } from '../../processes/contract-review/text-findings.ts';
import type { Samples } from '../samples.ts';
import { type TextModel, textCard } from './text-card.ts';

const yuan = (amount: number): Cents => cents(amount * 100);
const none = { percent: null, amount: null, due: null, signing: null, delivery: null };
const TERMS: Terms = {
  goods: [{ model: 'EST-A 560', quantity: 3, price: yuan(180_000) }],
  amount: yuan(540_000),
  in_words: null,
  instalments: [
    { ...none, part: 'deposit', percent: 10, signing: 0 },
    { ...none, part: 'balance', percent: 90, delivery: 30 },
  ],
  deliver_on: '2026-12-20' as LocalDate,
  delivery: null,
  penalty: null,
  dispute: null,
  excused: null,
};
const RIGHT = [
  'Buyer: Hongda',
  'EST-A 560, 3 cars',
  'Total amount 540000.00',
  'Payment: 10% on signing, 90% 30 days after delivery',
  'Delivery: 2026-12-20',
  'Penalty: either party 0.05% a day',
  'Dispute: the court of the place of signing',
].join('\n');
const WRONG = RIGHT.replace('either party', 'the buyer').replace('540000.00', '504000.00').replace('2026-12-20', '2026-12-02');

const model = (over: Partial<TextModel>): TextModel => ({
  record: 'rec_1',
  number: 'HT-SZ-26-0018',
  title: plain('Hongda EST-A 560×3'),
  name: 'Hongda 2026.docx',
  state: 'read',
  version: 1,
  ...over,
});
const found = (text: string) => textFindings(TERMS, 'Hongda', { version: 1, name: '', text, revised: false });

/** For the gallery. */
export const textSamples = (): Samples => ({
  合同: {
    文本一致: textCard(model({ paragraphs: 7, findings: found(RIGHT), changes: null })),
    文本对不上: textCard(model({ paragraphs: 7, findings: found(WRONG), changes: null })),
    文本第二版: textCard(model({ version: 2, paragraphs: 7, findings: [], changes: changesTold(WRONG, RIGHT) })),
    文本读不了: textCard({ ...model({ state: 'refused', why: 'old_word', name: 'Hongda.doc' }), version: undefined }),
  },
});
