import { type Cents, cents } from '../../kernel/money.ts';
import { readMoney } from '../phrase/money.ts';
import { readNumber } from '../phrase/number.ts';
import { plainSigns } from '../phrase/plain-signs.ts';

/** What a sentence says of a contract that is to be drawn up. */
export interface DraftSaid {
  readonly customer: string | null;
  readonly model: string | null;
  readonly quantity: number | null;
  readonly amount: Cents | null;
  /** Words that are none of these. */
  readonly unused: readonly string[];
}

const DRAFTS = /^(?:请|帮我|我要|麻烦)*(?:起草|拟|写|新建|做)(?:一?[份个张])?(?:购车|销售)?合同[\s:：,，]*(.*)$/u;
/** 跟宏远签个合同 2台汉兰达: nothing but cars and money behind it, so that a question about signing stays one. */
const SIGNS_WITH =
  /^(?:请|帮我|我要|我想|麻烦|要)*(?:跟|和|与|给)\s*([^\s,，、。]{2,30}?)\s*(?:签|订|起草|拟|写)(?:一?[份个张])?(?:购车|销售)?合同[\s:：,，]*(.*)$/u;
const DRAFTS_EN = /^(?:please )?(?:draft|write|new) (?:a |an )?contract(?: for| with)?[\s:,]*(.*)$/iu;
const CARS = /([\d一二两三四五六七八九十百]+)\s*[台辆](?:的)?\s*([^\s,，、。\d][^\s,，、。]*)/u;
const CARS_BEHIND = /([^\s,，、。\d][^\s,，、。\d]*)\s*([\d一二两三四五六七八九十百]+)\s*[台辆]/u;

/** 起草合同 宏达 3台凯美瑞 54万: for whom, what and for how much; null: it asks for no contract. What is not said stays open. */
export function readDraftSaid(sentence: string): DraftSaid | null {
  const said = (DRAFTS.exec(sentence.trim()) ?? DRAFTS_EN.exec(sentence.trim()))?.[1] ?? signedWith(sentence.trim());
  if (said === null) return null;
  const plain = plainSigns(said).replaceAll(',', ' ');
  const cars = CARS.exec(plain);
  const behind = cars ? null : CARS_BEHIND.exec(plain);
  const [count, model] = cars ? [cars[1], cars[2]] : behind ? [behind[2], behind[1]] : [undefined, undefined];
  const rest = plain.replace(cars?.[0] ?? behind?.[0] ?? '', ' ');
  const amount = readMoney(rest);
  const [customer = null, ...unused] = rest
    .replace(/^\s*(?:给|和|跟|与|客户)\s*/u, '')
    .split(/\s+/u)
    .map((word) => (readMoney(word) === null ? word : besideAmount(word)))
    .filter((word) => word !== '');
  const quantity = count === undefined ? null : readNumber(count);
  return { customer, model: model ?? null, quantity, amount: amount === null ? null : cents(amount), unused };
}

/** What a word says beside the amount it holds: 54万含保险; empty where it only names it. */
const besideAmount = (word: string): string => word.replace(AMOUNT, '').replace(OF_AMOUNT, '');
const AMOUNT = /[\d.,¥零一二两三四五六七八九十百千万亿wk元块圆角分钱整]|人民币|rmb/giu;
const OF_AMOUNT = /^(?:合同|车款|总价|总额|总共|合计|金额|价格|价|一?共|大概|约|差不多|左右|的|是|为)*$/u;

/** The customer and what of a contract with them is said; null where more than cars and money follows. */
function signedWith(sentence: string): string | null {
  const [, customer, rest = ''] = SIGNS_WITH.exec(sentence) ?? [];
  if (customer === undefined) return null;
  const beside = plainSigns(rest)
    .replace(CARS, ' ')
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && readMoney(word) === null);
  return beside.length === 0 ? `${customer} ${rest}` : null;
}

const PRICE =
  /^(?!登记|新|录入|导入|导出|全部|所有|我的|修改)(?:请问|查一?下?|问一?下?)?\s*(.{2,40}?)(?:现在|今天|目前)?(?:是|卖|要)?(?:什么价格?|多少钱(?:一[台辆])?|价格(?:是)?多少|怎么卖|报价(?:是)?多少?|的?(?:售价|价格|报价))[?？吗呢]*$/u;
const PRICE_EN =
  /^(?:what(?:'s| is) the )?price (?:of|for) (?:the |an? )?(.{2,40}?)[?]*$|^how much is (?:the |an? )?(.{2,40}?)[?]*$/iu;
/** Said of other money. */
const OTHER_MONEY =
  /欠|工资|奖金|报销|余额|预算|补贴|社保|发票|付款|回款|应收|花了|剩|押金|罚|收回|收了|赚|挣|用了|到账|回来|要付|要交|提成|逾期|总额|打款|尾款|定金/u;

/** 凯美瑞什么价: the model whose price is asked for; null: none is. */
export function readPriceAsked(sentence: string): string | null {
  const said = sentence.trim();
  const found = PRICE.exec(said)?.[1] ?? PRICE_EN.exec(said)?.[1] ?? PRICE_EN.exec(said)?.[2];
  return found && !OTHER_MONEY.test(said) ? found.trim() : null;
}
