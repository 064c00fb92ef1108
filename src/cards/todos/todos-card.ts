import { type Text, t } from '../../kernel/text.ts';
import type { Action, Card, Element } from '../element.ts';
import { bars, LATE_TAG, openLine, quiet } from '../parts.ts';

/** One thing that waits for the reader, whatever it is of. */
export interface TodoItem {
  readonly title: Text;
  readonly what: Text;
  readonly due: Text;
  readonly late: boolean;
  readonly action: Action;
  /** The record whose owner the reader may urge. */
  readonly urge?: string;
}

export interface TodosModel {
  readonly items: readonly TodoItem[];
  /** How many there are in all; of very many, at least. */
  readonly count: number;
  readonly late: number;
}

/** 我的待办: everything a person owes anywhere, what is late first, one press to each. */
export function todosCard({ items, count, late }: TodosModel): Card {
  if (items.length === 0) {
    return {
      header: { title: t('todos.none'), tone: 'done' },
      body: quiet(t('todos.none_text')),
    };
  }
  return {
    header: {
      title: t('todos.title', { count }),
      tone: late > 0 ? 'warn' : 'ask',
      ...(late > 0 ? { tags: [{ text: t('todos.late_count', { count: late }), tone: 'red' as const }] } : {}),
    },
    body: [...items.map(todoLine), ...quiet(count > items.length && t('todos.rest', { count: count - items.length }))],
    summary: t('todos.title', { count }),
  };
}

/** What is late of others, for who answers for them. */
export interface LateModel {
  readonly items: readonly TodoItem[];
  readonly byPerson: readonly { readonly name: Text; readonly count: number }[];
}

export const lateCard = ({ items, byPerson }: LateModel): Card => ({
  header:
    items.length === 0
      ? { title: t('todos.late_none'), tone: 'good' }
      : { title: t('todos.late_title', { count: items.length }), tone: 'warn' },
  body: [
    ...bars(
      t('todos.late_by'),
      byPerson.map(({ name, count }) => ({ label: name, value: count, shown: t('records.count', { count }) })),
    ),
    ...items.map((item) => todoLine({ ...item, late: false })),
  ],
});

const todoLine = ({ title, what, due, late, action, urge }: TodoItem): Element =>
  openLine(title, t('todos.line', { what, due }), action, late ? LATE_TAG : undefined, urge);
