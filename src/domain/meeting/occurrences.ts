import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { placeOccurrence } from './place-occurrence.ts';
import { type PlannedDate, plannedDates } from './planned-dates.ts';
import type { Occurrence, Series, Settled } from './series-rule.ts';

export interface SeriesQuestion {
  readonly series: Series;
  /** Of the unit that meets. */
  readonly calendar: WorkCalendar;
  /** Planned dates that are asked for; whoever looks for days on which something is held asks for a month more on either side. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Nothing that is still to come is brought forward to a day before this one. */
  readonly today: LocalDate;
  readonly settled: readonly Settled[];
}

/** A day so far behind what is asked that a month's last workday, counted backwards from it, is not in question. */
const MARGIN = 62;

/**
 * The occurrences of a series planned for `from..to`, in order (S60, O23): where its day is off it is left out, brought forward, put
 * off or asked about, as the rule says. Of two that come to lie on one day the later planned one is held. What is settled stays as
 * it is. Everything from the series' beginning is looked at, so that a wider window never says otherwise of what was inside.
 */
export function occurrences(asked: SeriesQuestion): readonly Occurrence[] {
  const { from, to } = asked;
  return mergeDays(placedUntilFree(asked), asked.settled).filter(({ planned }) => from <= planned && planned <= to);
}

/** From the beginning to the first one behind the window that nothing behind it can reach: it is held on its own day. */
function placedUntilFree(asked: SeriesQuestion): readonly Occurrence[] {
  const { series, calendar, today } = asked;
  const begin = series.rules[0]?.from;
  if (begin === undefined) return [];
  const exceptions = new Map(series.exceptions.map((one) => [one.planned, one]));
  const settled = new Map(asked.settled.map((one) => [one.planned, one]));
  const concerned = addDays([asked.to, ...exceptions.keys(), ...settled.keys()].reduce(later), MARGIN);
  const placed: Occurrence[] = [];
  let previous: LocalDate | null = null;
  for (const one of inTurn(series, begin, concerned)) {
    const { planned } = one;
    const found = placeOccurrence({
      ...one,
      ...{ calendar, today, previous },
      ...{ exception: exceptions.get(planned), settled: settled.get(planned) },
    });
    placed.push(found);
    if (found.state !== 'held') continue;
    previous = found.held;
    if (planned > concerned && found.held === planned) break;
  }
  return placed;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** Planned dates until a day, then on for at most two years. */
function* inTurn(series: Series, from: LocalDate, until: LocalDate): Generator<PlannedDate> {
  yield* plannedDates(series, from, until);
  yield* plannedDates(series, addDays(until, 1), addDays(until, 732));
}

function mergeDays(placed: readonly Occurrence[], settled: readonly Settled[]): readonly Occurrence[] {
  const fixed = new Set(settled.map(({ planned }) => planned));
  const kept = new Map<LocalDate, LocalDate>();
  for (const one of placed) {
    if (one.state !== 'held') continue;
    const other = kept.get(one.held);
    if (other === undefined || fixed.has(one.planned) || !fixed.has(other)) kept.set(one.held, one.planned);
  }
  return placed.map((one) => {
    if (one.state !== 'held' || fixed.has(one.planned)) return one;
    const { held: on, why, ...rest } = one;
    const into = kept.get(on) ?? one.planned;
    return into === one.planned
      ? one
      : { ...rest, state: 'merged', into, on, why: [...why, { code: 'same_day_as', planned: into }] };
  });
}
