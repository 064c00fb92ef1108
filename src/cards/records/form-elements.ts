import type { Finding } from '../../domain/finding.ts';
import { t } from '../../kernel/text.ts';
import { findingCallouts } from '../approval/findings.ts';
import type { Button, Element, Field, InForm } from '../element.ts';
import { callout, formOrButtons } from '../parts.ts';

/** What a card asks for: of a new record, or of a move. */
export interface FormModel {
  readonly fields: readonly Field[];
  /** What it says of files. */
  readonly files: readonly InForm[];
  /** What is wrong with the form as a whole, or has ways out; the rest stands at its field. */
  readonly faults: readonly Finding[];
  /** It was asked in the chat to be sent. */
  readonly unsent?: boolean;
}

/**
 * What is wrong, what is asked for, and the buttons; where a way out is offered it is the step to take.
 * @param clause the clause that stands in the head of the card; empty: none
 */
export const formElements = (
  { fields, files, faults, unsent }: FormModel,
  { name, record, clause }: { readonly name: string; readonly record: string; readonly clause: string },
  submit: Button,
  others: readonly Button[],
): readonly Element[] => [
  ...callout('info', unsent ? t('answer.note_record') : null),
  ...formOrButtons(
    name,
    [...findingCallouts(faults, (set) => ({ do: 'record.fill', record, set }), clause), ...files],
    fields,
    faults.some(({ offers }) => offers) ? { ...submit, style: 'plain' } : submit,
    others,
  ),
];
