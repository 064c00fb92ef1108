import type { Cents } from '../../kernel/money.ts';
import { type LocalDate, localDate } from '../../kernel/time.ts';
import { payerName } from '../bank/payer-name.ts';
import { foldText } from '../invoice/fold-text.ts';
import { readWords } from '../invoice/words-amount.ts';
import { readMoney } from '../phrase/money.ts';
import { readNumber } from '../phrase/number.ts';
import { plainKey } from '../phrase/plain-key.ts';
import { CLAUSE_IDS, type Clause } from './clauses.ts';
import { paymentsOf } from './instalments.ts';
import { beginsParagraph } from './paragraphs.ts';
import { bindsBoth, vagueWords } from './penalty-said.ts';
import type { Terms } from './terms.ts';

/** What of the text of a contract does not agree with what was agreed, or is not clear (S41). */
export type TextFault =
  | { readonly fault: 'buyer'; readonly buyer: string }
  | { readonly fault: 'model' | 'quantity'; readonly models: readonly string[] }
  | { readonly fault: 'amount' }
  | { readonly fault: 'words'; readonly words: string; readonly read: Cents }
  | { readonly fault: 'total'; readonly figure: Cents }
  | { readonly fault: 'date' }
  | { readonly fault: 'lacks'; readonly clauses: readonly Clause[] }
  | { readonly fault: 'one_sided' }
  | { readonly fault: 'vague' | 'blank'; readonly where: readonly string[] };

/** By which words a clause is known in a text. */
const KNOWN_BY: Readonly<Record<Clause, RegExp>> = {
  subject: /标的|车型|车辆|产品|货物|vehicle|goods/iu,
  amount: /价款|总价|总金额|合同金额|车款|price|amount/iu,
  dates: /付款|支付|付清|定金|尾款|payment/iu,
  delivery: /交付|交车|提车|交货|delivery/iu,
  penalty: /违约|penalt|default|breach/iu,
  dispute: /争议|仲裁|诉讼|管辖|dispute|arbitration/iu,
};

/** What is wrong with a text, in the order in which a contract is read; none: it says what was agreed. @param buyer the customer's name in their file */
export function checkText(terms: Terms, buyer: string, text: string): readonly TextFault[] {
  const flat = foldText(text);
  const lacks = CLAUSE_IDS.filter((clause) => !KNOWN_BY[clause].test(text));
  const penalty = sectionOf(text, KNOWN_BY.penalty);
  const vague = vagueIn(text);
  const blank = blanksIn(text);
  return [
    ...(flat.includes(payerName(buyer)) || flat.includes(foldText(buyer)) ? [] : [{ fault: 'buyer' as const, buyer }]),
    ...goodsFaults(terms, text),
    ...amountFaults(terms, flat),
    ...(datesIn(flat).includes(terms.deliver_on) ? [] : [{ fault: 'date' as const }]),
    ...(lacks.length > 0 ? [{ fault: 'lacks' as const, clauses: lacks }] : []),
    ...(penalty === '' || bindsBoth(penalty) ? [] : [{ fault: 'one_sided' as const }]),
    ...(vague.length > 0 ? [{ fault: 'vague' as const, where: vague }] : []),
    ...(blank.length > 0 ? [{ fault: 'blank' as const, where: blank }] : []),
  ];
}

const NUMBER = '[\\d一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]+';
const COUNTED = new RegExp(
  `(${NUMBER})\\s*(?:台|辆|部|units?|cars?|vehicles?)|(?:数量|台数|quantity)[:：(（台辆)）]*(${NUMBER})`,
  'giu',
);

/** The models by their names; their numbers by what is counted in 台 or 辆, a column of a table included. */
function goodsFaults({ goods }: Terms, text: string): readonly TextFault[] {
  // A key is cut after so many signs: the text is gone through by paragraphs.
  const lines = text.split('\n').map((line) => ({ line, key: plainKey(line) }));
  const linesOf = (model: string) => lines.filter(({ key }) => key.includes(plainKey(model)));
  const unnamed = goods.filter(({ model }) => linesOf(model).length === 0);
  const counted = new Set([...foldText(text).matchAll(COUNTED)].map((one) => readNumber(one[1] ?? one[2] ?? '')));
  const inRow = ({ model, quantity }: Terms['goods'][number]): boolean =>
    linesOf(model).some(({ line }) => new RegExp(`(?<!\\d)${quantity}(?!\\d)`, 'u').test(line));
  const uncounted = goods.filter((one) => !unnamed.includes(one) && !counted.has(one.quantity) && !inRow(one));
  return [
    ...(unnamed.length > 0 ? [{ fault: 'model' as const, models: unnamed.map(({ model }) => model) }] : []),
    ...(uncounted.length > 0
      ? [{ fault: 'quantity' as const, models: uncounted.map(({ model, quantity }) => `${model}×${quantity}`) }]
      : []),
  ];
}

const IN_WORDS =
  /[零〇壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟万萬亿億]{2,}[圆元圓](?:[零壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?/gu;
const FIGURE = '[¥￥]?(\\d[\\d,]*(?:\\.\\d+)?万?)元?';
const TOTAL = new RegExp(
  `(?:合同)?(?:总价款?|总金额|总车款|合同金额|价税合计|总计)(?:[(（](?:含税|人民币|小写|元)[)）])?(?:为|是|共计|共)?[:：]?(?:人民币|RMB)?${FIGURE}`,
  'giu',
);

/** Each amount in words is one that was agreed, and the amount of the contract stands there. */
function amountFaults({ amount, goods, instalments }: Terms, flat: string): readonly TextFault[] {
  const known = new Set<bigint>([
    amount,
    ...paymentsOf(amount, instalments).map((one) => one.amount),
    ...goods.flatMap(({ quantity, price }) => [price, price * BigInt(quantity)]),
  ]);
  const words = [...flat.matchAll(IN_WORDS)].flatMap(([said]) => {
    const read = readWords(said);
    return read === null ? [] : [{ said, read }];
  });
  const [wrong] = words.filter(({ read }) => !known.has(read));
  const totals = [...flat.matchAll(TOTAL)].flatMap(([, said = '']) => readFigure(said) ?? []);
  const figure = totals.find((one) => one !== amount && !known.has(one));
  const isSaid = words.some(({ read }) => read === amount) || totals.includes(amount) || figuresIn(flat).has(amount);
  return [
    ...(wrong ? [{ fault: 'words' as const, words: wrong.said, read: wrong.read }] : []),
    ...(figure === undefined ? [] : [{ fault: 'total' as const, figure }]),
    ...(isSaid || wrong || figure !== undefined ? [] : [{ fault: 'amount' as const }]),
  ];
}

/** 540,000.00 as a sum of money. */
const readFigure = (said: string): Cents | null => readMoney(`${said.replaceAll(',', '')}元`);

const figuresIn = (flat: string): ReadonlySet<bigint> =>
  new Set([...flat.matchAll(/\d[\d,]*(?:\.\d{1,2})?万?/gu)].flatMap(([said]) => readFigure(said) ?? []));

/** Days as contracts write them: 2026年12月20日, 2026-12-20, 2026/12/20, 2026.12.20. */
const datesIn = (flat: string): readonly LocalDate[] =>
  [...flat.matchAll(/(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/gu)].flatMap(
    ([, year, month, day]) => localDate(Number(year), Number(month), Number(day)) ?? [],
  );

/** From the first paragraph that is headed so to the next heading; every other paragraph that speaks of it, where none is. */
export function sectionOf(text: string, known: RegExp): string {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => known.test(line) && isHeading(line));
  if (from < 0) return lines.filter((line) => known.test(line)).join('\n');
  const length = lines.slice(from + 1).findIndex(isHeading);
  return lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
}

const MOST_HEADING = 20;
const isHeading = (line: string): boolean =>
  /^第[一二三四五六七八九十百\d]+[条章]|^[一二三四五六七八九十]+[、.]/u.test(line) ||
  (beginsParagraph(line) && line.length <= MOST_HEADING);

const MOST_SHOWN = 5;
const AROUND = 8;

function vagueIn(text: string): readonly string[] {
  const flat = text.replaceAll('\n', ' ');
  return vagueWords(text)
    .slice(0, MOST_SHOWN)
    .map((word) => {
      const at = flat.toLowerCase().indexOf(word);
      return `…${flat.slice(Math.max(0, at - AROUND), at + word.length + AROUND).trim()}…`;
    });
}

/** Where people sign, and what they write there by hand. */
const BY_HAND = /签字|签章|盖章|签名|签订日期|签署|代表|电话|传真|地址|开户|账号|邮编|身份证|日期[:：]|年\s*月\s*日|sign|date:/iu;
const BLANK = /[_＿]{2,}|[×xX*]{3,}|[（(【[]\s*[）)】\]]|\.{6,}|…{2,}/u;

const blanksIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => BLANK.test(line) && !BY_HAND.test(line))
    .slice(0, MOST_SHOWN)
    .map((line) => (line.length > 24 ? `${line.slice(0, 24)}…` : line));
