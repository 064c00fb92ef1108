import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';

export interface ImportModel {
  readonly name: string;
  readonly state: 'reading' | 'checked' | 'done';
  /** Why nothing can be read of it. */
  readonly refused: Text | null;
  readonly all: number;
  readonly added: number;
  readonly changed: readonly {
    readonly unit: Text;
    readonly kind: Text;
    readonly month: string;
    readonly before: Cents;
    readonly after: Cents;
  }[];
  readonly faults: readonly Text[];
  /** Less than is used and set aside already. */
  readonly below: number;
}

const MOST = 12;

/** A sheet of budgets before it counts: what was read, what would change, what could not be read; one press takes it (S97). */
export function importCard(model: ImportModel): Card {
  const { name, state, refused, all, added, changed, faults, below } = model;
  const header = { title: t('budget.import'), subtitle: plain(name) };
  if (state === 'reading')
    return { header: { title: t('budget.sheet'), tone: 'calm' }, body: [{ kind: 'text', text: t('budget.reading', { name }) }] };
  if (refused)
    return { header: { ...header, tone: 'bad' }, body: [{ kind: 'callout', tone: 'bad', text: refused, clause: 'S97' }] };
  const count = added + changed.length;
  const isDone = state === 'done';
  return {
    header: { ...header, tone: isDone ? 'good' : count > 0 ? 'ask' : 'calm' },
    body: [
      isDone
        ? { kind: 'callout', tone: 'good', text: t('budget.taken', { count: all }), clause: 'S97' }
        : { kind: 'text', text: t('budget.read', { all, added, changed: changed.length, same: all - count }) },
      ...listed(t('budget.changes', { count: changed.length }), changed.map(changeText)),
      ...(below > 0 && !isDone ? [{ kind: 'callout', tone: 'warn', text: t('budget.below', { count: below }) } as const] : []),
      ...(faults.length > 0
        ? [
            { kind: 'callout', tone: 'warn', text: t('budget.faults', { count: faults.length }) } as const,
            ...faults.slice(0, MOST).map((text): Element => ({ kind: 'text', text })),
            ...more(faults.length),
          ]
        : []),
      ...(isDone
        ? []
        : count > 0
          ? [
              {
                kind: 'buttons',
                buttons: [{ text: t('budget.take', { count }), style: 'primary', action: { do: 'budget.take' } }],
              } as const,
            ]
          : [{ kind: 'text', text: t('budget.nothing'), style: 'quiet' } as const]),
    ],
  };
}

const changeText = ({ unit, kind, month, before, after }: ImportModel['changed'][number]): Text =>
  t('budget.change', { unit, kind, month: { month }, before: { cents: before }, after: { cents: after } });

const listed = (title: Text, texts: readonly Text[]): readonly Element[] =>
  texts.length === 0
    ? []
    : [
        { kind: 'text', text: title, style: 'strong' },
        ...texts.slice(0, MOST).map((text): Element => ({ kind: 'text', text })),
        ...more(texts.length),
      ];

const more = (count: number): readonly Element[] =>
  count > MOST ? [{ kind: 'text', text: t('budget.more', { count: count - MOST }), style: 'quiet' }] : [];
