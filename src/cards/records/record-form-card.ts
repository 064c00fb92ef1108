import { type Text, t } from '../../kernel/text.ts';
import type { Card } from '../element.ts';
import { type FormModel, formElements } from './form-elements.ts';

export interface RecordFormModel extends FormModel {
  readonly record: string;
  readonly kind: string;
  readonly name: Text;
  readonly about: Text | null;
  readonly clause: string;
}

/** The form of a new record; what the sentence already said stands in it. */
export const recordFormCard = (m: RecordFormModel): Card => ({
  header: { title: t('records.new', { kind: m.name }), subtitle: t('clause.named', { clause: m.clause }), tone: 'calm' },
  body: [
    ...(m.about ? [{ kind: 'text' as const, text: m.about, style: 'quiet' as const }] : []),
    ...formElements(m, 'record', {
      submit: { text: t('records.save'), action: { do: 'record.save', kind: m.kind, record: m.record }, name: 'save' },
      other: { text: t('records.drop'), action: { do: 'record.drop', record: m.record }, name: 'drop' },
    }),
  ],
  summary: t('records.new', { kind: m.name }),
});

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
