import { type Ageing, grossOf, netOf, overdueOf } from '../../domain/receivable/ageing.ts';
import { dueText } from '../../domain/receivable/due-day.ts';
import type { Part } from '../../domain/receivable/item.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact, Field, Tag } from '../element.ts';
import { callout, formOrButtons, quiet } from '../parts.ts';

/** An open item of a customer. */
export interface OwedLine {
  readonly id: ReceivableId;
  readonly number: string;
  readonly part: Part;
  readonly open: Cents;
  readonly dueOn: LocalDate;
  readonly dueDays: number | null;
  /** Days overdue; not above 0: not yet. */
  readonly late: number;
  readonly sales: Text;
  /** How it stands with reminding, where that is not simply open. */
  readonly tag: Tag | null;
}

export interface CustomerModel {
  readonly name: string;
  readonly number: string;
  readonly on: LocalDate;
  readonly isToday: boolean;
  readonly total: Ageing;
  readonly lines: readonly OwedLine[];
  readonly more: number;
  /** What else is worth knowing of them: supply stopped, not dunned until a day, the limit. */
  readonly notes: readonly { readonly tone: 'info' | 'warn' | 'bad'; readonly text: Text }[];
  readonly fields: readonly Field[];
  readonly submit: Button | null;
  readonly buttons: readonly Button[];
}

/** 宏达欠多少: one customer, item by item (S112). */
export function customerCard(m: CustomerModel): Card {
  const overdue = overdueOf(m.total);
  const gross = grossOf(m.total);
  return {
    header: {
      title: t('receivable.customer_title', { name: m.name }),
      subtitle: m.isToday ? plain(m.number) : t('receivable.as_of', { on: { date: m.on } }),
      tone: overdue > 0n ? 'warn' : gross > 0n ? 'calm' : 'good',
    },
    body: [
      ...m.notes.flatMap(({ tone, text }) => callout(tone, text)),
      ...(gross === 0n && m.total.advance === 0n ? quiet(t('receivable.owes_nothing')) : [factsOf(m.total)]),
      ...m.lines.map(itemLine),
      ...quiet(m.more > 0 && t('receivable.more_items', { count: m.more })),
      ...formOrButtons('owed_by', [], m.fields, m.submit, m.buttons),
    ],
    summary: t('receivable.customer_summary', { name: m.name, total: { cents: gross }, overdue: { cents: overdue } }),
  };
}

const amount = (value: Cents): Text => t('receivable.amount', { amount: { cents: value } });

function factsOf(total: Ageing): Element {
  const rows: readonly Fact[] = [
    { label: t('receivable.gross'), value: amount(grossOf(total)) },
    { label: t('receivable.overdue'), value: amount(overdueOf(total)) },
    ...(total.advance === 0n
      ? []
      : [
          { label: t('receivable.advance'), value: amount(total.advance) },
          { label: t('receivable.net'), value: amount(netOf(total)) },
        ]),
  ];
  return { kind: 'facts', rows };
}

const itemLine = ({ id, number, part, open, dueOn, dueDays, late, sales, tag }: OwedLine): Element => ({
  kind: 'item',
  title: t('receivable.item_name', { number, part: t(`receivable.part_${part}`) }),
  detail: t('receivable.item_line', {
    open: { cents: open },
    due: late > 0 ? t('receivable.late', { on: { date: dueOn }, days: late }) : dueText({ dueOn, dueDays }),
    sales,
  }),
  ...(tag ? { tag } : {}),
  buttons: [{ text: t('records.open'), style: 'plain', action: { do: 'receivable.open', item: id } }],
});
