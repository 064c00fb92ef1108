import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate } from '../../kernel/time.ts';
import { type CheckFinding, found } from './check-finding.ts';
import { type ClaimCase, compare } from './claim-case.ts';
import type { LineUse } from './facts.ts';
import { gradeOf, rateOn, type Standard } from './standards.ts';

/** A line, or one of an earlier claim, as days in a city. */
interface Stay {
  readonly line: string | null;
  readonly days: readonly LocalDate[];
  readonly city: string | null;
  readonly persons: number;
  readonly amount: Cents;
}

/** What lies above the standards of post, city and season (S104, O14): the rest is the claimant's, or special approval is asked for. */
export const checkStandards = (one: ClaimCase): readonly CheckFinding[] =>
  excesses(one).map(({ line, standard, amount, limit, excess, count }) => {
    const own = one.lines.find((each) => each.line.id === line);
    const choice = own?.line.over ?? null;
    const about = { line, cell: 'over', over: { limit, excess } } as const;
    const money = { limit: { cents: limit }, excess: { cents: excess } };
    if (choice === 'cap') return found('over_capped', about, money);
    if (choice === 'special') return found('over_special', about, money);
    const where = own?.place ? plain(own.place) : t('expense.usual_place');
    return found(`${standard}_over`, about, { amount: { cents: amount }, ...money, count, where });
  });

export interface Excess {
  readonly line: string;
  readonly standard: Standard;
  readonly amount: Cents;
  /** What of the line the standard leaves. */
  readonly limit: Cents;
  readonly excess: Cents;
  /** Room nights, or person days. */
  readonly count: number;
}

/**
 * Lines above a standard. Stays that share a day are taken together, those of earlier claims first, so that a night split over lines or claims is
 * allowed once; what lies above falls on the latest lines.
 */
export function excesses(one: ClaimCase): readonly Excess[] {
  return (['hotel', 'meals', 'local'] as const).flatMap((standard) =>
    together(staysOf(one, standard)).flatMap((group) => excessOf(one, standard, group)),
  );
}

function staysOf({ facts, lines }: ClaimCase, standard: Standard): readonly Stay[] {
  const here = lines.flatMap(({ line, use, kind, place }) =>
    kind?.standards && use === standard && line.day && line.amount !== null
      ? [stay(use, line.id, line.day, line.until ?? null, place, line.persons ?? 1, line.amount)]
      : [],
  );
  const earlier = (facts.elsewhere.earlier ?? [])
    .filter(({ use }) => use === standard)
    .map(({ use, day, until, city, persons, amount }) => stay(use, null, day, until, city, persons, amount));
  return [...earlier, ...here];
}

function stay(
  use: LineUse,
  line: string | null,
  day: LocalDate,
  until: LocalDate | null,
  city: string | null,
  persons: number,
  amount: Cents,
): Stay {
  const last = until && until > day ? (use === 'hotel' ? addDays(until, -1) : until) : day;
  return { line, days: eachDay(day, last), city, persons: Math.max(1, persons), amount };
}

/** Groups of stays linked by common days. */
function together(stays: readonly Stay[]): readonly (readonly Stay[])[] {
  const groups: Stay[][] = [];
  for (const one of stays) {
    const linked = groups.filter((group) => group.some((other) => other.days.some((day) => one.days.includes(day))));
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push([...linked.flat(), one]);
  }
  return groups;
}

function excessOf({ facts, rules }: ClaimCase, standard: Standard, group: readonly Stay[]): readonly Excess[] {
  const grade = gradeOf(facts.claimant, rules);
  const days = [...new Set(group.flatMap((one) => one.days))];
  let [allowed, count] = [0n, 0];
  for (const date of days) {
    const rates = group
      .filter((one) => one.days.includes(date))
      .map(({ city, persons }) => ({ rate: rateOn(standard, { grade, city, date }, rules), persons }));
    const known = rates.flatMap(({ rate }) => rate ?? []);
    if (known.length < rates.length) return [];
    const persons = Math.max(...rates.map((one) => one.persons));
    allowed += known.reduce((most, rate) => (rate > most ? rate : most), 0n) * BigInt(persons);
    count += persons;
  }
  const total = sumOf(group.map(({ amount }) => amount));
  let above = total - allowed;
  const latest = [...group].sort((a, b) => compare(b.days[0] ?? '', a.days[0] ?? '') || compare(b.line ?? '', a.line ?? ''));
  return latest.flatMap(({ line, amount }): readonly Excess[] => {
    const excess = cents(above < amount ? above : amount);
    if (line === null || excess <= 0n) return [];
    above -= excess;
    return [{ line, standard, amount, limit: cents(amount - excess), excess, count }];
  });
}

/** What is claimed of each line once the standards are kept: less what its claimant pays. */
export function claimedOf(one: ClaimCase): ReadonlyMap<string, Cents> {
  const capped = new Map(excesses(one).map(({ line, limit }) => [line, limit]));
  return new Map(
    one.lines.flatMap(({ line }) => {
      if (line.amount === null) return [];
      return [[line.id, line.over === 'cap' ? (capped.get(line.id) ?? line.amount) : line.amount] as const];
    }),
  );
}
