import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, Element, Field } from '../element.ts';
import { type SubstituteLine, substituteItem } from './substitutes-card.ts';

export interface SubstituteFormModel {
  readonly other: boolean;
  readonly absent: PersonId | null;
  readonly absentAmong: readonly PersonId[];
  readonly substitute: PersonId | null;
  readonly substituteAmong: readonly PersonId[];
  readonly from: LocalDate | null;
  readonly fromPart: string;
  readonly to: LocalDate | null;
  readonly toPart: string;
  readonly processes: readonly string[];
  /** The substitute this one takes the place of; empty for none. */
  readonly instead: string;
  readonly offered: readonly { readonly id: string; readonly name: Text }[];
  readonly faults: readonly Text[];
  readonly maxDays: number;
  /** What is already set for the person chosen. */
  readonly existing: readonly SubstituteLine[];
}

/** 设置代审批: who, from when to when, for what. */
export function substituteFormCard(m: SubstituteFormModel): Card {
  const half = (name: string, label: Text, value: string): Field => ({
    kind: 'choice',
    name,
    label,
    required: false,
    value,
    options: [
      { value: 'am', text: t('substitute.am') },
      { value: 'pm', text: t('substitute.pm') },
    ],
  });
  const absent: Field = {
    kind: 'person',
    name: 'absent',
    label: t('substitute.field_absent'),
    required: true,
    among: m.absentAmong,
    ...(m.absent ? { value: m.absent } : {}),
  };
  return {
    header: {
      title: t(m.other ? 'substitute.form_other' : 'substitute.form'),
      subtitle: t('clause.named', { clause: 'S7' }),
      tone: 'ask',
    },
    body: [
      ...m.faults.map((text): Element => ({ kind: 'callout', tone: 'warn', text })),
      { kind: 'text', text: t(m.other ? 'substitute.how_other' : 'substitute.how', { days: m.maxDays }), style: 'quiet' },
      {
        kind: 'form',
        name: 'substitute',
        fields: [
          ...(m.other ? [absent] : []),
          {
            kind: 'person',
            name: 'stand_in',
            label: t('substitute.field_substitute'),
            required: true,
            among: m.substituteAmong,
            ...(m.substitute ? { value: m.substitute } : {}),
          },
          {
            kind: 'date',
            name: 'from',
            label: t('substitute.field_from'),
            required: true,
            ...(m.from ? { value: m.from } : {}),
          },
          half('from_part', t('substitute.field_from_part'), m.fromPart),
          { kind: 'date', name: 'to', label: t('substitute.field_to'), required: true, ...(m.to ? { value: m.to } : {}) },
          half('to_part', t('substitute.field_to_part'), m.toPart),
          {
            kind: 'choices',
            name: 'processes',
            label: t('substitute.field_processes'),
            required: false,
            hint: t('substitute.processes_hint'),
            value: m.processes,
            options: m.offered.map((one) => ({ value: one.id, text: one.name })),
          },
        ],
        submit: {
          text: t('substitute.save'),
          style: 'primary',
          action: { do: 'substitute.save', other: m.other, ...(m.instead ? { instead: m.instead } : {}) },
          name: 'save',
        },
        others: [{ text: t('substitute.open'), style: 'plain', action: { do: 'ask', what: 'my_substitutes' }, name: 'list' }],
      },
      ...(m.existing.length > 0
        ? [{ kind: 'text' as const, text: t('substitute.existing'), style: 'strong' as const }, ...m.existing.map(substituteItem)]
        : []),
    ],
  };
}
