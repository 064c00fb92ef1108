import type { Cents } from '../../kernel/money.ts';
import { addDays, daysInMonth, type LocalDate, parts } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { addWorkdays, isWorkday, workdayOnOrAfter } from '../workday/workdays.ts';
import type { Level } from './config.ts';
import type { Item } from './item.ts';

/** Why an open item is not reminded of today; each has a word on the preview. */
export const SKIPS = [
  'legal',
  'disputed',
  'planned',
  'paused',
  'customer_paused',
  'promised',
  'small',
  'no_policy',
  'not_yet',
  'grace',
  'stale',
  'off_day',
  'done_today',
  'all_done',
] as const;
export type Skip = (typeof SKIPS)[number];

/** What is known of an item beyond its row. */
export interface DunningFacts {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly levels: readonly Level[];
  readonly small: Cents;
  /** The customer is not reminded until that day (Q3). */
  readonly customerHeldUntil: LocalDate | null;
  /** The day that was promised last and is still to come true. */
  readonly promisedFor: LocalDate | null;
  /** The day on which the last level was done; null: none was. */
  readonly lastOn: LocalDate | null;
  /** Data of the bank are fresh enough to say who has not paid. */
  readonly isFresh: boolean;
}

type Dunned = Pick<Item, 'open' | 'dueOn' | 'rung' | 'hold' | 'holdUntil' | 'graceUntil'>;

/** The next level is done today, or why not and (where a day is known) until when. */
export type Dunning =
  | { readonly do: 'level'; readonly rung: number }
  | { readonly do: 'skip'; readonly why: Skip; readonly until: LocalDate | null };

const skip = (why: Skip, until: LocalDate | null = null): Dunning => ({ do: 'skip', why, until });

/** Why nobody is to hear of an item, whatever level it has; null: nothing speaks against it. Asked anew at the moment of sending. */
export function silenceOf(item: Dunned, facts: DunningFacts): Dunning | null {
  const { today, small, levels } = facts;
  if (levels.length === 0) return skip('no_policy');
  if (item.hold !== null && (item.holdUntil === null || today <= item.holdUntil)) return skip(item.hold, item.holdUntil);
  if (facts.customerHeldUntil !== null && today <= facts.customerHeldUntil)
    return skip('customer_paused', facts.customerHeldUntil);
  const quiet = quietUntil(facts.promisedFor, facts.calendar);
  if (quiet !== null && today <= quiet) return skip('promised', quiet);
  if (item.open <= small) return skip('small');
  return facts.isFresh ? null : skip('stale');
}

/** A promise is not spoken of until a working day after its day: the money may have come on the day itself. */
export const quietUntil = (promisedFor: LocalDate | null, calendar: WorkCalendar): LocalDate | null =>
  promisedFor && addWorkdays(calendar, promisedFor, 1);

/**
 * The level of an item today: one at a time, the lower one first, none before its day; many days that were missed are one step. What was agreed, what the
 * last letter gave, and what nobody knows yet stand above it. Levels of the time before the due day are left out once it is over.
 */
export function dunningOf(item: Dunned, facts: DunningFacts): Dunning {
  const silent = silenceOf(item, facts);
  if (silent) return silent;
  const { today, calendar, levels, lastOn } = facts;
  if (item.graceUntil !== null && today <= item.graceUntil) return skip('grace', item.graceUntil);
  const rung = nextRung(item, facts);
  const level = levels[rung - 1];
  if (!level) return skip('all_done');
  const day = dayOfLevel(level, item.dueOn, lastOn, calendar);
  if (day > today) return skip('not_yet', day);
  if (lastOn !== null && lastOn >= today) return skip('done_today');
  if (!isWorkday(calendar, today)) return skip('off_day', workdayOnOrAfter(calendar, today));
  return { do: 'level', rung };
}

function nextRung({ rung, dueOn }: Dunned, { levels, today }: DunningFacts): number {
  const next = rung + 1;
  if (today <= dueOn) return next;
  const firstLate = levels.findIndex(({ day }) => !('before' in day)) + 1;
  return firstLate === 0 ? levels.length + 1 : Math.max(next, firstLate);
}

/** The day from which a level may be done. */
export function dayOfLevel({ day }: Level, dueOn: LocalDate, lastOn: LocalDate | null, calendar: WorkCalendar): LocalDate {
  if ('before' in day) return away(dueOn, day.before, -1, calendar);
  if ('after' in day) return away(dueOn, day.after, 1, calendar);
  if ('last' in day) return away(lastOn ?? dueOn, day.last, 1, calendar);
  const { year, month } = parts(dueOn);
  return `${dueOn.slice(0, 8)}${daysInMonth(year, month)}` as LocalDate;
}

function away(from: LocalDate, distance: string, sign: 1 | -1, calendar: WorkCalendar): LocalDate {
  const amount = sign * Number.parseInt(distance, 10);
  return distance.endsWith('wd') ? addWorkdays(calendar, from, amount) : addDays(from, amount);
}

/** Whether a level that was done is still to be spoken of: another due day may have been agreed since. */
export function isCurrent(item: Dunned, { levels, today, lastOn, calendar }: DunningFacts): boolean {
  const level = levels[item.rung - 1];
  return level !== undefined && dayOfLevel(level, item.dueOn, lastOn, calendar) <= today;
}
