import { type LocalDate, parseDate } from '../../kernel/time.ts';

/** A day as attendance has it: yyyyMMdd. */
export const numberOf = (date: LocalDate): number => Number(date.replaceAll('-', ''));

/** Null: no day. */
export const dateOf = (day: number): LocalDate | null =>
  parseDate(String(day).replace(/^(\d{4})(\d{2})(\d{2})$/u, (_, year, month, of) => `${year}-${month}-${of}`));
