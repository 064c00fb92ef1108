import { addDays, addMonths, type LocalDate, parts } from '../../kernel/time.ts';

/** Days from one to another, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const monthStart = (day: LocalDate): LocalDate => addDays(day, 1 - parts(day).day);
export const monthEnd = (day: LocalDate): LocalDate => addDays(addMonths(monthStart(day), 1), -1);

/** The whole month of a day. */
export const monthOf = (day: LocalDate): Days => ({ from: monthStart(day), to: monthEnd(day) });

/** The month as the office writes it: `YYYY-MM`. */
export const monthId = (day: LocalDate): string => day.slice(0, 7);
export const monthFrom = (id: string): Days => monthOf(`${id}-01` as LocalDate);

/** The month so many after it, or before. */
export const monthBeside = (id: string, by: number): string => monthId(addMonths(monthFrom(id).from, by));

/** As many whole months as these days touch, just before them. */
export function monthsBefore({ from, to }: Days): Days {
  const count = monthsTouched({ from, to });
  const first = addMonths(monthStart(from), -count);
  return { from: first, to: addDays(monthStart(from), -1) };
}

/** The last months up to and with the one these days end in, the oldest first. */
export const lastMonths = ({ to }: Days, count: number): readonly Days[] =>
  Array.from({ length: count }, (_, back) => monthOf(addMonths(monthStart(to), back + 1 - count)));

/** The year of a day. */
export function yearOf(day: LocalDate): Days {
  const first = addMonths(monthStart(day), 1 - parts(day).month);
  return { from: first, to: addDays(addMonths(first, 12), -1) };
}

/** Other months that are looked at next, without those that are shown and those that have not begun: by what a button calls them. */
export function monthsBeside(
  shown: Days,
  today: LocalDate,
): readonly (Days & { readonly text: 'before' | 'after' | 'quarter' | 'year' })[] {
  const last = monthStart(shown.to);
  const after = addMonths(last, 1);
  const beside = [
    { text: 'before' as const, ...monthOf(addMonths(last, -1)) },
    ...(after <= today ? [{ text: 'after' as const, ...monthOf(after) }] : []),
    { text: 'quarter' as const, from: addMonths(last, -2), to: monthEnd(last) },
    { text: 'year' as const, ...yearOf(last) },
  ];
  return beside.filter(({ from, to }) => from !== shown.from || to !== shown.to);
}

/** How many months these days touch. */
export const monthsTouched = ({ from, to }: Days): number => {
  const [a, b] = [parts(from), parts(to)];
  return (b.year - a.year) * 12 + b.month - a.month + 1;
};
