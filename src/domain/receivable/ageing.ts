import { type Cents, cents } from '../../kernel/money.ts';
import { daysBetween, type LocalDate } from '../../kernel/time.ts';

/** 未到期, 1–30, 31–60, 61–90, over 90 days overdue; an edge belongs to the lower one. */
export const BUCKETS = ['not_due', 'd30', 'd60', 'd90', 'over'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** Due on the day itself is not overdue. */
export function bucketOf(dueOn: LocalDate, on: LocalDate): Bucket {
  const late = daysBetween(dueOn, on);
  if (late <= 0) return 'not_due';
  if (late <= 30) return 'd30';
  if (late <= 60) return 'd60';
  return late <= 90 ? 'd90' : 'over';
}

/** What is owed by age, and what was paid beyond it: an own column, never set off inside a bucket. Cents. */
export interface Ageing extends Readonly<Record<Bucket, Cents>> {
  /** 预收: zero or negative. */
  readonly advance: Cents;
}

export const NO_AGEING: Ageing = {
  not_due: cents(0),
  d30: cents(0),
  d60: cents(0),
  d90: cents(0),
  over: cents(0),
  advance: cents(0),
};

/** One item or advance added; an item on which too much was booked is an advance by what is too much. */
export function aged(sum: Ageing, { open, dueOn }: { readonly open: Cents; readonly dueOn: LocalDate }, on: LocalDate): Ageing {
  const column = open < 0n ? 'advance' : bucketOf(dueOn, on);
  return { ...sum, [column]: cents(sum[column] + open) };
}

export const withAdvance = (sum: Ageing, paid: Cents): Ageing => ({ ...sum, advance: cents(sum.advance - paid) });

/** What is open, before what was paid in advance. */
export const grossOf = (sum: Ageing): Cents => cents(BUCKETS.reduce((all, bucket) => all + sum[bucket], 0n));

/** … and after it: the balance of the ledger. */
export const netOf = (sum: Ageing): Cents => cents(grossOf(sum) + sum.advance);

export const overdueOf = (sum: Ageing): Cents => cents(grossOf(sum) - sum.not_due);

export const addAgeing = (a: Ageing, b: Ageing): Ageing => ({
  not_due: cents(a.not_due + b.not_due),
  d30: cents(a.d30 + b.d30),
  d60: cents(a.d60 + b.d60),
  d90: cents(a.d90 + b.d90),
  over: cents(a.over + b.over),
  advance: cents(a.advance + b.advance),
});
