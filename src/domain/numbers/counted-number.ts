import type { LocalDate } from '../../kernel/time.ts';

/** Signs of a unit's code that a number takes. */
const MOST_CODE = 8;
const DIGITS = 4;

/** In which row numbers of a prefix, a unit and a year are counted: units with the same code count together. */
export const countedIn = (prefix: string, unitCode: string, today: LocalDate): string =>
  `${prefix}-${codeOf(unitCode)}-${today.slice(2, 4)}`;

/** SB-SZ-26-0001: prefix, unit, year, and which one it is in that row. */
export const countedNumber = (row: string, nth: number): string => `${row}-${String(nth).padStart(DIGITS, '0')}`;

/** What of a code can be said and typed; a code without any such sign counts with the company. */
const codeOf = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, MOST_CODE) || 'ALL';
