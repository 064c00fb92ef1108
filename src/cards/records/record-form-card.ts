import type { SummaryRow } from '../../fields/print.ts';
import { type Text, t } from '../../kernel/text.ts';
import { lacksLine } from '../approval/blocks.ts';
import { clauseOf } from '../approval/findings.ts';
import type { Button, Card, InForm } from '../element.ts';
import { overCard } from '../over-card.ts';
import { callout, quiet } from '../parts.ts';
import { type FormModel, formElements } from './form-elements.ts';

export interface RecordFormModel extends FormModel {
  readonly record: string;
  readonly kind: string;
  readonly name: Text;
  readonly about: Text | null;
  readonly clause: string;
  /** What is understood already, where `fields` are only what it lacks; null: the whole form. */
  readonly understood: readonly SummaryRow[] | null;
  /** What was said and stands in no field; empty: nothing. */
  readonly unused?: string;
  /** The whole form was opened by 「改别的」. */
  readonly opened: boolean;
}

/** The form of a new record: what the sentence said stands above it and `fields` are only what it lacks, with a way to all of them and back. */
export const recordFormCard = (m: RecordFormModel): Card => ({
  header: {
    title: t('records.new', { kind: m.name }),
    ...clauseOf(m.clause, m.faults),
    tone: 'calm',
    tags: [{ text: t('preview.not_sent'), tone: 'orange' }],
  },
  body: [
    ...quiet(!m.understood && m.about),
    ...(m.understood && m.understood.length > 0 ? [{ kind: 'facts' as const, rows: m.understood }] : []),
    ...callout('info', m.unused ? t('records.unused', { words: m.unused }) : undefined),
    ...formElements({ ...m, files: [...lacking(m), ...m.files] }, { ...m, name: 'record' }, save(m), [
      ...moreOrLess(m),
      { text: t('records.drop'), style: 'plain', action: { do: 'record.drop', record: m.record }, name: 'drop' },
    ]),
  ],
  summary: t('records.new', { kind: m.name }),
});

/** What is still empty, by name; what is wrong stands at its field. */
function lacking({ fields, understood }: RecordFormModel): readonly InForm[] {
  const empty = fields.filter((one) => one.required && !one.fault && one.value === undefined);
  return understood ? lacksLine(empty.map(({ label }) => label)) : [];
}

const save = ({ kind, record }: RecordFormModel): Button => ({
  text: t('records.save'),
  style: 'primary',
  action: { do: 'record.save', kind, record },
  name: 'save',
});

function moreOrLess({ record, understood, opened }: RecordFormModel): readonly Button[] {
  const to = (whole: boolean) =>
    ({ style: 'plain', submits: true, action: { do: 'record.fill', record, set: {}, whole } }) as const;
  if (understood) return [{ ...to(true), text: t('draft.more'), name: 'more' }];
  return opened ? [{ ...to(false), text: t('draft.less'), name: 'less' }] : [];
}

/** The same form once nothing came of it. `record`: it ended by itself, and can be gone on with. */
export const droppedCard = (name: Text, record: string | null): Card =>
  record === null
    ? overCard(name, t('records.dropped'), null)
    : overCard(name, t('records.ended'), {
        text: t('draft.resume'),
        style: 'plain',
        action: { do: 'record.resume', record },
      });
