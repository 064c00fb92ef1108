import { nameParts } from '../phrase/name-sounds.ts';
import type { ExpenseRules } from './rules.ts';
import type { Standard } from './standards.ts';

/** What of the company's limits is asked for. */
export type LimitAsked = Standard | 'head' | 'none';

const SPENT = '住宿|住店|酒店|宾馆|餐费|餐补|吃饭|伙食|交通|打车|出差|差旅|招待|请客|报销';
const ASKS = new RegExp(
  [
    `(?:(?:能|可以|可|最多|每人|人均|一天|每天|一晚|每晚)[^，。]{0,6}(?:报|报销)多少(?:钱|元)?)`,
    `(?:${SPENT})费?的?(?:报销)?标准(?:是?(?:多少|什么|怎么[定算]的?))?(?:钱|元)?$`,
    `(?:餐补|补助|补贴|住宿费?|餐费)[^，。]{0,4}(?:一天|每天|一晚|每晚)(?:是|有)?多少(?:钱|元)?$`,
    `(?:${SPENT}|油|车|过路|停车|电话|通讯|话)费?[^，。]{0,4}(?:能|可以|最多|最高)[^，。]{0,3}报[^，。]{0,2}(?:多少|几)`,
    `(?:${SPENT})[^，。]{0,4}(?:补贴|补助|津贴)[^，。]{0,4}(?:几块|几十|多少)`,
    `(?:${SPENT})[^，。]{0,2}额度[^，。]{0,6}多少`,
    `(?:${SPENT})[^，。]{0,6}标准$|(?:高铁|火车|飞机|动车)[^，。]{0,4}(?:能|可以)?坐(?:几等|什么|哪|一等|二等|商务|头等|经济|软卧|硬卧)`,
    `how much (?:can|may) (?:i|we) (?:claim|expense|spend)|(?:hotel|meal|travel|expense|taxi) (?:standards?|limits?|allowances?)`,
  ].join('|'),
  'iu',
);
/** What was claimed or is left is another question. */
const NOT = /还能|还剩|剩下|已经|预算|借款|我的报销|加班|请假|年假/u;

/** 去上海培训 住宿能报多少 · 报销标准 · how much can I claim for a hotel. */
export const asksForStandard = (bare: string): boolean => ASKS.test(bare) && !NOT.test(bare);

const WORDS: readonly (readonly [LimitAsked, RegExp])[] = [
  ['hotel', /住宿|住店|酒店|宾馆|房费|hotel|room/iu],
  ['head', /招待|请客|宴请|请.{0,6}吃饭|人均|guest|hospitality/iu],
  ['meals', /餐|吃饭|伙食|补助|补贴|meal|food/iu],
  ['local', /交通|打车|地铁|公交|滴滴|出租|taxi|transport/iu],
  ['none', /(?:没有?|无)(?:发票|收据|票)|without (?:an )?(?:invoice|receipt)|no (?:invoice|receipt)/iu],
];

/** Which limits: those that are named, else the standards of a trip. A meal with guests is no meal of a trip. */
export function limitsSaid(said: string): readonly LimitAsked[] {
  const named = WORDS.flatMap(([limit, words]) => (words.test(said) ? [limit] : []));
  const meant = named.includes('head') ? named.filter((one) => one !== 'meals') : named;
  return meant.length > 0 ? meant : ['hotel', 'meals', 'local'];
}

/** A city that is named: one the company lists, else what stands where a city would; null where none is. */
export function citySaid(
  said: string,
  { tiers, seasons, cities }: Pick<ExpenseRules, 'tiers' | 'seasons' | 'cities'>,
): string | null {
  const listed = [...Object.values(tiers).flat(), ...seasons.flatMap((one) => one.cities), ...Object.values(cities)];
  const latin = said.toLowerCase();
  const named = listed.find((city) => said.includes(city) || latin.includes(nameParts(city).syllables.join('')));
  return (
    named ?? /(?:去|到|在)(\p{Script=Han}{2,3}?)(?=出差|培训|住|打车|吃|开会|学习|参加|的|市|\s|，|$)/u.exec(said)?.[1] ?? null
  );
}
