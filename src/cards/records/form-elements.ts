import type { Offer } from '../../domain/finding.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Button, Element, Field, InForm } from '../element.ts';
import { buttonRow, callout, formOrButtons } from '../parts.ts';

/** What a card asks for: of a new record, or of a move. */
export interface FormModel {
  readonly fields: readonly Field[];
  /** What it says of files. */
  readonly files: readonly InForm[];
  readonly faults: readonly Finding[];
  /** What is wrong with a field, with the ways out of it. */
  readonly ways?: readonly WayOut[];
  /** It was asked in the chat to be sent. */
  readonly unsent?: boolean;
}

/** What is wrong with the form as a whole. */
export interface Finding {
  readonly text: Text;
  readonly clause: string;
}

interface WayOut extends Finding {
  readonly record: string;
  readonly offers: readonly Offer[];
}

/** What is wrong, what is asked for, and the buttons; where a way out is offered it is the step to take. */
export const formElements = (
  { fields, files, faults, ways = [], unsent }: FormModel,
  name: string,
  submit: Button,
  others: readonly Button[],
): readonly Element[] => [
  ...callout('info', unsent ? t('answer.note_record') : null),
  ...faults.map(({ text, clause }): Element => ({ kind: 'callout', tone: 'bad', text, clause })),
  ...formOrButtons(
    name,
    [...ways.flatMap(wayElements), ...files],
    fields,
    ways.length > 0 ? { ...submit, style: 'plain' } : submit,
    others,
  ),
];

/** What is wrong, and one tap for each way out: the first is the step to take. */
const wayElements = ({ text, clause, offers, record }: WayOut): readonly InForm[] => [
  { kind: 'callout', tone: 'bad', text, clause },
  ...buttonRow(
    offers.map(({ text, set }, index) => ({
      text,
      style: index === 0 ? 'primary' : 'plain',
      action: { do: 'record.fill', record, set },
      submits: true,
    })),
  ),
];
