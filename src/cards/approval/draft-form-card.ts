import type { Finding } from '../../domain/finding.ts';
import type { DraftId, PersonId } from '../../kernel/id.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { FieldDef, FieldFault, FormContext, RawForm } from '../../processes/define.ts';
import type { Card, Element, Field } from '../element.ts';
import { resumeButton } from './drafts-card.ts';
import { findingCallouts } from './findings.ts';

export interface DraftFormModel {
  readonly draft: DraftId;
  readonly name: Text;
  readonly clause: string;
  readonly fields: readonly FieldDef[];
  /** What the form is about, in a line above it. */
  readonly lead?: Text | null;
  readonly raw: RawForm;
  /** What was wrong at the last check; empty on a first filling. */
  readonly faults: readonly (FieldFault | Finding)[];
  readonly context: FormContext;
}

/** The form as a person fills it in; what the sentence already said stands in it. */
export function draftFormCard(m: DraftFormModel): Card {
  const onForm = m.faults.filter((f): f is Finding => 'severity' in f);
  const body: Element[] = [
    ...(m.lead ? [{ kind: 'text' as const, text: m.lead }] : []),
    ...findingCallouts(onForm, m.draft),
    {
      kind: 'form',
      name: 'draft',
      fields: m.fields.map((def) => fieldOf(def, m)).filter((field) => field.kind !== 'person' || field.among.length > 0),
      submit: { text: t('draft.next'), style: 'primary', action: { do: 'draft.check', draft: m.draft }, name: 'next' },
      others: [{ text: t('draft.cancel'), style: 'plain', action: { do: 'draft.cancel', draft: m.draft }, name: 'cancel' }],
    },
  ];
  return {
    header: { title: t('draft.title', { name: m.name }), subtitle: t('clause.named', { clause: m.clause }), tone: 'calm' },
    body,
    summary: t('draft.title', { name: m.name }),
  };
}

function fieldOf(def: FieldDef, m: DraftFormModel): Field {
  const fault = m.faults.find((f) => 'severity' in f === false && f.field === def.id);
  const value = m.raw[def.id] ?? '';
  const base = {
    name: def.id,
    label: say(def.label),
    required: def.required ?? false,
    ...(def.hint ? { hint: say(def.hint) } : {}),
    ...(fault?.accept ? { fault: t('draft.fault', { what: fault.text, accept: fault.accept }) } : {}),
  };
  switch (def.kind) {
    case 'line':
    case 'paragraph':
      return { ...base, kind: def.kind, maxLength: def.maxLength, ...(value ? { value } : {}) };
    case 'date':
      return { ...base, kind: 'date', ...(value ? { value: value as LocalDate } : {}) };
    case 'time':
      return { ...base, kind: 'time', ...(value ? { value } : {}) };
    case 'tick':
      return { ...base, kind: 'tick', value: value === 'yes' };
    case 'choice': {
      const options = (typeof def.options === 'function' ? def.options(m.context) : def.options).map((o) => ({
        value: o.value,
        text: say(o.text),
      }));
      const known = options.some((o) => o.value === value);
      return { ...base, kind: 'choice', options, ...(known ? { value } : {}) };
    }
    case 'person': {
      const among = def.among(m.context);
      const chosen = among.find((id) => id === value);
      return { ...base, kind: 'person', among, ...(chosen ? { value: chosen as PersonId } : {}) };
    }
    default:
      return def satisfies never;
  }
}

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
