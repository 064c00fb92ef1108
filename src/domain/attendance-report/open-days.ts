import type { DayAnomaly, PersonDay } from '../attendance/types.ts';

/** An anomaly that nobody has settled, with the day it is of. */
export interface OpenDay extends Pick<PersonDay, 'personId' | 'date'> {
  readonly anomaly: DayAnomaly;
  /** A correction of it lies with whoever decides. */
  readonly isPending: boolean;
}

interface MonthOf {
  readonly days: readonly PersonDay[];
}

/** What the supervisor still has to settle before signing (S56): what has been explained first, then by day and person. */
export const openDays = (months: readonly MonthOf[]): readonly OpenDay[] =>
  months
    .flatMap(({ days }) => days)
    .flatMap((day) =>
      day.anomalies
        .filter(({ answer }) => answer !== 'accepted')
        .map(
          (anomaly): OpenDay => ({
            personId: day.personId,
            date: day.date,
            anomaly,
            isPending: day.marks.includes('correction_pending'),
          }),
        ),
    )
    .toSorted((a, b) => rank(a) - rank(b) || order(a.date, b.date) || order(a.personId, b.personId));

/** Its person has said why. */
export const isExplained = ({ anomaly }: OpenDay): boolean => anomaly.explained !== null;
/** Its person has said nothing of it, and asked for no correction. */
export const isUnexplained = (day: OpenDay): boolean => !isExplained(day) && !day.isPending;

const rank = (day: OpenDay): number => (isUnexplained(day) ? 1 : 0);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days that are not decided yet: their window has not closed, or their source is not complete. */
export const undecided = (months: readonly MonthOf[]): number =>
  months.reduce((sum, { days }) => sum + days.filter(({ open }) => open).length, 0);
