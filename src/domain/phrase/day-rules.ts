import { AMID_NUMBER, count, LINK, LINKS, MEASURE, NUM } from './rule-parts.ts';
import {
  type DaySaid,
  type Item,
  type ItemBody,
  type MonthPiece,
  type PartSaid,
  type Rule,
  rule,
  type YearSaid,
} from './said.ts';

/** Days as people say them: 明天, 下周三, 12月1号, 12.1, 月底. */

const said = (day: DaySaid): ItemBody => ({ is: 'day', said: day });

const YEAR = '(?:(\\d{4}|\\d{2}|[零一二三四五六七八九]{4}|今|明|去|后|前)年\\s*)?';
const YEARS: Readonly<Record<string, number>> = { 今: 0, 明: 1, 去: -1, 后: 2, 前: -2 };
export function yearOf(text: string | undefined): YearSaid | null {
  if (text === undefined) return null;
  const years = Object.hasOwn(YEARS, text) ? YEARS[text] : undefined;
  if (years !== undefined) return { years };
  const year = count(text);
  return { year: year < 100 ? 2000 + year : year };
}

const AWAY = '(上上|上|这|本|下下|下)';
const AWAYS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 };
const awayOf = (text: string | undefined): number | null => (text === undefined ? null : (AWAYS[text] ?? 0));

const PIECE = '(初|底|末|中旬|上旬|下旬|中(?!午))';
const PIECES: Readonly<Record<string, MonthPiece>> = {
  初: 'start',
  中: 'middle',
  底: 'end',
  末: 'end',
  上旬: 'first_third',
  中旬: 'second_third',
  下旬: 'last_third',
};
const pieceOf = (text: string | undefined): MonthPiece => (text === undefined ? 'whole' : (PIECES[text] ?? 'whole'));

const WEEK = '(?:周|星期|礼拜)';
const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const OFFSETS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };

/** Numbers with 号 that are places and things: 3号店, 2号楼. */
const NUMBERED = '(?!楼|店|机|门|车|线|库|仓|位|柜|院|展[厅台]|会议室|桌|房|公馆|码|员工|文)';

/** Behind a number word that is no weekday: 周五六点, 周三四个人. */
const NOT_A_WEEKDAY = '[点时号日月天个周星小半刻分整起早晚样直定共些会块百十千万人家川位台次\\d:]';

const date = (year: YearSaid | null, month: string | undefined, day: string | undefined): ItemBody =>
  said({ day: 'date', year, month: count(month), date: count(day) });

export const DAY_RULES: readonly Rule[] = [
  rule(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:日|号)?(?!\\d)`, ([, year, , month, day]) => date(yearOf(year), month, day)),
  rule(`${YEAR}(${NUM})月份?\\s*(?:的)?(${NUM})(?:日|号${NUMBERED})`, ([, year, month, day]) => date(yearOf(year), month, day)),
  rule(`${YEAR}(${NUM})月(${NUM})(?!\\d|天|点|时|:|小时|周|星期|礼拜|工作日|旬|${MEASURE})`, ([, year, month, day]) =>
    date(yearOf(year), month, day),
  ),
  rule(`${YEAR}(${NUM})月份?${PIECE}?(?!\\d|${NUM}[日号]|[饼薪卡租票经嫂度结亮球])`, ([, year, month, piece]) =>
    said({ day: 'month', year: yearOf(year), month: count(month), piece: pieceOf(piece) }),
  ),
  rule(`${AWAY}个?月份?(?:的)?(?:(${NUM})(?:日|号${NUMBERED})|${PIECE})?`, ([, away, day, piece]) =>
    day === undefined
      ? said({ day: 'month_away', months: awayOf(away) ?? 0, piece: pieceOf(piece) })
      : said({ day: 'in_month', months: awayOf(away) ?? 0, date: count(day) }),
  ),
  rule('当月(底|末|初)', ([, piece]) => said({ day: 'month_away', months: 0, piece: pieceOf(piece) })),
  rule('月(初|底|末|中(?!午|旬))', ([, piece]) => {
    const which = pieceOf(piece);
    return which === 'start' || which === 'middle' || which === 'end' ? said({ day: 'bare_month', piece: which }) : null;
  }),
  rule('(今|明|去)?年(初(?![一二三四五六七八九十])|底|末)', ([, year, piece]) =>
    said({ day: 'month', year: yearOf(year), month: piece === '初' ? 1 : 12, piece: piece === '初' ? 'start' : 'end' }),
  ),
  // 1-3号, 5到7号, 1、2、3号: the numbers before are days too
  rule(`(${NUM})(?=(?:[、,和]${NUM})*(?:${LINK}|[、,和])${NUM}(?:日|号${NUMBERED}))`, ([, day], { head }) =>
    AMID_NUMBER.test(head) ? null : said({ day: 'date_only', date: count(day) }),
  ),
  rule(`(${NUM})(号${NUMBERED}|日(?!元|报|常|程))`, ([, day, unit], { head }) =>
    /(?:\d\.?|[第单编工账])$/.test(head) || (unit === '日' && isCounted(day) && /[请休歇假告]个?$/.test(head))
      ? null
      : said({ day: 'date_only', date: count(day) }),
  ),
  // 12.1 and its kin; only what can be a day, so that prices and versions stay out
  rule(
    `(\\d{1,2})([./-])(\\d{1,2})(?:日|号)?(?!\\d|[.:/%]\\d|\\s*(?:天|小时|点|${MEASURE}))`,
    ([, month, sign, day], { head, before, gap }) =>
      /(?:[¥$第vV#]|\d\.)\s*$/.test(head) ||
      (sign === '-' && areHours(month, day, before, gap)) ||
      count(month) > 12 ||
      count(month) < 1 ||
      count(day) > 31 ||
      count(day) < 1
        ? null
        : date(null, month, day),
  ),
  // 12月1号到3: a number alone at the end of a range of days
  rule(`(${NUM})(?!\\d|[.:/]\\d|[月号日]|天|点|时|小时|周|星期|${MEASURE})`, ([, day], { before, gap }) =>
    before?.is === 'day' &&
    LINKS.test(gap) &&
    (before.said.day === 'date' || before.said.day === 'date_only' || before.said.day === 'in_month')
      ? said({ day: 'date_only', date: count(day) })
      : null,
  ),
  rule('每(?:个|逢)?(?=天|日|周|星期|礼拜|月|年|上午|下午)', () => ({ is: 'repeat' })),
  // ways of counting days that are not read: 12月第一周, 农历五月初五, 三季度
  rule(
    `第(?:${NUM}|几)个?${WEEK}[一二三四五六日天]?|农历|阴历|旧历|正月|腊月|大年初|除夕|[一二三四本上下这]个?季度|[上下]半年`,
    () => ({ is: 'unread' }),
  ),
  rule('(下下?)一?个?工作日', ([, away]) => said({ day: 'workday', count: away === '下下' ? 2 : 1 })),
  rule(`(?:${AWAY}一?个?)?${WEEK}末`, ([, away]) => said({ day: 'weekend', week: awayOf(away) })),
  rule(`(?:${AWAY}一?个?(?:${WEEK}的?)?)?${WEEK}([一二三四五六日]|天(?!天)|[1-7](?!\\d|天|小时))`, ([, away, day]) =>
    said({ day: 'weekday', week: awayOf(away), weekday: WEEKDAYS[day ?? ''] ?? count(day) }),
  ),
  // 周三四五, 周三、四、五: weekdays go on after a weekday
  rule(`([二三四五六日天])(?!${NOT_A_WEEKDAY})`, ([, day], { before, gap }) => {
    const next = WEEKDAYS[day ?? ''] ?? 0;
    const goesOn =
      before?.is === 'day' && before.said.day === 'weekday' && /^[、,和及\s]*$/.test(gap) && next > before.said.weekday;
    return goesOn ? said({ ...before.said, weekday: next }) : null;
  }),
  rule(`${AWAY}一?个?${WEEK}(?!会(?!议)|报|刊|年)`, ([, away]) => said({ day: 'week', week: awayOf(away) ?? 0 })),
  rule('(今明|明后|昨今)(?:两|二|2)?天', ([, pair]) => {
    const from = pair === '今明' ? 0 : pair === '明后' ? 1 : -1;
    return said({ day: 'offset', from, to: from + 1 });
  }),
  rule('今明后(?:三|3)?天', () => said({ day: 'offset', from: 0, to: 2 })),
  rule(`(?:最近|近|过去)(?:的)?(${NUM})天`, ([, days]) => said({ day: 'offset', from: 1 - count(days), to: 0 })),
  rule('(大前|前|昨|今|明|大后|后)(?:天|日|儿)', ([, word]) => offset(word)),
  rule('大大后(?:天|日|儿)', () => said({ day: 'offset', from: 4, to: 4 })),
  rule('(?:明朝|听日|明儿个?|明个)', () => offset('明')),
  rule('(昨|今|明)(?=早|晚|上午|下午|中午|凌晨|夜)', ([, word]) => offset(word)),
  rule('即日', () => said({ day: 'offset', from: 0, to: 0 })),
];

/** 周六9-12, 明天9-11: hours of the day that stands before. */
export const areHours = (from: string | undefined, to: string | undefined, before: Item | undefined, gap: string): boolean =>
  ((before?.is === 'day' && DAYS_ALONE.has(before.said.day)) || (before?.is === 'part' && OF_HOURS.has(before.part))) &&
  (gap === '' || (gap.trim() === '' && count(from) < 10)) &&
  count(from) < count(to) &&
  count(to) <= 24;
const DAYS_ALONE: ReadonlySet<DaySaid['day']> = new Set<DaySaid['day']>(['weekday', 'offset', 'date', 'date_only', 'in_month']);

/** 下午2-4, 今晚18-20. */
const OF_HOURS: ReadonlySet<PartSaid> = new Set<PartSaid>(['am', 'pm', 'evening', 'night']);

/** 请一日假: how long, and not the first of the month. */
const isCounted = (day: string | undefined): boolean => count(day) <= 3 && !/\d/.test(day ?? '');

function offset(word: string | undefined): ItemBody {
  const days = OFFSETS[word ?? ''] ?? 0;
  return said({ day: 'offset', from: days, to: days });
}
