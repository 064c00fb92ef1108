import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { samePlace } from '../invoice/printed-words.ts';
import type { ClaimantFacts } from './facts.ts';
import type { ExpenseRules, Season } from './rules.ts';

/** The grade whose standards hold: the first whose posts or roles the person has. */
export const gradeOf = ({ title, roles }: Pick<ClaimantFacts, 'title' | 'roles'>, rules: ExpenseRules): string =>
  rules.grades.find((grade) => grade.posts.includes(title) || grade.roles.some((role) => roles.includes(role)))?.id ??
  rules.usualGrade;

/** The tier of a city; of one that is not listed, or not said, the usual one. */
export const tierOf = (city: string | null, { tiers, usualTier }: ExpenseRules): string =>
  (city && Object.entries(tiers).find(([, cities]) => cities.some((one) => samePlace(one, city)))?.[0]) || usualTier;

export type Standard = keyof ExpenseRules['standards'];

/** What a standard allows: hotel a room and night, meals and local transport a person and day; null where none is set. */
export function rateOn(
  standard: Standard,
  at: { readonly grade: string; readonly city: string | null; readonly date: LocalDate },
  rules: ExpenseRules,
): Cents | null {
  const season = standard === 'hotel' ? seasonOf(at, rules) : undefined;
  return season?.hotel[at.grade] ?? rules.standards[standard][at.grade]?.[tierOf(at.city, rules)] ?? null;
}

/** The season in which a city is dearer than otherwise. */
export const seasonOf = (
  { city, date }: { readonly city: string | null; readonly date: LocalDate },
  { seasons }: Pick<ExpenseRules, 'seasons'>,
): Season | undefined =>
  city === null ? undefined : seasons.find((one) => one.cities.some((each) => samePlace(each, city)) && isIn(date, one));

/** Both days included; over New Year where the end stands before the start. */
function isIn(date: LocalDate, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
