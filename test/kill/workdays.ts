import { join } from 'node:path';
import { loadConfig } from '../../src/config.ts';

const DAY = 86_400_000;

/** So many working days of the company from `ahead` days after today on: the app in this test lives by the machine's clock. */
export function workdaysAhead(ahead: number, count: number): string[] {
  const { holidays } = loadConfig({ CONFIG_DIR: join(import.meta.dirname, '..', '..', 'config') });
  const isHoliday = (day: string): boolean => holidays.some((year) => year.holidays.some((h) => h.from <= day && day <= h.to));
  const days: string[] = [];
  for (let at = Date.now() + ahead * DAY; days.length < count; at += DAY) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 !== 0 && !isHoliday(day)) days.push(day);
  }
  return days;
}
