import { join, type Text, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import { buttonRow, callout, fold, quiet } from '../parts.ts';
import type { FormModel } from '../records/form-elements.ts';
import { formElements } from '../records/form-elements.ts';

/** A decision or an action as its reader sees it. */
export interface ItemLine {
  readonly id: string;
  readonly what: Text;
  /** Who until when, what became of it; null for a decision that is for information. */
  readonly detail: Text | null;
  /** The sentence it came from and who typed it, where it says more than `what`. */
  readonly said: Text | null;
  readonly high: boolean;
  /** Something of it is still to be said. */
  readonly open: boolean;
  /** The record it became. */
  readonly record: string | null;
}

export interface QuestionModel {
  readonly left: number;
  readonly about: Text;
  readonly ask: Text;
  readonly said: Text | null;
  readonly answers: readonly Button[];
}

export interface MinutesModel {
  readonly record: string;
  readonly decisions: readonly ItemLine[];
  readonly actions: readonly ItemLine[];
  readonly proposals: readonly Text[];
  readonly rest: readonly Text[];
  /** What this version changed against the one before. */
  readonly changes: readonly Text[];
  /** The reader may change it now. */
  readonly writes: boolean;
  readonly question: QuestionModel | null;
  /** Notes that came since they were read. */
  readonly newNotes: number;
  /** An item stands open in its form. */
  readonly form: (FormModel & { readonly item: string; readonly isNew: boolean }) | null;
  readonly files: boolean;
}

/** What minutes say, above everything a record has: what is still to be answered first. */
export const minutesHead = (m: MinutesModel): readonly Element[] => [
  ...(m.form ? [] : questionElements(m.question)),
  ...callout('info', m.newNotes > 0 && m.writes ? t('minutes.new_notes', { count: m.newNotes }) : null),
  ...(m.newNotes > 0 && m.writes
    ? buttonRow([{ text: t('minutes.reread'), style: 'plain', action: { do: 'minutes.reread', record: m.record } }])
    : []),
  ...(m.changes.length > 0
    ? [{ kind: 'callout' as const, tone: 'info' as const, text: t('minutes.changed', { what: join(m.changes, '；') }) }]
    : []),
  ...(m.form ? itemForm(m) : []),
];

/** Beneath: decisions, actions, and in folds what was proposed and said besides. */
export const minutesBody = (m: MinutesModel): readonly Element[] => [
  ...section(t('minutes.decisions', { count: m.decisions.length }), m.decisions, m),
  ...section(t('minutes.actions', { count: m.actions.length }), m.actions, m),
  ...(m.decisions.length + m.actions.length === 0 ? quiet(t('minutes.nothing')) : []),
  ...fold(
    t('minutes.proposals', { count: m.proposals.length }),
    m.proposals.map(
      (text, at): Element =>
        m.writes
          ? {
              kind: 'item',
              title: text,
              buttons: [{ text: t('minutes.adopt'), style: 'plain', action: { do: 'minutes.adopt', record: m.record, at } }],
            }
          : { kind: 'text', text },
    ),
  ),
  ...fold(
    t('minutes.rest', { count: m.rest.length }),
    m.rest.map((text): Element => ({ kind: 'text', text })),
  ),
  ...(m.writes && !m.form
    ? buttonRow([
        { text: t('minutes.add_action'), style: 'plain', action: { do: 'minutes.edit', record: m.record, item: 'action' } },
        { text: t('minutes.add_decision'), style: 'plain', action: { do: 'minutes.edit', record: m.record, item: 'decision' } },
      ])
    : []),
  ...(m.files
    ? buttonRow([
        { text: t('minutes.pdf'), style: 'plain', action: { do: 'minutes.file', record: m.record, as: 'pdf' } },
        { text: t('minutes.markdown'), style: 'plain', action: { do: 'minutes.file', record: m.record, as: 'md' } },
      ])
    : []),
];

function questionElements(question: QuestionModel | null): readonly Element[] {
  if (!question) return [];
  return [
    { kind: 'callout', tone: 'warn', text: t('minutes.left', { count: question.left }), clause: 'S67' },
    { kind: 'text', style: 'strong', text: question.about },
    { kind: 'text', text: question.ask },
    ...quiet(question.said),
    ...buttonRow(question.answers),
  ];
}

const section = (title: Text, items: readonly ItemLine[], m: MinutesModel): readonly Element[] =>
  items.length === 0
    ? []
    : [{ kind: 'text', style: 'strong', text: title }, ...items.flatMap((item, index) => itemElements(item, index + 1, m))];

function itemElements({ id, what, detail, said, high, open, record }: ItemLine, n: number, m: MinutesModel): readonly Element[] {
  const title = t('minutes.line', { n, what });
  const buttons: readonly Button[] = [
    ...(m.writes && !m.form
      ? [
          {
            text: t('minutes.edit'),
            style: 'plain' as const,
            action: { do: 'minutes.edit' as const, record: m.record, item: id },
          },
        ]
      : []),
    ...(record && !m.writes
      ? [{ text: t('records.open'), style: 'plain' as const, action: { do: 'record.open' as const, record } }]
      : []),
  ];
  const tag = open
    ? { text: t('minutes.open_tag'), tone: 'orange' as const }
    : high
      ? { text: t('minutes.high'), tone: 'red' as const }
      : null;
  return [{ kind: 'item', title, ...(detail ? { detail } : {}), ...(tag ? { tag } : {}), buttons }, ...quiet(said)];
}

const itemForm = ({ record, form }: MinutesModel): readonly Element[] =>
  form === null
    ? []
    : [
        { kind: 'divider' },
        ...formElements(
          form,
          { name: 'item', record, clause: '' },
          { text: t('minutes.save'), style: 'primary', name: 'save', action: { do: 'minutes.save', record, item: form.item } },
          [
            ...(form.isNew
              ? []
              : [
                  {
                    text: t('minutes.drop'),
                    style: 'plain' as const,
                    name: 'drop',
                    action: { do: 'minutes.drop' as const, record, item: form.item },
                  },
                ]),
            { text: t('minutes.back'), style: 'plain', name: 'back', submits: true, action: { do: 'minutes.close', record } },
          ],
        ),
      ];
