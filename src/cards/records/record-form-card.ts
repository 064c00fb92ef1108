import { type Text, t } from '../../kernel/text.ts';
import type { Card, Field, InForm } from '../element.ts';
import { type Finding, faultElements } from './record-card.ts';

export interface RecordFormModel {
  readonly record: string;
  readonly kind: string;
  readonly name: Text;
  readonly about: Text | null;
  readonly clause: string;
  readonly fields: readonly Field[];
  /** What it says of files. */
  readonly files: readonly InForm[];
  readonly faults: readonly Finding[];
}

/** The form of a new record; what the sentence already said stands in it. */
export const recordFormCard = (m: RecordFormModel): Card => ({
  header: { title: t('records.new', { kind: m.name }), subtitle: t('clause.named', { clause: m.clause }), tone: 'calm' },
  body: [
    ...(m.about ? [{ kind: 'text' as const, text: m.about, style: 'quiet' as const }] : []),
    ...faultElements(m.faults),
    {
      kind: 'form',
      name: 'record',
      head: m.files,
      fields: m.fields,
      partial: true,
      submit: {
        text: t('records.save'),
        style: 'primary',
        action: { do: 'record.save', kind: m.kind, record: m.record },
        name: 'save',
      },
      others: [{ text: t('records.drop'), style: 'plain', action: { do: 'record.drop', record: m.record }, name: 'drop' }],
    },
  ],
  summary: t('records.new', { kind: m.name }),
});

/** The same form once nothing came of it. */
export const droppedCard = (name: Text): Card => ({
  header: { title: name, tone: 'done' },
  body: [{ kind: 'text', text: t('records.dropped'), style: 'quiet' }],
  onlyInPlace: true,
});
