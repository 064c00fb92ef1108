import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { buildCalendar } from '../../../src/domain/workday/calendar.ts';
import { parseHolidayYear } from '../../../src/domain/workday/config.ts';
import type { HolidayYear } from '../../../src/domain/workday/types.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

export const yearFile = (year: number): unknown =>
  load(readFileSync(new URL(`../../../config/holidays/CN-${year}.yaml`, import.meta.url), 'utf8'));

export const holidayYear = (year: number): HolidayYear => parseHolidayYear(yearFile(year));

export const years: readonly HolidayYear[] = [2024, 2025, 2026, 2027].map(holidayYear);

/** The company's ordinary calendar: 09:00–12:00, 13:30–18:00, Saturday and Sunday off. */
export const ordinary = buildCalendar({ years });

export const day = (text: string): LocalDate => text as LocalDate;
