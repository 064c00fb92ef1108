import { readNumber } from './number.ts';
import { LINK } from './rule-parts.ts';
import { type ItemBody, type Rule, rule } from './said.ts';

/** How long, and how far from now: 两天半, 一个半小时, 三天后, 半小时后. */

const N = '(\\d{1,3}(?:\\.\\d{1,2})?|俩|[零一二两三四五六七八九]点[一二三四五六七八九]|[一二两三四五六七八九十百零廿]{1,4}|半)';
const number = (text: string | undefined): number =>
  text === '半' ? 0.5 : text === '俩' ? 2 : (readNumber((text ?? '').replace('廿', '二十')) ?? Number.NaN);

/** Before a length: it counts or points, and does not last (第三天, 提前两天, 有一天). */
const NOT_A_LENGTH = /(?:第|每|提前|有|某|哪|这|那|前|上|工龄|入职|满|晚了?|早了?|迟到)$/;
const MINUTES: Readonly<Record<string, number>> = { 小时: 60, 钟头: 60, 分钟: 1, 刻钟: 15 };
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 };

const whole = (value: number): number => Math.round(value * 1e6) / 1e6;
const lasts = (halfDays: number, workdays = false): ItemBody | null =>
  Number.isInteger(halfDays) && halfDays > 0 ? { is: 'length', length: { halfDays }, workdays } : null;
const takes = (minutes: number, edge?: 'first' | 'last'): ItemBody | null =>
  Number.isInteger(minutes) && minutes > 0 ? { is: 'length', length: { minutes }, workdays: false, ...(edge && { edge }) } : null;

function away(amount: number, unit: string, half: boolean, side: string): ItemBody | null {
  const sign = side === '前' ? -1 : 1;
  const total = amount + (half ? 0.5 : 0);
  if (Number.isNaN(total)) return null;
  if (unit === '月') return Number.isInteger(total) ? { is: 'day', said: { day: 'months_later', months: sign * total } } : null;
  const minutes = MINUTES[unit];
  if (minutes !== undefined) return { is: 'later', minutes: sign * Math.round(total * minutes) };
  const days = sign * whole(total * (DAYS[unit] ?? 1));
  return Number.isInteger(days) ? { is: 'day', said: { day: 'offset', from: days, to: days } } : null;
}

export const LENGTH_RULES: readonly Rule[] = [
  rule(
    `${N}个?(半)?(天|周|星期|礼拜|月|小时|钟头|分钟|刻钟)(半)?(?:之|以)?(后|前)(?!天|往|来|去|台|面|年)`,
    ([all, amount, inner, unit, outer, side], { head }) =>
      /(?:第|提前)$/.test(head) || (unit === '月' && !all?.includes('个'))
        ? null
        : away(number(amount), unit ?? '', inner !== undefined || outer !== undefined, side ?? ''),
  ),
  rule('(?:这|那|前|过|近)(?:两|几)天', () => ({ is: 'vague' })),
  rule('(?:好)?(?:几|数|多少)个?(?:半?天|小时|钟头|周|星期|礼拜|工作日)', () => ({ is: 'vague' })),
  rule('[一二两三四五六七八九][二两三四五六七八九]个?(?:天|小时|周|星期|礼拜)', () => ({ is: 'vague' })),
  rule(`\\d${LINK}\\d{1,2}个?(?:天|小时)`, () => ({ is: 'vague' })),
  rule(`${N}(?:多|来)天`, () => ({ is: 'vague' })),
  rule(`${N}个?工作日(?!内)`, ([, days]) => lasts(whole(number(days) * 2), true)),
  rule(`${N}个半天`, ([, halves]) => lasts(number(halves))),
  rule(`${N}(?:个)?(?:整)?(天)(半)?(?!内|以内|之内|到晚|后|前|数|气)`, ([, days, , half], { head }) =>
    NOT_A_LENGTH.test(head) ? null : lasts(whole(number(days) * 2 + (half ? 1 : 0))),
  ),
  rule('半日', () => lasts(1)),
  rule('([一二两三])日(?![元报常程])', ([, days], { head }) => (/[请休歇假告]个?$/.test(head) ? lasts(number(days) * 2) : null)),
  rule(
    `(?:(早退|早走|早下班|提前(?:走|下班|离开)?)|晚到|晚来|迟到|晚上班)${N}个?(半)?个?(小时|钟头|分钟|刻钟)(?!.{0,2}(?:申请|通知|说|到|开会))`,
    ([, leaves, amount, half, unit]) =>
      takes(Math.round((number(amount) + (half ? 0.5 : 0)) * (MINUTES[unit ?? ''] ?? 1)), leaves ? 'last' : 'first'),
  ),
  rule(`(?:(早)|晚)${N}个?(半)?个?(小时|钟头|分钟|刻钟)(?=走|下班|离开|来|到(?!达)|上班)`, ([, leaves, amount, half, unit]) =>
    takes(Math.round((number(amount) + (half ? 0.5 : 0)) * (MINUTES[unit ?? ''] ?? 1)), leaves ? 'last' : 'first'),
  ),
  rule(`${N}个?(半)?个?(?:小时|钟头)(?:(半)|零?${N}分钟?)?(?!内|以内|之内)`, ([, hours, inner, outer, minutes], { head }) =>
    /(?:提前|第)$/.test(head)
      ? null
      : takes(Math.round((number(hours) + (inner || outer ? 0.5 : 0)) * 60) + (minutes ? number(minutes) : 0)),
  ),
  rule(`(\\d{1,2}(?:\\.\\d)?)\\s*[hH](?:ours?)?(?![A-Za-z])`, ([, hours]) => takes(Math.round(number(hours) * 60))),
  rule(`${N}(分钟|刻钟)(?!内)`, ([, amount, unit], { head }) =>
    /(?:提前|第|迟到|晚)$/.test(head) ? null : takes(Math.round(number(amount) * (MINUTES[unit ?? ''] ?? 1))),
  ),
  rule(`${N}(?:个)?(?:周|星期|礼拜)(?!内|年)`, ([, weeks], { head }) =>
    NOT_A_LENGTH.test(head) ? null : lasts(whole(number(weeks) * 14)),
  ),
  rule(`${N}个月(?!内)`, ([, months], { head }) =>
    NOT_A_LENGTH.test(head)
      ? null
      : months === '半'
        ? lasts(30)
        : { is: 'length', length: { months: number(months) }, workdays: false },
  ),
];
