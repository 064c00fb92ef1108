import { addDays, type LocalDate, parts } from '../../kernel/time.ts';
import type { DaySaid } from './said.ts';
import { type Guess, type Holiday, invalid, type Stop, unclear, type WhenContext } from './when-reading.ts';

type HolidaySaid = Extract<DaySaid, { day: 'holiday' }>;

/** For 节后 and 节前, which name no festival. */
const ALL = ['元旦', '春节', '清明', '五一', '端午', '中秋', '国庆'];

/** The days of a festival, or a day counted from it. */
export function holidayDays(
  said: HolidaySaid,
  context: WhenContext,
): { from: LocalDate; to: LocalDate; guesses: readonly Guess[] } | Stop {
  const holiday = said.name === null ? nearestOf(ALL, said, context) : nearestOf([said.name], said, context);
  if (!holiday) return unclear('unknown_holiday');
  const { place } = said;
  if (place.on === 'whole') return { ...holiday, guesses: [] };
  if (Number.isNaN(place.count)) return invalid('no_such_day');
  const { workday } = context;
  // The day after it is a day on which work is done again.
  if (place.on === 'after' && workday) {
    const last = workday(holiday.to, place.count);
    const guesses: readonly Guess[] = place.guessed ? ['day_after_holiday'] : [];
    return place.isSpan ? { from: workday(holiday.to, 1), to: last, guesses: [] } : one(last, guesses);
  }
  if (place.on !== 'day' && place.isSpan)
    return place.on === 'after'
      ? { from: addDays(holiday.to, 1), to: addDays(holiday.to, place.count), guesses: [] }
      : { from: addDays(holiday.from, -place.count), to: addDays(holiday.from, -1), guesses: [] };
  if (place.on === 'after') return one(addDays(holiday.to, place.count), place.guessed ? ['day_after_holiday'] : []);
  if (place.on === 'before') return one(addDays(holiday.from, -place.count), place.guessed ? ['day_before_holiday'] : []);
  const date = place.count === -1 ? holiday.to : addDays(holiday.from, place.count - 1);
  return date > holiday.to || place.count === 0 ? invalid('no_such_day') : one(date, []);
}

const one = (date: LocalDate, guesses: readonly Guess[]) => ({ from: date, to: date, guesses });

/** The festival on the right side of today among those named. */
function nearestOf(names: readonly string[], said: HolidaySaid, { today, direction, holiday }: WhenContext): Holiday | null {
  const now = parts(today).year;
  const years = said.year === null ? [now - 1, now, now + 1] : ['year' in said.year ? said.year.year : now + said.year.years];
  const known = names.flatMap((name) => years.flatMap((year) => holiday?.(name, year) ?? []));
  const inOrder = known.sort((a, b) => (a.from < b.from ? -1 : 1));
  if (said.year !== null) return inOrder[0] ?? null;
  /** The day after the festival still lies ahead on its last day. */
  const reach = said.place.on === 'after' ? said.place.count : 0;
  const ahead = inOrder.find((one) => addDays(one.to, reach) >= today && (said.place.on !== 'before' || one.from > today));
  const behind = inOrder.filter((one) => one.from <= today).at(-1);
  if (direction === 'past') return behind ?? null;
  if (direction === 'future') return ahead ?? null;
  return ahead ?? behind ?? null;
}
