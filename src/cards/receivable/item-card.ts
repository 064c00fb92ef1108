import { dueDay } from '../../domain/receivable/due-day.ts';
import type { Part } from '../../domain/receivable/item.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact, Field } from '../element.ts';
import { callout, fold, formOrButtons } from '../parts.ts';

/** A movement of an item, in words. */
export interface MovementLine {
  readonly on: LocalDate;
  readonly text: Text;
  readonly isGone: boolean;
}

export interface ItemModel {
  readonly number: string;
  readonly customer: string;
  readonly part: Part;
  readonly amount: Cents;
  readonly open: Cents;
  readonly state: 'open' | 'settled' | 'written_off' | 'void';
  readonly dueOn: LocalDate;
  readonly firstDueOn: LocalDate;
  readonly dueDays: number | null;
  readonly late: number;
  readonly sales: Text;
  /** So many reminders were sent for it; 0: none. */
  readonly times: number;
  /** The term approved for the customer, in days; null or 0: none. */
  readonly termDays: number | null;
  readonly notes: readonly { readonly tone: 'info' | 'warn' | 'bad' | 'good'; readonly text: Text }[];
  readonly movements: readonly MovementLine[];
  readonly promises: readonly Text[];
  /** What the salesperson is asked; empty: nothing. */
  readonly fields: readonly Field[];
  readonly submit: Button | null;
  readonly buttons: readonly Button[];
}

/** One instalment of one customer: how it stands, what was paid, what was promised, what is asked now (S112, S113). */
export function itemCard(m: ItemModel): Card {
  const isOpen = m.state === 'open';
  return {
    header: {
      title: t('receivable.item_title', { customer: m.customer, part: t(`receivable.part_${m.part}`) }),
      subtitle: plain(m.number),
      tone: !isOpen ? 'done' : m.late > 0 ? 'warn' : 'calm',
      tags: isOpen ? [] : [{ text: t(`receivable.state_${m.state}`), tone: 'neutral' }],
    },
    body: [
      ...m.notes.flatMap(({ tone, text }) => callout(tone, text)),
      { kind: 'facts', rows: factsOf(m) },
      ...formOrButtons('receivable', [], m.fields, m.submit, m.buttons),
      ...fold(t('receivable.movements'), m.movements.map(movement)),
      ...fold(
        t('receivable.said_so_far'),
        m.promises.map((text): Element => ({ kind: 'text', text })),
      ),
    ],
    summary: t('receivable.item_summary', { customer: m.customer, number: m.number, open: { cents: m.open } }),
  };
}

const amount = (value: Cents): Text => t('receivable.amount', { amount: { cents: value } });

const factsOf = (m: ItemModel): readonly Fact[] => [
  { label: t('receivable.open'), value: amount(m.open) },
  ...(m.open === m.amount ? [] : [{ label: t('receivable.of_amount'), value: amount(m.amount) }]),
  {
    label: t('receivable.due_on'),
    value: m.state === 'open' && m.late > 0 ? t('receivable.day_late', { on: { date: m.dueOn }, days: m.late }) : dueDay(m),
  },
  ...(m.dueOn === m.firstDueOn
    ? []
    : [{ label: t('receivable.first_due'), value: dueDay({ dueOn: m.firstDueOn, dueDays: m.dueDays }) }]),
  ...(m.termDays !== null && m.termDays > 0
    ? [{ label: t('receivable.term'), value: t('receivable.term_days', { days: m.termDays }) }]
    : []),
  { label: t('receivable.sales'), value: m.sales },
  ...(m.times > 0 ? [{ label: t('receivable.reminded'), value: t('receivable.times', { times: m.times }) }] : []),
];

const movement = ({ on, text, isGone }: MovementLine): Element => ({
  kind: 'text',
  text: t(isGone ? 'receivable.movement_gone' : 'receivable.movement', { on: { date: on }, text }),
  ...(isGone ? { style: 'quiet' as const } : {}),
});
