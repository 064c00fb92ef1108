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

/** As many whole months as these days touch, just before them. */
export function monthsBefore({ from, to }: Days): Days {
  const count = monthsTouched({ from, to });
  const first = addMonths(monthStart(from), -count);
  return { from: first, to: addDays(monthStart(from), -1) };
}

/** The last months up to and with the one these days end in, the oldest first. */
export const lastMonths = ({ to }: Days, count: number): readonly Days[] =>
  Array.from({ length: count }, (_, back) => monthOf(addMonths(monthStart(to), back + 1 - count)));

/** How many months these days touch. */
export const monthsTouched = ({ from, to }: Days): number => {
  const [a, b] = [parts(from), parts(to)];
  return (b.year - a.year) * 12 + b.month - a.month + 1;
};
