import type { Say } from '../../kernel/text.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';

const NEW_YEAR: Say = { zh: '元旦', en: "New Year's Day" };
const LABOUR: Say = { zh: '劳动节', en: 'Labour Day' };
const NATIONAL: Say = { zh: '国庆节', en: 'National Day' };

/** Statutory days that need no moon (《全国年节及纪念日放假办法》第二条, in force since 2025). */
const FIXED: Readonly<Record<string, { readonly id: string; readonly name: Say }>> = {
  '01-01': { id: 'new_year', name: NEW_YEAR },
  '05-01': { id: 'labour_day', name: LABOUR },
  '05-02': { id: 'labour_day', name: LABOUR },
  '10-01': { id: 'national_day', name: NATIONAL },
  '10-02': { id: 'national_day', name: NATIONAL },
  '10-03': { id: 'national_day', name: NATIONAL },
};

/**
 * The statutory holiday of a day in a year for which no file exists. The lunar festivals are missing, which is why such days are
 * always marked provisional; a file `CN-<year>.yaml` should be written as soon as the notice is out.
 */
export function fixedStatutory(
  date: LocalDate,
): { readonly role: 'statutory'; readonly holiday: { readonly id: string; readonly name: Say } } | undefined {
  const holiday = FIXED[date.slice(5)];
  const sinceRule = date.slice(5) !== '05-02' || parts(date).year >= 2025;
  return holiday && sinceRule ? { role: 'statutory', holiday } : undefined;
}
