import { yearOf } from './day-rules.ts';
import { count, NUM } from './rule-parts.ts';
import { type HolidayPlace, type Rule, rule } from './said.ts';

/** Days told by a festival: 国庆, 春节前一天, 国庆后第一天, 节后. */

const YEAR = '(?:(\\d{4}|今|明|去)年)?';
/** 十一 is a festival only where it cannot be a number. */
const NAME =
  '(元旦|春节|清明|五一(?:国际)?劳动节|五一|劳动节|端午|中秋|国庆|十一(?=假|长假|黄金周|期间|国庆|放假|(?:之|以)?[前后](?!天)|去|回|出)|过年)';
/** One name for each. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  五一劳动节: '五一',
  五一国际劳动节: '五一',
  劳动节: '五一',
  十一: '国庆',
  过年: '春节',
};
const nameOf = (word: string): string => (Object.hasOwn(OTHER_NAMES, word) ? (OTHER_NAMES[word] ?? word) : word);

const TAIL = '(?:节日|节)?(?:小长假|长假|假期|放假|黄金周|假)?(?:期间)?';
/** `后第一天`, `前三天`, `第二天`, `最后一天`. */
const PLACE = `(?:(?:结束)?(?:之|以)?的?(后|前)(?:的)?(?:(第|最后)?(${NUM})(?:天|个工作日)|首日|当天)?|(第|最后|头)(${NUM})天|(首日))?`;

function placeOf(groups: readonly (string | undefined)[]): HolidayPlace {
  const [side, ordinal, days, inside, which, first] = groups;
  if (first !== undefined) return { on: 'day', count: 1, guessed: false };
  if (inside !== undefined) return { on: 'day', count: inside === '最后' ? -1 : count(which), guessed: false };
  if (side === undefined) return { on: 'whole' };
  const on = side === '后' ? 'after' : 'before';
  // 国庆后第二天 counts; 国庆前最后一天 and 国庆前一天 are the day before
  const isSpan = ordinal === undefined && days !== undefined && count(days) > 1;
  return { on, count: ordinal === '最后' ? 1 : days === undefined ? 1 : count(days), guessed: days === undefined, isSpan };
}

export const HOLIDAY_RULES: readonly Rule[] = [
  rule(`${YEAR}${NAME}${TAIL}${PLACE}`, ([, year, name, ...place]) => ({
    is: 'day',
    said: { day: 'holiday', name: nameOf(name ?? ''), year: yearOf(year), place: placeOf(place) },
  })),
  rule(`节(后|前)(?:的)?(?:(第|最后)?(${NUM})天|首日)?`, ([, ...place], { left }) =>
    /[春季环章细调情]/.test(left) ? null : { is: 'day', said: { day: 'holiday', name: null, year: null, place: placeOf(place) } },
  ),
];
