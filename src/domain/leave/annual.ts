import { addDays, addYears, daysBetween, type LocalDate, localDate } from '../../kernel/time.ts';

/** The kind of leave that is granted by the year. */
export const ANNUAL = 'annual';

/** From this day on the annual leave of a year can be asked for; December, so that January is settled before New Year. */
export const askableFrom = (year: number): LocalDate => localDate(year - 1, 12, 1) as LocalDate;

/** Full years of the whole working life on a day; 0 before its first anniversary. */
export function careerYears(careerFrom: LocalDate, on: LocalDate): number {
  let years = Math.max(0, Number(on.slice(0, 4)) - Number(careerFrom.slice(0, 4)));
  while (years > 0 && addYears(careerFrom, years) > on) years--;
  return years;
}

/** 《职工带薪年休假条例》第三条: 5 days from 1 year, 10 from 10, 15 from 20 years of work with all employers together. */
export const statutoryDays = (years: number): 0 | 5 | 10 | 15 => (years >= 20 ? 15 : years >= 10 ? 10 : years >= 1 ? 5 : 0);

/** A stretch of the year with one tier. */
export interface AnnualStretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly calendarDays: number;
  readonly tier: 0 | 5 | 10 | 15;
}

export interface AnnualEntitlement {
  /** Whole days of the year; parts of a day are not granted. */
  readonly days: number;
  readonly stretches: readonly AnnualStretch[];
}

/**
 * Annual leave of a calendar year. Someone there the whole year within one tier has the tier; who joins, leaves or reaches a tier
 * during the year has calendar days ÷ 365 × tier for each stretch, summed and rounded down
 * (《企业职工带薪年休假实施办法》第五条 for joining, 第十二条 for leaving; the same for a tier reached within the year is a rule of the assistant).
 * @param careerFrom first day of the whole working life (条例 counts 累计工作), not of this employment
 */
export function annualEntitlement(
  person: { readonly careerFrom: LocalDate; readonly joinedOn: LocalDate; readonly leftOn: LocalDate | null },
  year: number,
): AnnualEntitlement {
  const first = localDate(year, 1, 1) as LocalDate;
  const last = localDate(year, 12, 31) as LocalDate;
  const from = latest(person.joinedOn, first);
  const to = person.leftOn === null ? last : earliest(person.leftOn, last);
  if (from > to) return { days: 0, stretches: [] };
  const steps = [1, 10, 20].map((years) => addYears(person.careerFrom, years)).filter((date) => date > from && date <= to);
  const starts = [from, ...steps];
  const stretches = starts.map((start, i): AnnualStretch => {
    const next = starts[i + 1];
    const end = next ? addDays(next, -1) : to;
    return {
      from: start,
      to: end,
      calendarDays: daysBetween(start, end) + 1,
      tier: statutoryDays(careerYears(person.careerFrom, start)),
    };
  });
  const exact = stretches.reduce((sum, s) => sum + s.calendarDays * s.tier, 0);
  const most = Math.max(...stretches.map((s) => s.tier));
  return { days: Math.min(most, Math.floor(exact / 365)), stretches };
}

// Days are text and compare as text; Math.max would make numbers of them.
const latest = (a: LocalDate, b: LocalDate): LocalDate => [a, b].toSorted()[1] as LocalDate;
const earliest = (a: LocalDate, b: LocalDate): LocalDate => [a, b].toSorted()[0] as LocalDate;

/** What was taken in the year that may cost the annual leave. */
export interface YearOfLeave {
  /** Personal leave for which the employer paid, workdays. */
  readonly paidPersonalDays: number;
  /** Sick leave, natural days (30 make a month). */
  readonly sickDays: number;
}

export const FORFEITS = ['paid_personal_20_days', 'sick_2_months', 'sick_3_months', 'sick_4_months'] as const;
export type Forfeit = (typeof FORFEITS)[number];

/**
 * Why a person has no annual leave this year, or the next if this year's was already taken (《条例》第四条, 《实施办法》第八条); null = keeps it.
 * 第四条（一） is about the summer and winter holidays of schools, which this company has not.
 * @param years full years of the whole working life
 */
export function annualForfeit(years: number, taken: YearOfLeave): Forfeit | null {
  if (taken.paidPersonalDays >= 20) return 'paid_personal_20_days';
  const months = years >= 20 ? 4 : years >= 10 ? 3 : 2;
  if (years < 1 || taken.sickDays < months * 30) return null;
  return months === 4 ? 'sick_4_months' : months === 3 ? 'sick_3_months' : 'sick_2_months';
}
