import { count } from './rule-parts.ts';
import { type DaySaid, type ItemBody, type PartSaid, type Rule, rule, type YearSaid } from './said.ts';

/** Times as people say them in English: Dec 8-9, 8 December, next Monday, tomorrow afternoon, 2pm, half a day. */

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:\\s*,?\\s*(\\d{4})(?!\\d))?';
const WEEKDAY =
  '(mon|tues?|wednes|thurs?|fri|satur|sun)day\\b|(?<=(?:next|this|last|on|to|-|~|到|至|周)\\s?)(?:(mon|tue|wed|thu|fri|sat|sun)\\b)|(mon|tues?|wed|thu(?:rs?)?|fri)\\b(?=\\s(?:morning|afternoon|am|pm|off)\\b)';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const AWAYS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(\\d{1,3}(?:\\.\\d{1,2})?|an?|half an?|half|one|two|three|four|five|six|seven|eight|nine|ten)`;

const said = (day: DaySaid): ItemBody => ({ is: 'day', said: day });
const date = (month: string | undefined, day: string | undefined, year: string | undefined): ItemBody =>
  said({
    day: 'date',
    year: yearOf(year),
    month: MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1,
    date: count(day),
  });
const yearOf = (year: string | undefined): YearSaid | null => (year === undefined ? null : { year: Number(year) });
const offset = (days: number): ItemBody => said({ day: 'offset', from: days, to: days });
const number = (text: string | undefined): number => {
  const word = (text ?? '').toLowerCase();
  if (word.startsWith('half')) return 0.5;
  if (word === 'a' || word === 'an') return 1;
  const named = NUMBERS.indexOf(word);
  return named === -1 ? Number(word) : named;
};
const PARTS: readonly (readonly [PartSaid, string])[] = [
  ['am', 'mornings?'],
  ['pm', 'afternoons?'],
  ['noon', 'noon'],
  ['evening', 'evenings?|tonight'],
  ['all', 'all day|(?:whole|full) day'],
];
const LATER = /^p/i;

/** 2pm is 14, 12am is 0. */
const hourOf = (hour: string | undefined, half: string | undefined): number =>
  (count(hour) % 12) + (LATER.test(half ?? '') ? 12 : 0);

const length = (amount: number, unit: string): ItemBody | null => {
  const halfDays = Math.round(amount * (unit.startsWith('w') ? 14 : 2) * 100) / 100;
  if (unit.startsWith('h')) return { is: 'length', length: { minutes: Math.round(amount * 60) }, workdays: false };
  return Number.isInteger(halfDays) && halfDays > 0 ? { is: 'length', length: { halfDays }, workdays: false } : null;
};

const english = (pattern: string, read: Rule['read']): Rule => {
  const { pattern: made } = rule(`(?<![A-Za-z])(?:${pattern})`, read);
  return { pattern: new RegExp(made.source, 'iy'), read };
};

export const ENGLISH_RULES: readonly Rule[] = [
  english(`${MONTH}\\s*${DAY}(?![\\d:])${YEAR}`, ([, month, day, year]) => date(month, day, year)),
  english(`${DAY}\\s*(?:of\\s+)?${MONTH}${YEAR}`, ([, day, month, year]) => date(month, day, year)),
  // 8-9 Dec: the month stands behind the second day
  english(`${DAY}(?=\\s*(?:-|~|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH}${YEAR})`, ([, day, month, year]) =>
    date(month, day, year),
  ),
  // Dec 8-9th
  english(`${DAY}(?<=st|nd|rd|th)(?![A-Za-z])`, ([, day]) => said({ day: 'date_only', date: count(day) })),
  english('(?:the )?day after tomorrow\\b', () => offset(2)),
  english('tomorrow\\b|tmr\\b', () => offset(1)),
  english('today\\b', () => offset(0)),
  english('next (?:work(?:ing)?|business) ?day\\b', () => said({ day: 'workday', count: 1 })),
  english('yesterday\\b', () => offset(-1)),
  english(`(?:(next|this|last)\\s+)?(?:${WEEKDAY})`, ([, away, long, short, alone]) =>
    said({
      day: 'weekday',
      week: away === undefined ? null : (AWAYS[away.toLowerCase()] ?? null),
      weekday: WEEKDAYS.indexOf((long ?? short ?? alone ?? '').slice(0, 3).toLowerCase()) + 1,
    }),
  ),
  english('(next|this|last)\\s+week\\b', ([, away]) => said({ day: 'week', week: AWAYS[(away ?? '').toLowerCase()] ?? 0 })),
  english('(\\d{1,2})(?::(\\d{2}))?\\s*([ap])\\.?m\\b\\.?', ([, hour, minute, half]) => ({
    is: 'clock',
    clock: { hour: hourOf(hour, half), minute: Number(minute ?? 0), exact: true },
  })),
  // from 2 to 4pm: both are in the afternoon
  english('(\\d{1,2})(?::(\\d{2}))?(?=\\s*(?:-|~|to)\\s*\\d{1,2}(?::\\d{2})?\\s*([ap])\\.?m\\b)', ([, hour, minute, half]) => ({
    is: 'clock',
    clock: { hour: hourOf(hour, half), minute: Number(minute ?? 0), exact: true },
  })),
  english(`${NUMBER}[\\s-]+(?:an?\\s+)?(?:working )?(day|week|hour|hr)s?\\b`, ([, amount, unit]) =>
    length(number(amount), (unit ?? '').toLowerCase()),
  ),
  ...PARTS.map(([part, words]) => english(`(?:${words})\\b`, (): ItemBody => ({ is: 'part', part }))),
];
