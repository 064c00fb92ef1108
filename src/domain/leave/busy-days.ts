import { type DayMinutes, type Instant, type LocalDate, MINUTE, toInstant, toLocal, type Zone } from '../../kernel/time.ts';

/** A stretch of one local day, minutes since midnight. */
export interface DayStretch {
  readonly date: LocalDate;
  readonly fromMin: DayMinutes;
  readonly toMin: DayMinutes;
}

/** What a calendar says of one day of a leave: when the person has something else. */
export interface BusyDay {
  readonly date: LocalDate;
  readonly times: readonly { readonly fromMin: DayMinutes; readonly toMin: DayMinutes }[];
}

/**
 * The busy times of a calendar that fall into the hours of a leave, day by day (O9). Each is told whole, as far as it lies on that day.
 * @param leave the days asked for, with their hours; what lies in the free half of a day does not count
 * @param own leave that stands in the calendar as a block of ours: it is no meeting. Calendars give stretches that touch as one, so it is cut out of
 *   whatever covers it; a stretch that lies within it is something else, and stays.
 */
export function busyDays(
  leave: readonly DayStretch[],
  busy: readonly { readonly from: Instant; readonly to: Instant }[],
  own: readonly DayStretch[],
  zone: Zone,
): readonly BusyDay[] {
  const dates = [...new Set(leave.map((day) => day.date))].sort();
  return dates.flatMap((date) => {
    const hours = leave.filter((day) => day.date === date);
    const blocks = own.filter((day) => day.date === date);
    const times = busy
      .flatMap((one) => onDay(one, date, zone))
      .flatMap((one) => blocks.reduce<readonly Stretch[]>((left, block) => left.flatMap((part) => without(part, block)), [one]))
      .filter((one) => hours.some((leave) => one.fromMin < leave.toMin && leave.fromMin < one.toMin))
      .sort((a, b) => a.fromMin - b.fromMin || a.toMin - b.toMin);
    return times.length > 0 ? [{ date, times }] : [];
  });
}

type Stretch = BusyDay['times'][number];

/** The part of a stretch of time that lies on a day, by the wall clock. */
function onDay({ from, to }: { readonly from: Instant; readonly to: Instant }, date: LocalDate, zone: Zone): readonly Stretch[] {
  const [start, end] = [toInstant(date, 0, zone), toInstant(date, 1440, zone)];
  if (to <= start || from >= end) return [];
  const fromMin = from <= start ? 0 : toLocal(from, zone).minutes;
  // A minute that has begun is taken.
  const toMin = to >= end ? 1440 : toLocal(to, zone).minutes + (to % MINUTE === 0 ? 0 : 1);
  return toMin > fromMin ? [{ fromMin, toMin }] : [];
}

function without(part: Stretch, block: Stretch): readonly Stretch[] {
  if (part.fromMin > block.fromMin || part.toMin < block.toMin) return [part];
  return [
    { fromMin: part.fromMin, toMin: block.fromMin },
    { fromMin: block.toMin, toMin: part.toMin },
  ].filter((one) => one.toMin > one.fromMin);
}
