import type { UnitId } from '../../kernel/id.ts';
import { type Cents, minus } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import { remaining } from '../../ledgers/budget.ts';
import type { Balance } from '../../ledgers/define.ts';
import type { Button, Card, Element } from '../element.ts';
import { clauseOnce, quiet } from '../parts.ts';

/** A line of a budget: a kind of one unit, or all kinds of one. */
export interface BudgetRow extends Balance {
  readonly name: Text;
  /** What its button opens; absent: it has none. */
  readonly unit?: UnitId;
}

export interface BudgetModel {
  /** Null: all that the reader sees. */
  readonly unit: { readonly id: UnitId; readonly name: Text } | null;
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly rows: readonly BudgetRow[];
  /** From how much of it used a line is marked, %. */
  readonly markAt: number;
  /** The reader sees others beside. */
  readonly hasAll: boolean;
}

const MOST_ROWS = 10;

/** What is left of a month's budget, by kind or by unit, as bars and in figures (S97). */
export function budgetCard(model: BudgetModel): Card {
  const { unit, month, rows } = model;
  const shown = rows.slice(0, MOST_ROWS);
  return {
    header: {
      title: unit ? t('budget.title', { unit: unit.name }) : t('budget.all'),
      subtitle: t('budget.month', { month: { month } }),
      tone: rows.some((row) => remaining(row) < 0n) ? 'warn' : 'calm',
    },
    body: [
      ...(rows.length === 0
        ? [{ kind: 'text', text: t('budget.none', { month: { month } }) } as const, ...quiet(t('budget.ask_finance'))]
        : [
            ...marks(model),
            barsOf(shown, unit !== null),
            ...shown.map((row): Element => lineOf(row, model)),
            ...quiet(rows.length > MOST_ROWS && t('budget.more', { count: rows.length - MOST_ROWS })),
            ...quiet(t('budget.how_counted')),
          ]),
      { kind: 'buttons', buttons: monthButtons(model) },
    ],
  };
}

const barsOf = (rows: readonly BudgetRow[], isOne: boolean): Element => ({
  kind: 'bars',
  title: t(isOne ? 'budget.left_by_kind' : 'budget.left_by_unit'),
  bars: rows.map((row) => ({ label: row.name, value: yuan(remaining(row)), shown: leftText(row) })),
});

const lineOf = (row: BudgetRow, { month }: BudgetModel): Element => ({
  kind: 'item',
  title: row.name,
  detail: t('budget.line', {
    granted: { cents: row.granted },
    used: { cents: row.used },
    held: { cents: row.held },
    left: leftText(row),
  }),
  buttons: row.unit ? [{ text: t('budget.open'), style: 'plain', action: { do: 'budget.show', unit: row.unit, month } }] : [],
});

function marks({ rows, markAt }: BudgetModel): readonly Element[] {
  const beyond = rows.filter((row) => remaining(row) < 0n);
  const near = rows.filter((row) => remaining(row) >= 0n && row.granted > 0n && share(row) >= markAt);
  return clauseOnce([
    ...beyond.map(
      (row): Element => ({
        kind: 'callout',
        tone: 'bad',
        text: t('budget.exceeded', { what: row.name, over: { cents: minus(remaining(row)) } }),
        clause: 'S97',
      }),
    ),
    ...near.map(
      (row): Element => ({
        kind: 'callout',
        tone: 'warn',
        text: t('budget.marked', { what: row.name, share: share(row), left: { cents: remaining(row) } }),
        clause: 'S97',
      }),
    ),
    ...quiet(beyond.length + near.length > 0 && t('budget.what_now')),
  ]).slice(0, MOST_ROWS);
}

/** Whole percent of what is used or set aside. */
const share = ({ granted, held, used }: Balance): number => Number(((held + used) * 100n) / granted);
/** For the length of a bar only. */
const yuan = (amount: Cents): number => Math.max(0, Number(amount) / 100);

const leftText = (row: BudgetRow): Text =>
  remaining(row) < 0n
    ? t('budget.over', { over: { cents: minus(remaining(row)) } })
    : t('budget.left', { left: { cents: remaining(row) } });

function monthButtons({ unit, before, after, month, hasAll }: BudgetModel): readonly Button[] {
  const to = (text: Text, of: UnitId | null, at: string): Button => ({
    text,
    style: 'plain',
    action: { do: 'budget.show', unit: of, month: at },
  });
  return [
    to(t('budget.before'), unit?.id ?? null, before),
    to(t('budget.after'), unit?.id ?? null, after),
    ...(unit && hasAll ? [to(t('budget.to_all'), null, month)] : []),
  ];
}

/** Few words about the budget: what cannot be shown, and what is done instead. */
export const budgetNote = (text: Text, tone: 'info' | 'warn' = 'info'): Card => ({
  header: { title: t('budget.import'), tone: 'calm' },
  body: [{ kind: 'callout', tone, text, clause: 'S97' }],
});
