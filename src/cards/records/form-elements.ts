import type { Text } from '../../kernel/text.ts';
import type { Button, Element, Field, InForm } from '../element.ts';

/** What a card asks for: of a new record, or of a move. */
export interface FormModel {
  readonly fields: readonly Field[];
  /** What it says of files. */
  readonly files: readonly InForm[];
  readonly faults: readonly Finding[];
}

/** What is wrong with the form as a whole. */
export interface Finding {
  readonly text: Text;
  readonly clause: string;
}

export const formElements = (
  { fields, files, faults }: FormModel,
  name: string,
  { submit, other }: Readonly<Record<'submit' | 'other', Pick<Button, 'text' | 'action' | 'name' | 'submits'>>>,
): readonly Element[] => [
  ...faults.map(({ text, clause }): Element => ({ kind: 'callout', tone: 'bad', text, clause })),
  {
    kind: 'form',
    name,
    head: files,
    fields,
    partial: true,
    submit: { ...submit, style: 'primary' },
    others: [{ ...other, style: 'plain' }],
  },
];
