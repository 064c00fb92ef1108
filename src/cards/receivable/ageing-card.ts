import { type Ageing, BUCKETS, grossOf, netOf, overdueOf } from '../../domain/receivable/ageing.ts';
import { AGEING_BY } from '../../domain/receivable/receivable-question.ts';
import type { Cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact } from '../element.ts';
import { bars, callout, quiet } from '../parts.ts';
import type { AgeingAsked } from './actions.ts';
import { type OwnPromise, promiseLines } from './own-promises.ts';

/** One who owes, sells or houses. */
export interface AgeingLine {
  readonly name: Text;
  readonly overdue: Cents;
  readonly gross: Cents;
  /** Days of what is overdue longest. */
  readonly oldest: number;
  /** The customer to be opened; of others there is nothing to open. */
  readonly customer: `rec_${string}` | null;
}

export interface AgeingModel {
  readonly whose: Text;
  readonly asked: AgeingAsked;
  readonly on: LocalDate;
  readonly known: Instant;
  readonly total: Ageing;
  readonly items: number;
  /** Of the total what is left of items by a little (尾差). */
  readonly residual: { readonly count: number; readonly amount: Cents };
  readonly lines: readonly AgeingLine[];
  /** So many more there are than lines. */
  readonly more: number;
  /** Up to which day money of the bank is known; null: nobody has brought a file of the bank yet. */
  readonly bankUntil: LocalDate | null;
  /** Receipts that nobody has matched yet, and what they come to. */
  readonly waiting: { readonly count: number; readonly amount: Cents };
  /** Of a salesperson's own customers, today: what they promised; null: it is no salesperson's. */
  readonly promises: readonly OwnPromise[] | null;
  /** The last day of the month before, unless it is what is shown. */
  readonly monthEnd: LocalDate | null;
  /** A past day may also be looked at as it was known then. */
  readonly hasThen: boolean;
}

/** 应收账龄: what is owed by age, as of a day, by customer, salesperson or branch (S112). */
export function ageingCard(m: AgeingModel): Card {
  const overdue = overdueOf(m.total);
  const isEmpty = m.items === 0 && m.total.advance === 0n;
  return {
    header: {
      title: t('receivable.ageing_title', { whose: m.whose }),
      subtitle: t(m.asked.knownThen ? 'receivable.as_known_then' : 'receivable.as_of', { on: { date: m.on } }),
      tone: overdue > 0n ? 'warn' : 'calm',
    },
    body: [
      ...(isEmpty ? quiet(t('receivable.nothing')) : figures(m, overdue)),
      ...(m.promises && !isEmpty ? promiseLines(m.promises) : []),
      ...(m.waiting.count > 0
        ? callout('info', t('receivable.waiting', { count: m.waiting.count, amount: { cents: m.waiting.amount } }))
        : []),
      ...quiet(m.bankUntil ? t('receivable.bank_until', { on: { date: m.bankUntil } }) : t('receivable.bank_never')),
      { kind: 'buttons', buttons: buttonsOf(m, isEmpty) },
    ],
    summary: t('receivable.ageing_summary', { total: { cents: grossOf(m.total) }, overdue: { cents: overdue } }),
  };
}

const amount = (value: Cents): Text => t('receivable.amount', { amount: { cents: value } });

function figures(m: AgeingModel, overdue: Cents): readonly Element[] {
  const rows: readonly Fact[] = [
    { label: t('receivable.gross'), value: amount(grossOf(m.total)) },
    { label: t('receivable.overdue'), value: amount(overdue) },
    ...(m.residual.count === 0
      ? []
      : [
          {
            label: t('receivable.residual_of'),
            value: t('receivable.residual_sum', { count: m.residual.count, amount: { cents: m.residual.amount } }),
          },
        ]),
    ...(m.total.advance === 0n
      ? []
      : [
          { label: t('receivable.advance'), value: amount(m.total.advance) },
          { label: t('receivable.net'), value: amount(netOf(m.total)) },
        ]),
  ];
  return [
    { kind: 'facts', rows },
    ...bars(
      t('receivable.by_age'),
      BUCKETS.map((bucket) => ({
        label: t(`receivable.${bucket}`),
        value: Number(m.total[bucket]) / 100,
        shown: amount(m.total[bucket]),
      })),
    ),
    ...(m.lines.length > 0
      ? [
          { kind: 'text' as const, text: t(`receivable.most_${headingOf(m)}`), style: 'strong' as const },
          ...m.lines.map((line) => lineOf(line, m)),
        ]
      : []),
    ...quiet(m.more > 0 && t('receivable.more', { count: m.more })),
  ];
}

/** Lines come with the most overdue first: customers who are not late are listed below those, and are not called overdue. */
function headingOf({ asked, lines }: AgeingModel): AgeingAsked['by'] | 'owing' | 'overdue_first' {
  if (asked.by !== 'customer') return asked.by;
  const late = lines.filter(({ overdue }) => overdue > 0n).length;
  if (late === 0) return 'owing';
  return late === lines.length ? 'customer' : 'overdue_first';
}

function lineOf({ name, overdue, gross, oldest, customer }: AgeingLine, { asked }: AgeingModel): Element {
  return {
    kind: 'item',
    title: name,
    detail:
      overdue > 0n
        ? t('receivable.line_overdue', { overdue: { cents: overdue }, days: oldest, gross: { cents: gross } })
        : t('receivable.line', { gross: { cents: gross } }),
    buttons: customer
      ? [{ text: t('records.open'), style: 'plain', action: { do: 'receivable.customer', customer, on: asked.on } }]
      : [],
  };
}

const buttonsOf = ({ asked, monthEnd, hasThen, residual }: AgeingModel, isEmpty: boolean): readonly Button[] => {
  const show = (text: Text, change: Partial<AgeingAsked>): Button => ({
    text,
    style: 'plain',
    action: { do: 'ageing.show', ...asked, ...change },
  });
  const sides = asked.mine ? [] : AGEING_BY.filter((by) => by !== asked.by);
  return [
    ...sides.map((by) => show(t(`receivable.by_${by}`), { by })),
    ...(monthEnd ? [show(t('receivable.month_end'), { on: monthEnd, knownThen: false })] : []),
    ...(asked.on === null ? [] : [show(t('receivable.today'), { on: null, knownThen: false })]),
    ...(hasThen
      ? [show(t(asked.knownThen ? 'receivable.known_now' : 'receivable.known_then'), { knownThen: !asked.knownThen })]
      : []),
    ...(residual.count > 0 && asked.on === null
      ? [{ text: t('receivable.residuals'), style: 'plain' as const, action: { do: 'receivable.residuals' as const } }]
      : []),
    ...(isEmpty
      ? []
      : [{ text: t('receivable.file'), style: 'plain' as const, action: { do: 'ageing.file' as const, ...asked } }]),
  ];
};
