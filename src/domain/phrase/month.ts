import { addMonths, type LocalDate, localDate, parts } from '../../kernel/time.ts';

const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** First day of the month a few words mean, looking back: 上个月, 11月, 去年12月, 2026年9月, nothing for this month. Null: no month. */
export function readMonth(text: string, today: LocalDate): LocalDate | null {
  const { year, month } = parts(today);
  const said = text.replace(/[\s的份]/g, '');
  if (/^(本月|这个?月|当月)?$/.test(said)) return localDate(year, month, 1);
  if (/^上个?月$/.test(said)) return addMonths(localDate(year, month, 1) as LocalDate, -1);
  const iso = /^(20\d\d)-(\d{1,2})$/.exec(said);
  if (iso) return localDate(Number(iso[1]), Number(iso[2]), 1);
  const found = /^(?:(今年|去年)|(20\d\d)年)?([\d一二三四五六七八九十]{1,2})月$/.exec(said);
  if (!found) return null;
  const number = NAMES.indexOf(found[3] ?? '') + 1 || Number(found[3]);
  const named = found[2] ? Number(found[2]) : found[1] ? year - (found[1] === '去年' ? 1 : 0) : null;
  // A month that is still to come has no reminders yet: the one of last year is meant.
  return localDate(named ?? (number > month ? year - 1 : year), number, 1);
}
