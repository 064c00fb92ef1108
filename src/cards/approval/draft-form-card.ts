import type { Finding } from '../../domain/finding.ts';
import type { Org } from '../../domain/org/org.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import { inputsOf, type RowsField } from '../../fields/open-row.ts';
import type { Offered } from '../../fields/read-context.ts';
import type { DraftId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Card, Element, Field } from '../element.ts';
import { fieldInput } from '../field-input.ts';
import { resumeButton } from './drafts-card.ts';
import { filesBlock } from './file-offer-card.ts';
import { findingCallouts } from './findings.ts';
import { addRowButton, rowsBlock } from './rows-block.ts';

export interface DraftFormModel {
  readonly draft: DraftId;
  readonly name: Text;
  readonly clause: string;
  readonly fields: Fields;
  readonly offered: Offered;
  readonly org: Org;
  /** What the form is about, in a line above it. */
  readonly lead?: Text | null;
  readonly raw: RawForm;
  /** What was wrong at the last check; empty on a first filling. */
  readonly faults: readonly (FieldFault | Finding)[];
}

/** The form as a person fills it in; what the sentence already said stands in it. */
export function draftFormCard(m: DraftFormModel): Card {
  const onForm = m.faults.filter((f): f is Finding => 'severity' in f);
  const body: Element[] = [
    ...(m.lead ? [{ kind: 'text' as const, text: m.lead }] : []),
    ...findingCallouts(onForm, m.draft),
    ...Object.entries(m.fields).flatMap(([id, field]) =>
      field.kind === 'files' ? filesBlock(id, field, m.raw, { do: 'draft.detach', draft: m.draft, field: id }) : [],
    ),
    ...tables(m.fields).flatMap(([id, field]) => rowsBlock(m.draft, id, field, m.raw, m)),
    {
      kind: 'form',
      name: 'draft',
      fields: formInputs(m),
      submit: { text: t('draft.next'), style: 'primary', action: { do: 'draft.check', draft: m.draft }, name: 'next' },
      others: [
        ...tables(m.fields).map(([id, field]) => addRowButton(m.draft, id, field)),
        { text: t('draft.cancel'), style: 'plain', action: { do: 'draft.cancel', draft: m.draft }, name: 'cancel' },
      ],
    },
  ];
  return {
    header: { title: t('draft.title', { name: m.name }), subtitle: t('clause.named', { clause: m.clause }), tone: 'calm' },
    body,
    summary: t('draft.title', { name: m.name }),
  };
}

const tables = (fields: Fields): readonly (readonly [string, RowsField])[] =>
  Object.entries(fields).flatMap(([id, field]) => (field.kind === 'rows' ? [[id, field] as const] : []));

/** Beside a table nothing is asked for by the client: a row is added before the rest is filled in. */
function formInputs({ fields, raw, faults, offered, org }: DraftFormModel): readonly Field[] {
  const byRow = tables(fields).length > 0;
  const faultOf = (id: string): FieldFault | undefined =>
    faults.find((f): f is FieldFault => 'severity' in f === false && (f.field === id || firstOfRow(fields, f.field) === id));
  return Object.entries(inputsOf(fields)).flatMap(([id, field]) => {
    const input = fieldInput({ id, field, value: raw[id] ?? '', fault: faultOf(id), offered: offered[id] }, org);
    return input ? [byRow ? { ...input, required: false } : input] : [];
  });
}

/** What is wrong with a table stands under the first input of its open row. */
const firstOfRow = (fields: Fields, id: string): string | null => {
  const field = fields[id];
  return field?.kind === 'rows' ? (Object.keys(inputsOf({ [id]: field }))[1] ?? null) : null;
};

/** A form that is over, in one line: put away by its person, or left lying; the latter can be gone on with. */
export function draftOverCard(m: {
  readonly draft: DraftId;
  readonly name: Text;
  readonly title: Text;
  readonly how: 'cancelled' | 'ended';
}): Card {
  const text = t(m.how === 'ended' ? 'draft.ended_card' : 'draft.cancelled_card', { title: m.title });
  return {
    header: { title: t('draft.title', { name: m.name }), tone: 'done' },
    body: [
      { kind: 'text', text, style: 'quiet' },
      ...(m.how === 'ended' ? [{ kind: 'buttons' as const, buttons: [resumeButton(m.draft)] }] : []),
    ],
    summary: text,
  };
}

export const unknownDraftCard: Card = {
  header: { title: t('assistant.name'), tone: 'done' },
  body: [{ kind: 'text', text: t('draft.over'), style: 'quiet' }],
};
