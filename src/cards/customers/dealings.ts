import { dueText } from '../../domain/receivable/due-day.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate } from '../../kernel/time.ts';
import type { Element } from '../element.ts';
import { fold, LATE_TAG, openLine } from '../parts.ts';

/** Records of one kind that name the customer, the newest. */
export interface Dealt {
  readonly kind: Text;
  readonly lines: readonly { readonly record: string; readonly title: Text; readonly state: Text }[];
  readonly more: boolean;
}

export interface DealingsModel {
  readonly records: readonly Dealt[];
  readonly items: readonly {
    readonly number: string;
    readonly open: Cents;
    readonly dueOn: LocalDate;
    readonly dueDays: number | null;
  }[];
  /** What was paid in advance. */
  readonly ahead: Cents | null;
  readonly visits: { readonly count: number; readonly last: LocalDate } | null;
  readonly today: LocalDate;
}

/** So many open items stand there, the oldest due. */
const MOST = 8;

/** What was done with a customer: a fold for each kind, and a line for what has none. */
export function dealingsFolds({ records, items, ahead, visits, today }: DealingsModel): readonly Element[] {
  const money = moneyText(items, ahead, today);
  // What a fold is called says it already.
  const alone = [
    ...(items.length === 0 ? money : []),
    ...(visits ? [t('customers.visits', { count: visits.count, on: { date: visits.last } })] : []),
  ];
  return [
    ...(alone.length > 0 ? [{ kind: 'text' as const, text: t('customers.dealings', { what: join(alone, ' · ') }) }] : []),
    ...records.flatMap(({ kind, lines, more }) =>
      fold(
        t('customers.kind_count', { kind, count: countText(lines.length, more) }),
        lines.map(({ record, title, state }) => openLine(title, state, { do: 'record.open', record })),
      ),
    ),
    ...fold(
      join(money, ' · '),
      items
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .slice(0, MOST)
        .map((item) => itemLine(item, today)),
    ),
  ];
}

const countText = (count: number, more: boolean): Text => (more ? t('customers.more', { count }) : plain(String(count)));

function moneyText(items: DealingsModel['items'], ahead: Cents | null, today: LocalDate): readonly Text[] {
  const sum = (some: DealingsModel['items']): Cents => cents(some.reduce((total, { open }) => total + open, 0n));
  const overdue = items.filter(({ dueOn }) => dueOn < today);
  const open = { open: { cents: sum(items) } };
  return [
    ...(overdue.length > 0
      ? [t('customers.money', { ...open, overdue: { cents: sum(overdue) } })]
      : items.length > 0
        ? [t('customers.money_open', open)]
        : []),
    ...(ahead !== null && ahead > 0n ? [t('customers.advance', { amount: { cents: ahead } })] : []),
  ];
}

const itemLine = ({ number, open, dueOn, dueDays }: DealingsModel['items'][number], today: LocalDate): Element => ({
  kind: 'item',
  title: t('customers.item', { number, open: { cents: open } }),
  detail: dueOn < today ? t('customers.overdue', { days: daysBetween(dueOn, today) }) : dueText({ dueOn, dueDays }),
  ...(dueOn < today ? { tag: LATE_TAG } : {}),
  buttons: [],
});
