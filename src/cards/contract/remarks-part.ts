import { CLAUSE_IDS, CLAUSES } from '../../domain/contract/clauses.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import { openLine } from '../parts.ts';

/** So much may be said of a clause. */
export const MOST_SAID = 300;
export const remarkField = (clause: string): string => `remark_${clause}`;

/** A remark on a clause as it stands. */
export interface RemarkLine {
  readonly record: string;
  readonly title: Text;
  readonly who: string;
  /** The drafter has answered: who made it confirms. */
  readonly answered: boolean;
  readonly done: boolean;
}

/** Beside 「同意」 and 「拒绝」: the way to say something of a clause. */
export const remarksButton = (request: string): Button => ({
  text: t('contract.remarks_ask'),
  style: 'plain',
  action: { do: 'contract.ask_remarks', request },
  name: 'ask_remarks',
  submits: true,
});

/** What is to be said of each clause; those left empty are in order. */
export const remarksQuestion = (request: string, back: Button): readonly Element[] => [
  {
    kind: 'form',
    name: 'remarking',
    head: [{ kind: 'text', text: t('contract.remarks_how'), style: 'quiet' }],
    fields: CLAUSE_IDS.map((clause) => ({
      kind: 'line',
      name: remarkField(clause),
      label: say(CLAUSES[clause]),
      required: false,
      maxLength: MOST_SAID,
    })),
    partial: true,
    submit: {
      text: t('contract.remarks_send'),
      style: 'primary',
      action: { do: 'contract.remark', request },
      name: 'send_remarks',
    },
    others: [back],
  },
];

/** Remarks with the way to each, the open ones first. */
export const remarkElements = (lines: readonly RemarkLine[]): readonly Element[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'text', text: t('contract.remarks'), style: 'strong' },
        ...lines
          .toSorted((a, b) => Number(a.done) - Number(b.done))
          .map(({ record, title, who, answered, done }) =>
            openLine(
              title,
              t('contract.remark_by', {
                who,
                state: t(done ? 'contract.remark_done' : answered ? 'contract.remark_answered' : 'contract.remark_open'),
              }),
              { do: 'record.open', record },
            ),
          ),
      ];
