import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [brand]: 'Instant' };
/** A calendar day, `YYYY-MM-DD`; days compare and sort as text. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };
/** IANA zone of the business, e.g. `Asia/Shanghai`; configuration, never the machine's. */
export type Zone = string & { readonly [brand]: 'Zone' };
/** Minutes since local midnight, 0–1440. */
export type DayMinutes = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const instant = (ms: number): Instant => ms as Instant;

/** The zone if the runtime knows it, else null. */
export function zone(name: string): Zone | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name as Zone;
  } catch {
    return null;
  }
}

/** A real calendar day from numbers, or null (2月30日). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}` as LocalDate;
}

/** A real calendar day from `YYYY-MM-DD`, or null. */
export function parseDate(text: string): LocalDate | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? localDate(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function parts(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const dayNumber = (date: LocalDate): number => {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day) / DAY;
};

/** Days are written again and again, mostly those around today. */
const keptDays = new Map<number, LocalDate>();
const MOST_DAYS = 10_000;

function fromDayNumber(number: number): LocalDate {
  const known = keptDays.get(number);
  if (known !== undefined) return known;
  const written = new Date(number * DAY).toISOString().slice(0, 10) as LocalDate;
  if (keptDays.size >= MOST_DAYS) keptDays.clear();
  keptDays.set(number, written);
  return written;
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: LocalDate): number => ((dayNumber(date) + 3) % 7) + 1;

/** The same day `years` later; 29 February becomes 28. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const { year, month, day } = parts(date);
  return localDate(year + years, month, Math.min(day, daysInMonth(year + years, month))) as LocalDate;
}

/** The same day `months` later, clipped to the end of the month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return localDate(y, m, Math.min(day, daysInMonth(y, m))) as LocalDate;
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. At most 4,000 days. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const count = Math.min(daysBetween(from, to) + 1, 4000);
  return Array.from({ length: Math.max(count, 0) }, (_, i) => addDays(from, i));
}

interface Local {
  readonly date: LocalDate;
  readonly minutes: DayMinutes;
}

/** From here on no zone has changed its clock twice within two days. */
const FEW_CHANGES_FROM = Date.UTC(1973, 0, 1);
const KEPT = 2000;
/** Asking Temporal costs some 10 µs and a card asks often: how far a zone is from UTC is asked once for a whole UTC day; null where it changes within. */
const keptOffsets = new Map<Zone, Map<number, number | null>>();

/** What the wall clock of the zone shows at an instant. */
export function toLocal(at: Instant, inZone: Zone): { date: LocalDate; minutes: DayMinutes } {
  if (!Number.isInteger(at) || at < FEW_CHANGES_FROM) return askTemporal(at, inZone);
  const offset = offsetOn(Math.floor(at / DAY), inZone);
  if (offset === null) return askTemporal(at, inZone);
  const wall = at + offset;
  const day = Math.floor(wall / DAY);
  return { date: fromDayNumber(day), minutes: Math.floor((wall - day * DAY) / MINUTE) };
}

function offsetOn(utcDay: number, inZone: Zone): number | null {
  const ofZone = keptOffsets.get(inZone) ?? new Map<number, number | null>();
  if (ofZone.size === 0) keptOffsets.set(inZone, ofZone);
  const known = ofZone.get(utcDay);
  if (known !== undefined) return known;
  const offset = offsetAt(utcDay * DAY, inZone);
  const found = offset === offsetAt((utcDay + 1) * DAY, inZone) ? offset : null;
  if (ofZone.size >= KEPT) ofZone.clear();
  ofZone.set(utcDay, found);
  return found;
}

const offsetAt = (at: number, inZone: Zone): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(inZone).offsetNanoseconds / 1e6;

function askTemporal(at: Instant, inZone: Zone): Local {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(inZone);
  return { date: local.toPlainDate().toString() as LocalDate, minutes: local.hour * 60 + local.minute };
}

/** Days begin and lapse at the same few times for everybody: each is asked of Temporal once. */
const keptInstants = new Map<string, Instant>();

/** The instant at which the zone's wall clock shows this day and time (1440 = next midnight). */
export function toInstant(date: LocalDate, minutes: DayMinutes, inZone: Zone): Instant {
  const key = `${date} ${minutes} ${inZone}`;
  const known = keptInstants.get(key);
  if (known !== undefined) return known;
  const found = wallClockAt(date, minutes, inZone);
  if (keptInstants.size >= KEPT) keptInstants.clear();
  keptInstants.set(key, found);
  return found;
}

/** The last minute of a day: what is due on a day may be done until then. */
export const dayEnd = (date: LocalDate, inZone: Zone): Instant => toInstant(date, 1439, inZone);

function wallClockAt(date: LocalDate, minutes: DayMinutes, inZone: Zone): Instant {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(minutes / 1440) });
  const inDay = minutes % 1440;
  const wall = day.toPlainDateTime({ hour: Math.floor(inDay / 60), minute: inDay % 60 });
  return wall.toZonedDateTime(inZone).epochMilliseconds as Instant;
}

/** `HH:mm` to minutes (24:00 allowed), or null. */
export function parseTime(text: string): DayMinutes | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minutes <= 1440 ? minutes : null;
}

export const timeText = (minutes: DayMinutes): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
