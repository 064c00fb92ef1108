import { MONTHS } from '../domain/phrase/english-rules.ts';
import { itemsOf } from '../domain/phrase/items.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { readWhen } from '../domain/phrase/when.ts';
import { addMonths, type DayMinutes, type LocalDate, localDate, parseDate, parseTime, parts } from '../kernel/time.ts';

/** A day as people type it or as cards show it: 2026-12-01, 20261201, 12月1日, 12月1日(周二), Dec 1, 明天, 下周三. Null: none, several, or one that could be of another month or year. */
export function readDay(text: string, today: LocalDate): LocalDate | null {
  const plain = plainSigns(text)
    .trim()
    .replace(/[(（]周.[)）]$|^(mon|tue|wed|thu|fri|sat|sun), /i, '');
  const iso = parseDate(plain);
  if (iso) return iso;
  const digits = /^(20\d\d)(\d\d)(\d\d)$/.exec(plain);
  if (digits) return localDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return sureDay(plain, today, (matched) => matched === plain);
}

/** The one day a piece of a sentence speaks of (明天报废打印机); null as above. */
export const dayIn = (text: string, today: LocalDate): LocalDate | null => sureDay(plainSigns(text), today, () => true);

/** Behind a day, or before it, that it is the last one. */
const LAST = {
  behind: /^ *(?:[(]周.[)])?(?:[之以]|下班|上班|中午|晚上|一早)?前|^ *(?:截止|为止|到期)/u,
  before:
    /(?:截止(?:日期|时间)?(?:到|至|是|为|在)?[: ]*|最晚|最迟|不晚于|不迟于|期限[:是为 ]*)$|\b(?:by|before|until|due|deadline) +(?:the +)?$/iu,
};

/**
 * The one day by which something is to be done (周五前, 月底之前, 截止12月4日, by Friday), as one that lies ahead where it may. Null: none is said to be the
 * last, or several. Other days in the text are no matter: 12月4日前提供10月的报表.
 */
export function dueDayIn(text: string, today: LocalDate): LocalDate | null {
  const plain = plainSigns(text);
  const days = itemsOf(plain).flatMap(({ is, at, end }) => {
    const said = plain.slice(at, end);
    const isLast = LAST.behind.test(plain.slice(end)) || LAST.before.test(plain.slice(0, at)) || said.endsWith('前');
    return is === 'day' && isLast ? (sureDay(said, today, () => true) ?? dayAhead(said, today) ?? []) : [];
  });
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

function dayAhead(said: string, today: LocalDate): LocalDate | null {
  const when = readWhen(said, { today, nowMinutes: 0, direction: 'future' });
  return when.kind === 'span' && when.from.date === when.to.date && when.to.date >= today ? when.to.date : null;
}

/** A day that is the same whichever way one looks, or that names its month. */
function sureDay(text: string, today: LocalDate, fits: (matched: string) => boolean): LocalDate | null {
  const [nearest, ...sides] = (['nearest', 'future', 'past'] as const).map((direction) => {
    const when = readWhen(text, { today, nowMinutes: 0, direction });
    if (when.kind !== 'span' || when.guesses.length > 0 || !fits(when.matched)) return null;
    const { from, to, matched } = when;
    const isWhole = 'part' in from && 'part' in to && from.part === 'all' && to.part === 'all' && from.date === to.date;
    return isWhole ? { day: from.date, matched } : null;
  });
  if (!nearest) return null;
  return /[月./-]|[a-z]{3} ?\d|\d ?[a-z]{3}/i.test(nearest.matched) || sides.every((one) => one?.day === nearest.day)
    ? nearest.day
    : null;
}

const AWAY: Readonly<Record<string, number>> = { 本月: 0, 这个月: 0, 当月: 0, 上个月: -1, 上月: -1, 下个月: 1, 下月: 1 };

/** A month as `YYYY-MM`: 2026-12, 2026/12, 202612, 2026年12月, Dec 2026, 本月, 上个月. Null: none, or one without its year. */
export function readMonthText(text: string, today: LocalDate): string | null {
  const plain = plainSigns(text).replace(/\s/g, '');
  const away = AWAY[plain];
  if (away !== undefined) return addMonths(`${today.slice(0, 7)}-01` as LocalDate, away).slice(0, 7);
  const found = /^([今去明])年(\d{1,2})月份?$/.exec(plain);
  if (!found) return readWholeMonth(plain);
  const year = parts(today).year + ({ 去: -1, 今: 0, 明: 1 }[found[1] ?? ''] ?? 0);
  return localDate(year, Number(found[2]), 1)?.slice(0, 7) ?? null;
}

/** … one that is the same whatever day it is: with the number of its year. */
export function readWholeMonth(text: string): string | null {
  const plain = plainSigns(text).replace(/\s/g, '');
  const english = MONTHS.indexOf(/^([a-z]{3})[a-z]*20\d\d$/i.exec(plain)?.[1]?.toLowerCase() ?? '');
  if (english >= 0) return `${plain.slice(-4)}-${String(english + 1).padStart(2, '0')}`;
  const found = /^(20\d\d)[-/.年]?(\d{1,2})月?份?$/.exec(plain);
  return found ? (localDate(Number(found[1]), Number(found[2]), 1)?.slice(0, 7) ?? null) : null;
}

/** A time of day: 9:00, 09：30, 0930, 15点30分, 下午3点. Null: none, or one that could be either half of the day. */
export function readTime(text: string, today: LocalDate): DayMinutes | null {
  const plain = plainSigns(text).trim();
  const exact = parseTime(plain) ?? parseTime(plain.replace(/^(\d{2})(\d{2})$/, '$1:$2'));
  if (exact !== null) return exact;
  const when = readWhen(plain, { today, nowMinutes: 0, direction: 'nearest' });
  if (when.kind !== 'span' || when.matched !== plain) return null;
  const { from, to, guesses } = when;
  if (!('minutes' in from && 'minutes' in to) || guesses.some((guess) => guess !== 'today')) return null;
  return from.date === today && to.date === today && from.minutes === to.minutes ? from.minutes : null;
}
