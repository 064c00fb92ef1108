import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts';

/**
 * When each stage of a way is to be done so that the last one is on the day that was promised; `leads`: days that each takes. No plan begins before the
 * order does: where they would, the days there are go to the stages by what each takes.
 * @param since the day from which there is an order; null: nobody noted it
 */
export function plannedDays(
  leads: readonly number[],
  promisedOn: LocalDate,
  since: LocalDate | null = null,
): readonly LocalDate[] {
  const all = sum(leads);
  const there = since === null ? all : Math.max(0, daysBetween(since, promisedOn));
  if (since === null || there >= all) return leads.map((_, at) => addDays(promisedOn, -sum(leads.slice(at + 1))));
  return leads.map((_, at) => addDays(promisedOn, -Math.floor((sum(leads.slice(at + 1)) * there) / all)));
}

/**
 * When each stage will probably be done (S45): one that is done on its day, the others so many days behind the one before, none of them in the past.
 * @param done the days of those that are done, in order
 * @param since the day from which the first one is counted
 */
export function expectedDays(
  leads: readonly number[],
  done: readonly LocalDate[],
  since: LocalDate,
  today: LocalDate,
): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (const [at, lead] of leads.entries()) {
    const before = days[at - 1] ?? since;
    const own = done[at];
    days.push(own ?? later(addDays(before, lead), today));
  }
  return days;
}

/** How many days after what was promised; 0: in time. */
export const daysLate = (expected: LocalDate, promised: LocalDate): number => Math.max(0, daysBetween(promised, expected));

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const sum = (days: readonly number[]): number => days.reduce((total, one) => total + one, 0);
