import type { SummaryRow } from '../../fields/print.ts';
import { type Text, t } from '../../kernel/text.ts';
import { lacksLine } from '../approval/blocks.ts';
import { clauseOf } from '../approval/findings.ts';
import type { Card, InForm } from '../element.ts';
import { quiet } from '../parts.ts';
import { type FormModel, formElements } from './form-elements.ts';

export interface RecordFormModel extends FormModel {
  readonly record: string;
  readonly kind: string;
  readonly name: Text;
  readonly about: Text | null;
  readonly clause: string;
  /** What is understood already, where `fields` are only what it lacks; null: the whole form. */
  readonly understood: readonly SummaryRow[] | null;
  /** The whole form was opened by 「改别的」. */
  readonly opened: boolean;
}

/** The form of a new record: what the sentence said stands above it and `fields` are only what it lacks, with a way to all of them and back. */
export const recordFormCard = (m: RecordFormModel): Card => ({
  header: {
    title: t('records.new', { kind: m.name }),
    ...clauseOf(m.clause, [...m.faults, ...(m.ways ?? [])]),
    tone: 'calm',
    tags: [{ text: t('preview.not_sent'), tone: 'orange' }],
  },
  body: [
    ...quiet(!m.understood && m.about),
    ...(m.understood && m.understood.length > 0 ? [{ kind: 'facts' as const, rows: m.understood }] : []),
    ...formElements({ ...m, files: [...lacking(m), ...m.files] }, 'record', {
      submit: { text: t('records.save'), action: { do: 'record.save', kind: m.kind, record: m.record }, name: 'save' },
      others: [...moreOrLess(m), { text: t('records.drop'), action: { do: 'record.drop', record: m.record }, name: 'drop' }],
    }),
  ],
  summary: t('records.new', { kind: m.name }),
});

/** What is still empty, by name; what is wrong stands at its field. */
function lacking({ fields, understood }: RecordFormModel): readonly InForm[] {
  const empty = fields.filter((one) => one.required && !one.fault && one.value === undefined);
  return understood ? lacksLine(empty.map(({ label }) => label)) : [];
}

function moreOrLess({ record, understood, opened }: RecordFormModel) {
  if (understood) return [{ text: t('draft.more'), action: { do: 'record.edit' as const, record }, name: 'more', submits: true }];
  return opened
    ? [
        {
          text: t('draft.less'),
          action: { do: 'record.edit' as const, record, less: true as const },
          name: 'less',
          submits: true,
        },
      ]
    : [];
}

/** The same form once nothing came of it. `record`: it ended by itself, and can be gone on with. */
export const droppedCard = (name: Text, record: string | null): Card => ({
  header: { title: name, tone: 'done' },
  body: [
    record === null
      ? { kind: 'text', text: t('records.dropped'), style: 'quiet' }
      : {
          kind: 'item',
          title: t('records.ended'),
          buttons: [{ text: t('draft.resume'), style: 'plain', action: { do: 'record.resume', record } }],
        },
  ],
  onlyInPlace: true,
});
