import type { Finding } from '../../domain/finding.ts';
import type { Org } from '../../domain/org/org.ts';
import { type FieldFault, type Fields, isRequired, type RawForm } from '../../fields/field.ts';
import { inputsOf, type RowsField } from '../../fields/open-row.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { Offered } from '../../fields/read-context.ts';
import type { DraftId } from '../../kernel/id.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element, Field, InForm } from '../element.ts';
import { fieldInput } from '../field-input.ts';
import { overCard } from '../over-card.ts';
import { callout, formOrButtons } from '../parts.ts';
import { lacksLine, takenLine } from './blocks.ts';
import { resumeButton } from './drafts-card.ts';
import { filesBlock } from './file-offer-card.ts';
import { clauseOf, findingCallouts, intoDraft } from './findings.ts';
import { addRowButton, dropOpenButtons, rowsBlock } from './rows-block.ts';

export interface DraftFormModel {
  readonly draft: DraftId;
  readonly name: Text;
  readonly clause: string;
  readonly fields: Fields;
  readonly offered: Offered;
  readonly org: Org;
  /** What the form is about, in a line above it. */
  readonly lead?: Text | null;
  /** Who returned or rejected it and why, where it is filled in once more. */
  readonly why?: Text | null;
  readonly raw: RawForm;
  /** What was wrong at the last check; empty on a first filling. */
  readonly faults: readonly (FieldFault | Finding)[];
  /** What was typed in the chat just now. */
  readonly taken?: readonly SummaryRow[];
  /** It was asked in the chat to be sent. */
  readonly unsent?: boolean;
  /** What is understood already, where only the rest is asked for; absent: the whole form. */
  readonly understood?: readonly SummaryRow[];
}

/**
 * A form as a person fills it in: what the sentence said stands above it, and `fields` are only what it lacks, with a way to all of them and back. What
 * is wrong stands first, by the name of its field, and once more at the field.
 */
export function draftFormCard(m: DraftFormModel): Card {
  const onForm = m.faults.filter((f): f is Finding => 'severity' in f);
  const waysOut = onForm.some((f) => f.severity === 'refuse' && (f.offers ?? []).length > 0);
  const inputs = formInputs(m);
  const known = inputsOf(m.fields);
  // Of a row only what it cannot do without is lacking.
  const isLacking = (name: string): boolean =>
    !m.raw[name] && (Object.hasOwn(m.fields, name) || (known[name] !== undefined && isRequired(known[name])));
  const labels = m.understood ? inputs.flatMap(({ name, label }) => (isLacking(name) ? [label] : [])) : [];
  const next = { text: t('draft.next'), action: { do: 'draft.check' as const, draft: m.draft }, name: 'next', submits: true };
  const others = [
    ...tables(m.fields).flatMap(([id, field]) => [
      addRowButton(m.draft, id, field),
      ...dropOpenButtons(m.draft, id, field, m.raw),
    ]),
    m.understood ? wholeButton(m, inputs.length === 0) : lessButton(m.draft),
    {
      text: t('draft.cancel'),
      style: 'plain' as const,
      action: { do: 'draft.cancel' as const, draft: m.draft },
      name: 'cancel',
      submits: true,
    },
  ];
  // Whatever is pressed on the card takes along what is typed: what has buttons stands within the form.
  const head: InForm[] = [
    ...findingCallouts(onForm, intoDraft(m.draft), m.clause, m.raw),
    ...(waysOut || faultCallouts(m).length > 0 ? [] : lacksLine(labels)),
    ...Object.entries(m.fields).flatMap(([id, field]) =>
      field.kind === 'files' ? filesBlock(id, field, m.raw, { do: 'draft.detach', draft: m.draft, field: id }) : [],
    ),
    ...tables(m.fields).flatMap(([id, field]) => rowsBlock(m.draft, id, field, m.raw, m)),
  ];
  // Where nothing is asked for it goes on as it is, or something else is changed.
  const isStuck = inputs.length === 0 && onForm.length > 0;
  const isSecond = inputs.length === 0 ? Boolean(m.why) : waysOut;
  const body: Element[] = [
    ...(m.lead ? [{ kind: 'text' as const, text: m.lead }] : []),
    ...callout('warn', m.why),
    ...takenLine(m.taken),
    ...callout('info', m.unsent ? t('answer.note_next') : null),
    ...faultCallouts(m),
    ...(m.understood && m.understood.length > 0 ? [{ kind: 'facts' as const, rows: m.understood }] : []),
    ...formOrButtons('draft', head, inputs, isStuck ? null : { ...next, style: isSecond ? 'plain' : 'primary' }, others),
  ];
  return {
    header: { title: t('draft.title', { name: m.name }), ...clauseOf(m.clause, onForm), tone: 'calm' },
    body,
    summary: t('draft.title', { name: m.name }),
  };
}

/** What a field does not take, by its name, before anything else. */
const faultCallouts = ({ fields, faults, raw, understood }: DraftFormModel): readonly Element[] =>
  faults.flatMap((f): Element[] => {
    // Where little is asked for, what is lacking is said already, and once more at its field.
    if (understood && !('severity' in f) && !raw[f.field]) return [];
    const field = 'severity' in f ? undefined : (inputsOf(fields)[f.field] ?? fields[f.field]);
    return 'severity' in f || !field
      ? []
      : [
          {
            kind: 'callout',
            tone: 'bad',
            // What says that a field is empty names it already.
            text: raw[f.field]
              ? t('draft.field_fault', { label: say(field.label), what: f.text, accept: f.accept })
              : t('finding.with_accept', { what: f.text, accept: f.accept }),
          },
        ];
  });

/** Of what came back and asks for no field by itself, it is what to do next. */
const wholeButton = ({ draft, why }: Pick<DraftFormModel, 'draft' | 'why'>, alone: boolean): Button => ({
  text: t('draft.more'),
  style: alone && why ? 'primary' : 'plain',
  action: { do: 'draft.edit', draft },
  name: 'more',
  submits: true,
});

const lessButton = (draft: DraftId): Button => ({
  text: t('draft.less'),
  style: 'plain',
  action: { do: 'draft.edit', draft, less: true },
  name: 'less',
  submits: true,
});

const tables = (fields: Fields): readonly (readonly [string, RowsField])[] =>
  Object.entries(fields).flatMap(([id, field]) => (field.kind === 'rows' ? [[id, field] as const] : []));

/** Beside a table nothing is asked for by the client: a row is added before the rest is filled in. */
function formInputs({ fields, raw, faults, offered, org, understood }: DraftFormModel): readonly Field[] {
  const byRow = tables(fields).length > 0;
  const faultOf = (id: string): FieldFault | undefined =>
    faults.find((f): f is FieldFault => 'severity' in f === false && (f.field === id || firstOfRow(fields, f.field) === id));
  return Object.entries(inputsOf(fields, raw)).flatMap(([id, field]) => {
    const input = fieldInput({ id, field, value: raw[id] ?? '', fault: faultOf(id), offered: offered[id] }, org);
    // What is asked for alone because it is empty has to be filled in.
    const required = !byRow && (input?.required || (understood !== undefined && !raw[id] && field.kind !== 'tick'));
    return input ? [{ ...input, required }] : [];
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
  return overCard(t('draft.title', { name: m.name }), text, m.how === 'ended' ? resumeButton(m.draft) : null);
}

export const unknownDraftCard: Card = {
  header: { title: t('assistant.name'), tone: 'done' },
  body: [{ kind: 'text', text: t('draft.over'), style: 'quiet' }],
};
