import type { ClaimFacts, LineFacts, LineUse } from './facts.ts';
import type { ExpenseRules } from './rules.ts';
import { gradeOf, rateOn, type Standard } from './standards.ts';

/**
 * The city whose standard holds for a line (S104): the one written, else the place of its trip (of several the one that allows most, for the form did not
 * ask which), else for meals and transport the city where the claimant works. Null where nothing tells it; then the usual tier holds.
 */
export function placeOf(line: LineFacts, use: LineUse, facts: ClaimFacts, rules: ExpenseRules): string | null {
  if (line.city?.trim()) return line.city.trim();
  if (line.trip) {
    const trip = facts.elsewhere.trips?.find(({ number }) => number === line.trip);
    return mostAllowed(trip?.places ?? [], line, use, facts, rules);
  }
  const home = facts.claimant.units.find((code) => Object.hasOwn(rules.cities, code));
  return use === 'meals' || use === 'local' ? ((home && rules.cities[home]) ?? null) : null;
}

function mostAllowed(
  places: readonly string[],
  { day: date }: LineFacts,
  use: LineUse,
  { claimant }: ClaimFacts,
  rules: ExpenseRules,
): string | null {
  const [first = null, ...others] = places;
  if (others.length === 0 || date === null || !hasStandard(use)) return first;
  const grade = gradeOf(claimant, rules);
  const rate = (city: string): bigint => rateOn(use, { grade, city, date }, rules) ?? 0n;
  return places.reduce((best, city) => (rate(city) > rate(best) ? city : best));
}

const hasStandard = (use: LineUse): use is Standard & LineUse => use === 'hotel' || use === 'meals' || use === 'local';
