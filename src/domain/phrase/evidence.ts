import {
  addDays,
  type DayMinutes,
  daysBetween,
  type LocalDate,
  parseDate,
  parseTime,
  parts,
  weekday,
} from '../../kernel/time.ts';
import { monthFrom } from '../measure/months.ts';
import { minutesOf } from './clock-minutes.ts';
import type { Piece } from './leftover.ts';
import type { ClockSaid, Item } from './said.ts';
import type { Length, WhenContext } from './when-reading.ts';

/** A value of a form that is a time or a number, and the field it stands in. */
export type Slot = { readonly field: string } & (
  | { readonly day: LocalDate }
  | { readonly from: LocalDate; readonly to: LocalDate }
  | { readonly minutes: DayMinutes }
  | { readonly part: 'am' | 'pm' }
  | { readonly number: number }
);

/** A piece of a sentence, and the fields whose values rest on it; none where the form took no notice of it. */
export interface Evidence extends Piece {
  readonly is: Item['is'];
  readonly fields: readonly string[];
}

/** What a form is filled in with, by the shape of its values. */
export const slotsOf = (form: Readonly<Record<string, string>>): readonly Slot[] =>
  Object.entries(form).flatMap(([field, text]) =>
    valuesIn(text).flatMap((value): readonly Slot[] => {
      const day = parseDate(value);
      if (day) return [{ field, day }];
      if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value)) return [{ field, ...monthFrom(value) }];
      const minutes = /^\d{1,2}:\d{2}$/u.test(value) ? parseTime(value) : null;
      if (minutes !== null) return [{ field, minutes }];
      if (value === 'am' || value === 'pm') return [{ field, part: value }];
      return /^\d[\d,]*(?:\.\d+)?$/u.test(value) ? [{ field, number: Number(value.replaceAll(',', '')) }] : [];
    }),
  );

/** The rows of a table are written as JSON. */
const valuesIn = (value: string): readonly string[] =>
  value.startsWith('[') ? [...value.matchAll(/"([^"]+)"/gu)].map(([, one = '']) => one) : [value];

/** The days a piece can mean, and when the day's work begins and ends. */
export interface EvidenceContext {
  readonly days: (said: string) => readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly hours?: WhenContext['hours'];
}

/** On which times of a sentence the values of a form rest. Total. */
export const evidenceOf = (
  plain: string,
  items: readonly Item[],
  slots: readonly Slot[],
  context: EvidenceContext,
): readonly Evidence[] =>
  items.map((item) => ({
    at: item.at,
    end: item.end,
    is: item.is,
    fields: fieldsFor(item, plain.slice(item.at, item.end), { plain, items, slots, ...context }),
  }));

interface Look extends EvidenceContext {
  readonly plain: string;
  readonly items: readonly Item[];
  readonly slots: readonly Slot[];
}

/** Words that only say how a time beside them is meant. */
const BESIDE: ReadonlySet<Item['is']> = new Set<Item['is']>(['vague', 'since', 'leaves', 'comes', 'repeat', 'unread']);

function fieldsFor(item: Item, said: string, look: Look): readonly string[] {
  const { slots } = look;
  const days = slots.flatMap((one) => ('day' in one ? [one] : []));
  const clocks = slots.flatMap((one) => ('minutes' in one ? [one] : []));
  const halves = slots.flatMap((one) => ('part' in one ? [one] : []));
  const named = (some: readonly { readonly field: string }[]): readonly string[] => some.map(({ field }) => field);
  if (item.is === 'day') {
    const months = slots.flatMap((one) => ('from' in one ? [one] : []));
    return isDayOf(item, said, [...stretchOf(days.map(({ day }) => day)), ...months], look) ? named([...days, ...months]) : [];
  }
  if (item.is === 'clock') {
    const can = minutesMeant(item.clock);
    const exact = clocks.filter(({ minutes }) => can.includes(minutes));
    // 上午九点到十二点 is a half of a day.
    return exact.length > 0 ? named(exact) : can.some((minutes) => edgesOf(look).includes(minutes)) ? named(halves) : [];
  }
  if (item.is === 'part')
    return named(isHalf(item.part, look) ? [...halves, ...clocks, ...(halves.length + clocks.length > 0 ? [] : days)] : []);
  if (item.is === 'length') return isAsLong(item.length, look) ? named(slots) : [];
  return item.is === 'later' ? named(clocks) : BESIDE.has(item.is) ? named(slots) : [];
}

/** Two days are a stretch, more are days of their own. */
const stretchOf = (days: readonly LocalDate[]): readonly { readonly from: LocalDate; readonly to: LocalDate }[] => {
  const [first, last] = days;
  return days.length === 2 && first && last && first <= last
    ? [{ from: first, to: last }]
    : days.map((day) => ({ from: day, to: day }));
};

/** A day of the form is the one that was said, or one of those. */
function isDayOf(
  { said: meant }: Extract<Item, { is: 'day' }>,
  said: string,
  stretches: ReturnType<typeof stretchOf>,
  { days }: Look,
): boolean {
  const some = (fits: (day: LocalDate) => boolean): boolean => stretches.some(({ from, to }) => firstDays(from, to).some(fits));
  switch (meant.day) {
    case 'weekday':
      return some((day) => weekday(day) === meant.weekday);
    case 'date':
      return some((day) => parts(day).month === meant.month && parts(day).day === meant.date);
    case 'date_only':
    case 'in_month':
      return some((day) => parts(day).day === meant.date);
    default: {
      const can = days(said);
      // What is no day by itself is read with what stands beside it.
      return can.length === 0 || can.some((one) => stretches.some(({ from, to }) => one.from <= to && from <= one.to));
    }
  }
}

/** Of a long stretch as many days as tell any two apart. */
const MOST_DAYS = 62;
const firstDays = (from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  Array.from({ length: Math.min(MOST_DAYS, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));

const NOON = 720;
const minutesMeant = (clock: ClockSaid): readonly DayMinutes[] => [
  ...new Set([...minutesOf(clock, null), ...minutesOf(clock, 'am'), ...minutesOf(clock, 'pm'), ...minutesOf(clock, 'evening')]),
];

const edgesOf = ({ hours }: Look): readonly DayMinutes[] =>
  hours ? [hours.am.from, hours.am.to, hours.pm.from, hours.pm.to] : [];

/** A half that was said is the half that is taken: where 上午 alone was said, the whole of one day is something else. */
function isHalf(part: Extract<Item, { is: 'part' }>['part'], { plain, items, slots }: Look): boolean {
  if (part !== 'am' && part !== 'pm') return true;
  const clocks = slots.flatMap((one) => ('minutes' in one ? [one.minutes] : []));
  if (clocks.length > 0) return clocks.some((minutes) => (part === 'am' ? minutes <= NOON : minutes >= NOON));
  const halves = new Set(slots.flatMap((one) => ('part' in one ? [one.part] : [])));
  if (halves.size === 0) return true;
  if (!halves.has(part)) return false;
  const days = new Set(slots.flatMap((one) => ('day' in one ? [one.day] : [])));
  return (
    halves.size === 1 || days.size > 1 || isBothHalves(plain, items) || items.some(({ is }) => is === 'clock' || is === 'since')
  );
}

/** 上午和下午 is a day; 上半天班，下午接人 tells of each half something else. */
function isBothHalves(plain: string, items: readonly Item[]): boolean {
  const parts = items.filter((one) => one.is === 'part');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || new Set(parts.map(({ part }) => part)).size < 2) return false;
  return !/[,，。;；!！?？]/u.test(plain.slice(first.end, last.at));
}

/** The stretch of the form is as long as it was said, in days of the calendar or of work. */
function isAsLong(length: Length, { slots }: Look): boolean {
  const numbers = slots.flatMap((one) => ('number' in one ? [one.number] : []));
  const clocks = slots.flatMap((one) => ('minutes' in one ? [one.minutes] : []));
  if ('months' in length) return true;
  const [start, end] = clocks;
  if ('minutes' in length) {
    if (numbers.some((number) => number === length.minutes || number * 60 === length.minutes)) return true;
    if (slots.some((one) => 'part' in one))
      return clocks.length > 0 ? isBetween(length.minutes, start, end) || clocks.length === 1 : true;
    return isBetween(length.minutes, start, end);
  }
  if (numbers.some((number) => number * 2 === length.halfDays)) return true;
  const days = slots.flatMap((one) => ('day' in one ? [one.day] : []));
  const [from, to = from] = days;
  if (!from || !to || days.length > 2) return false;
  const halves = slots.flatMap((one) => ('part' in one ? [one.part] : []));
  const less = (halves[0] === 'pm' ? 1 : 0) + (halves.at(-1) === 'am' ? 1 : 0);
  const all = firstDays(from, to);
  const workdays = all.filter((day) => weekday(day) < 6);
  // A form without halves or hours takes whole days.
  const short = halves.length > 0 || clocks.length > 0 ? 0 : 1;
  return (
    (clocks.length > 0 && length.halfDays <= all.length * 2) ||
    (length.halfDays >= workdays.length * 2 - less - short && length.halfDays <= all.length * 2 - less)
  );
}

/** 9:00 to 18:00 holds a break. */
const LONGEST_BREAK = 150;
const isBetween = (minutes: number, start: number | undefined, end: number | undefined): boolean =>
  start !== undefined && end !== undefined && end - start >= minutes && end - start - LONGEST_BREAK <= minutes;
