import type { Offer } from '../../domain/finding.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Button, Element, Field, InForm } from '../element.ts';
import { buttonRow, callout } from '../parts.ts';

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

type FormButton = Pick<Button, 'text' | 'action' | 'name' | 'submits'>;

/** What is wrong, what is asked for, and the buttons; where nothing is asked for there is no form to send. */
export const formElements = (
  { fields, files, faults, ways = [], unsent }: FormModel,
  name: string,
  { submit, others }: { readonly submit: FormButton; readonly others: readonly FormButton[] },
): readonly Element[] => [
  ...callout('info', unsent ? t('answer.note_record') : null),
  ...faults.map(({ text, clause }): Element => ({ kind: 'callout', tone: 'bad', text, clause })),
  ...(fields.length === 0
    ? [...files, { kind: 'buttons' as const, buttons: [main(submit), ...others.map(second)] }]
    : [
        {
          kind: 'form' as const,
          name,
          head: [...ways.flatMap(wayElements), ...files],
          fields,
          partial: true as const,
          submit: ways.length > 0 ? second(submit) : main(submit),
          others: others.map(second),
        },
      ]),
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

const main = (button: FormButton): Button => ({ ...button, style: 'primary' });
const second = (button: FormButton): Button => ({ ...button, style: 'plain' });
