import { type Text, t } from '../../kernel/text.ts';
import type { Button, Element, Field, InForm } from '../element.ts';
import { callout } from '../parts.ts';

/** What a card asks for: of a new record, or of a move. */
export interface FormModel {
  readonly fields: readonly Field[];
  /** What it says of files. */
  readonly files: readonly InForm[];
  readonly faults: readonly Finding[];
  /** It was asked in the chat to be sent. */
  readonly unsent?: boolean;
}

/** What is wrong with the form as a whole. */
export interface Finding {
  readonly text: Text;
  readonly clause: string;
}

type FormButton = Pick<Button, 'text' | 'action' | 'name' | 'submits'>;

/** What is wrong, what is asked for, and the buttons; where nothing is asked for there is no form to send. */
export const formElements = (
  { fields, files, faults, unsent }: FormModel,
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
          head: files,
          fields,
          partial: true as const,
          submit: main(submit),
          others: others.map(second),
        },
      ]),
];

const main = (button: FormButton): Button => ({ ...button, style: 'primary' });
const second = (button: FormButton): Button => ({ ...button, style: 'plain' });
