import type { Language } from '../domain/org/org.ts';
import type { Text, TextArg } from '../kernel/text.ts';
import { type Instant, type LocalDate, parseDate, parts, toLocal, type Zone } from '../kernel/time.ts';

/** In which language, with which words and seen from where something is said. */
export interface Locale {
  readonly language: Language;
  /** Instants are told by the wall clock of this zone. */
  readonly zone: Zone;
  readonly words: Readonly<Record<string, string>>;
  /** Days of another year than this one are told with their year; without it no year is ever told. */
  readonly today?: LocalDate;
}

/** A `Text` as a sentence. Total: a key without words is shown as the key, a hole without filling as the hole. */
export function speak(text: Text, locale: Locale): string {
  if ('plain' in text) return text.plain;
  if ('join' in text) return text.join.map((one) => speak(one, locale)).join(joiner(text.by, locale.language));
  if ('say' in text) return fill(locale.language === 'en' ? straight(text.say.en) : text.say.zh, text.with, locale);
  const words = Object.hasOwn(locale.words, text.key) ? (locale.words[text.key] ?? text.key) : text.key;
  return fill(locale.language === 'en' ? straight(words) : words, text.with, locale);
}

/** English with straight quotes: fonts of Chinese draw the others as wide as a character. */
const straight = (words: string): string => words.replace(/[“”]/g, '"').replaceAll('’', "'");

function fill(sentence: string, args: Readonly<Record<string, TextArg>> | undefined, locale: Locale): string {
  if (!args) return sentence;
  return sentence.replace(/\{([\w.-]+)\}/g, (hole, name: string) => {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    return arg === undefined ? hole : argText(arg, locale);
  });
}

/** What stands between two pieces, in the reader's language: pieces are joined with the Chinese sign. */
const joiner = (by: string, language: Language): string => (language === 'en' ? (ENGLISH_SIGNS.get(by) ?? by) : by);
const ENGLISH_SIGNS: ReadonlyMap<string, string> = new Map([
  ['、', ', '],
  ['，', ', '],
  ['；', '; '],
  ['：', ': '],
  ['＋', ' + '],
]);

function argText(arg: TextArg, locale: Locale): string {
  if (typeof arg === 'string') return arg;
  if (typeof arg === 'number') return numbers(locale.language).format(arg);
  // Before the objects: an array has an `at` too.
  if (isList(arg)) return arg.map((one) => speak(one, locale)).join(joiner('、', locale.language));
  if ('date' in arg) return dateText(arg.date, locale, arg.withYear);
  if ('month' in arg) return monthText(arg.month, locale.language);
  if ('at' in arg) return instantText(arg.at, locale);
  if ('cents' in arg) return moneyText(arg.cents, locale.language);
  return speak(arg, locale);
}

/** `Array.isArray` does not narrow a readonly array away. */
const isList = (arg: TextArg): arg is readonly Text[] => Array.isArray(arg);

/** `12月1日(周二)` or `Tue, Dec 1`; with its year when that is not this one, or always. */
export function dateText(date: LocalDate, locale: Locale, withYear = false): string {
  if (!parseDate(date)) return date;
  const { language } = locale;
  const other = withYear || namesYear(parts(date).year, locale);
  return said(`${language} ${other} ${date}`, () => {
    if (language === 'en') return dates('en', { weekday: 'short', ...dayStyle('en', other) }).format(noon(date));
    return `${dayText(date, language, other)}(${dates('zh-CN', { weekday: 'short' }).format(noon(date))})`;
  });
}

/** `2026年12月` or `Dec 2026`. */
function monthText(month: string, language: Language): string {
  const first = `${month}-01` as LocalDate;
  if (!parseDate(first)) return month;
  return dates(language, { year: 'numeric', month: language === 'en' ? 'short' : 'long' }).format(noon(first));
}

/** The day without its weekday: `12月1日` or `Dec 1`. */
const dayText = (date: LocalDate, language: Language, withYear: boolean): string =>
  said(`${language} ${withYear} day ${date}`, () => dates(language, dayStyle(language, withYear)).format(noon(date)));

const noon = (date: LocalDate): number => {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day, 12);
};

/** `12月1日 14:30` or `Dec 1, 14:30` on the wall clock of the zone. */
export function instantText(at: Instant, locale: Locale): string {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return String(at);
  const { date, minutes } = toLocal(at, locale.zone);
  const other = namesYear(parts(date).year, locale);
  const day = parseDate(date)
    ? dayText(date, locale.language, other)
    : dates(locale.language, dayStyle(locale.language, other)).format(at);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return locale.language === 'en' ? `${day}, ${time}` : `${day} ${time}`;
}

/** `¥1,234.50`, exact at any size: cents never become a float. */
export function moneyText(cents: bigint, language: Language): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const exact = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
  return money(language).format(exact);
}

const namesYear = (year: number, locale: Locale): boolean => locale.today !== undefined && parts(locale.today).year !== year;

const dayStyle = (language: Language, withYear: boolean): Intl.DateTimeFormatOptions => ({
  ...(withYear ? { year: 'numeric' } : {}),
  month: language === 'en' ? 'short' : 'long',
  day: 'numeric',
});

const two = (number: number): string => String(number).padStart(2, '0');

const KEPT_DAYS = 2000;
const days = new Map<string, string>();
/** Cards name the same days over and over, and asking Intl costs some µs each time. */
function said(what: string, say: () => string): string {
  const known = days.get(what);
  if (known !== undefined) return known;
  if (days.size >= KEPT_DAYS) days.clear();
  const text = say();
  days.set(what, text);
  return text;
}

// Making an Intl formatter costs some 50 µs: each is made once.
const made = new Map<string, Intl.DateTimeFormat>();
function dates(language: Language, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(style)}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    made.set(key, format);
  }
  return format;
}

const numberFormats = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
};
const moneyStyle = { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' } as const;
const moneyFormats = { 'zh-CN': new Intl.NumberFormat('zh-CN', moneyStyle), en: new Intl.NumberFormat('en', moneyStyle) };
const numbers = (language: Language) => numberFormats[language];
const money = (language: Language) => moneyFormats[language];
