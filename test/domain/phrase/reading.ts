import type { Holiday, Point, Span, WhenContext, WhenReading } from '../../../src/domain/phrase/when.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

/** The office's calendar of the tests, and readings as short text. */

const day = (text: string) => text as LocalDate;

const HOLIDAYS: Readonly<Record<string, readonly [string, string]>> = {
  '2026 元旦': ['2026-01-01', '2026-01-03'],
  '2026 春节': ['2026-02-15', '2026-02-23'],
  '2026 清明': ['2026-04-04', '2026-04-06'],
  '2026 五一': ['2026-05-01', '2026-05-05'],
  '2026 端午': ['2026-06-19', '2026-06-21'],
  '2026 中秋': ['2026-09-25', '2026-09-27'],
  '2026 国庆': ['2026-10-01', '2026-10-07'],
  '2027 元旦': ['2027-01-01', '2027-01-03'],
  '2027 春节': ['2027-02-05', '2027-02-11'],
  '2027 五一': ['2027-05-01', '2027-05-05'],
  '2027 国庆': ['2027-10-01', '2027-10-07'],
  '2026 十一': ['2026-10-01', '2026-10-07'],
  '2027 十一': ['2027-10-01', '2027-10-07'],
};

const holiday = (name: string, year: number): Holiday | null => {
  const known = HOLIDAYS[`${year} ${name}`];
  return known ? { from: day(known[0]), to: day(known[1]) } : null;
};

/** Monday 2026-11-23, 10:00, unless another day is given. */
export const on = (direction: WhenContext['direction'] = 'future', today = '2026-11-23'): WhenContext => ({
  today: day(today),
  nowMinutes: 600,
  direction,
  holiday,
});

const two = (n: number): string => String(n).padStart(2, '0');

export function pointText(point: Point): string {
  const date = point.date.startsWith('2026-') ? point.date.slice(5) : point.date;
  if ('minutes' in point) return `${date}@${two(Math.floor(point.minutes / 60))}:${two(point.minutes % 60)}`;
  return `${date}${point.part === 'all' ? '' : point.part}`;
}

export function spanText({ from, to }: Span): string {
  const [first, last] = [pointText(from), pointText(to)];
  return first === last ? first : `${first}..${last}`;
}

export function readingText(reading: WhenReading): string {
  switch (reading.kind) {
    case 'none':
      return '-';
    case 'span':
      return `${spanText(reading)}${reading.guesses.length > 0 ? ` ~${reading.guesses.join(',')}` : ''}`;
    case 'unclear':
      return `?${reading.why}${reading.choices.length > 0 ? ` ${reading.choices.map(spanText).join('|')}` : ''}`;
    case 'invalid':
      return `!${reading.why}`;
    default:
      return reading satisfies never;
  }
}
