import { addDays, daysInMonth, type LocalDate, localDate, parts } from '../../kernel/time.ts';

/** The day that a question about a past day names, and the words that named it. */
export interface AsOfSaid {
  /** Null: there is no such day, as 9月31日. */
  readonly on: LocalDate | null;
  readonly said: string;
}

const CHINESE: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};
const MONTH = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])';
/** A month before what is asked for means its end. */
const ITSELF = /(?=\s*的?\s*(?:应收|账龄|帐龄|欠款|逾期))/u.source;
const numberOf = (said: string): number => CHINESE[said] ?? Number(said);

/** 9月底 · 9月的账龄 · 上月底 · 去年底 · 9月15日 · 2026-09-30 · end of September; always a day that has come: of a month that has not, the one a year before. */
export function asOfSaid(text: string, today: LocalDate): AsOfSaid | null {
  const { year, month } = parts(today);
  const whole = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?/u.exec(text);
  if (whole) return found(localDate(Number(whole[1]), Number(whole[2]), Number(whole[3])), whole[0]);
  const lastYear = /(?:去年(?:年)?(?:底|末)|上年末|end of last year)/iu.exec(text);
  if (lastYear) return found(localDate(year - 1, 12, 31), lastYear[0]);
  const lastMonth = /(?:上个?月(?:底|末|(?=的?(?:应收|账龄|帐龄|欠款|逾期)))|end of last month)/iu.exec(text);
  if (lastMonth) return found(addDays(localDate(year, month, 1) as LocalDate, -1), lastMonth[0]);
  const monthEnd = new RegExp(`(?:(\\d{4})年|(去年))?${MONTH}月(?:份)?(底|末|${ITSELF})`, 'u').exec(text);
  if (monthEnd) {
    const number = numberOf(monthEnd[3] ?? '');
    const named = monthEnd[1] ? Number(monthEnd[1]) : monthEnd[2] ? year - 1 : null;
    const on = number >= 1 && number <= 12 ? past(named, number, null, today) : null;
    // 11月的账龄 in November is what stands today.
    const isRunning = monthEnd[4] === '' && on !== null && on > today && addDays(on, 1 - parts(on).day) <= today;
    return found(isRunning ? today : on, monthEnd[0]);
  }
  const day = new RegExp(`(?:(\\d{4})年|(去年))?${MONTH}月(\\d{1,2})[日号]`, 'u').exec(text);
  if (!day) return null;
  const named = day[1] ? Number(day[1]) : day[2] ? year - 1 : null;
  return found(past(named, numberOf(day[3] ?? ''), Number(day[4]), today), day[0]);
}

const found = (on: LocalDate | null, said: string): AsOfSaid => ({ on, said });

function past(year: number | null, month: number, day: number | null, today: LocalDate): LocalDate | null {
  const inYear = (of: number): LocalDate | null => localDate(of, month, day ?? daysInMonth(of, month));
  if (year !== null) return inYear(year);
  const now = parts(today);
  // The month that runs has its end named already while it runs.
  const thisYear = inYear(now.year);
  return thisYear && thisYear <= today ? thisYear : month === now.month && day === null ? thisYear : inYear(now.year - 1);
}
