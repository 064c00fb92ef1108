import type { ExpenseRules } from '../../domain/expense/rules.ts';
import { readMoney } from '../../domain/phrase/money.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { RawForm } from '../../fields/field.ts';
import { centsText } from '../../fields/raw.ts';
import type { Cents } from '../../kernel/money.ts';
import type { FormContext, Reading } from '../define.ts';

/** What the words of a piece of a sentence say of its kind. */
export interface KindWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** 我要报销, 帮我报一下, expense: asks for it and says nothing of what. */
const ASKING =
  /^(?:请|帮我|给我|我?(?:想|要)|麻烦)*(?:申请)?(?:报销(?:单|一下)?|报账|报一下)(?:费用)?|(?:我?(?:想|要)?)(?:报销|报账)(?:一下|了)?$|\b(?:please )?(?:i(?:'d| would)? (?:like|want) to )?(?:claim(?: back)?|expense|reimburse)(?: me)?(?: for)?\b/giu;
/** Between two things that were bought: 打车35，午饭28.5. */
const BREAK = /(?:[，、；;。\n]|(?<!\d),|,(?!\d{3}(?:\D|$)))+|(?<=\d(?:元|块|块钱)?)\s*(?:和|还有|以及|加|\band\b)\s*/u;
/** What remains around an amount: 花了, 一共, 元. */
const AROUND = /(?:一共|总共|共|花了|用了|付了|花费|费用|金额|价格|是|:|：|\s)+$|^(?:的|了|:|：|\s|花了|买了)+/gu;

const INVOICE = '(?:电子)?(?:发票|收据|小票|凭证|地铁票|火车票|高铁票|车票|机票|票据|票)';
/** Who sold it and gives none. */
const SELLER = '(?:店家|商家|卖家|对方|老板|小店|店里|摊主|司机)?';
const LOST = [
  `(?:没有?|无|忘了?(?:要|开|拿)|没(?:给|开|要|拿|收到)(?:我)?)(?:电子)?(?:发票|收据|小票|车票|票据?)`,
  `${INVOICE}(?:全|都|已经|不小心|被|给)*(?:(?:弄|搞|遗)?(?:丢|没|失)|找不到|不见|还没(?:收到|开|到|拿到|给))了?`,
  `${SELLER}(?:不给|不能|不肯|不|没给|没法|没)开(?:发票|票)`,
  `${SELLER}只(?:给|有|开)了?(?:收据|小票)`,
].reduce((all, one) => `${all}|${one}`);
const ANY_LOST = `(?:${LOST})`;
/** 电子票丢了没有票, 打车没有票35元: bought without an invoice, and no question how that is done. */
const WITHOUT_INVOICE = new RegExp(
  `^(?!.*(?:怎么|如何|咋|吗|谁|什么|哪|能不能|可以|补开|(?:发票|票)还没\\D*\\d+(?:天|周|个月)|客户|顾客|车主|如果|要是|[他她你您]))(?=.*${ANY_LOST})(?:.{0,20}?\\d+(?:\\.\\d+)?(?:元|块)?.*|(?:[^，,。]{0,6}(?:打车|车费|停车|过路|高铁|火车|飞机|地铁|公交|住宿|酒店|餐|午饭|晚饭|快递|买|费)?[^，,。]{0,6})?${ANY_LOST}(?:[，,\\s]*${ANY_LOST})*[。！!\\s]*)$`,
  'u',
);
const WHY_NONE = new RegExp(`${ANY_LOST}(?:[，,、\\s]*${ANY_LOST})*`, 'u');

/** 我垫了80块买打印纸, 帮公司垫付1200元培训费, 报一下昨天的油费三百二: money of one's own went out. */
const PAID_MYSELF =
  /^(?!.*(?:怎么|如何|咋|吗|谁|什么|哪|能不能|可以|借款|客户|顾客|车主|如果|要是))(?=.*(?:\d|[一二两三四五六七八九十百千]{2}))(?:(?:我|先|自己|帮|替|给|公司|店里|单位|昨天|今天|前天|上午|下午|刚才?)*(?:垫付|代垫|垫|先付)了?.+|(?:请|帮我|给我|麻烦)*报(?:一下|个)(?![修名到告价警废案表]).*(?:费|票|钱|元|块).*)$/u;
/** What starts a claim without the word for it. */
export const STARTS_CLAIM = new RegExp(`${WITHOUT_INVOICE.source}|${PAID_MYSELF.source}`, 'u');

/** 报销昨天去无锡的高铁票 86.5: each piece with an amount is a line; what is not said stays empty and is asked. */
export function readClaim(
  sentence: string,
  c: FormContext,
  { kinds, currencies }: Pick<ExpenseRules, 'kinds' | 'currencies'>,
): Reading {
  const why = WHY_NONE.exec(sentence)?.[0];
  const noInvoice = why ? { noInvoice: why } : {};
  const said = (why ? sentence.replace(why, ' ') : sentence).replace(ASKING, ' ').trim();
  const pieces = said.split(BREAK).map((piece) => piece.trim());
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  let day: string | undefined;
  const lines: RawForm[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const when = readWhen(piece, whenContext(calendar, c, 'past'));
    const isDay =
      when.kind === 'span' && when.from.date === when.to.date && when.guesses.length === 0 && when.from.date <= c.today;
    // 昨天打车35、午饭28: a day holds for what follows it, until another is said.
    if (isDay) day = when.from.date;
    const rest = when.kind === 'span' ? piece.replace(when.matched, ' ') : piece;
    const foreign = foreignSaid(rest, currencies);
    const amount = foreign ? null : (readMoney(rest) ?? inWords(rest));
    const what = (amount === null ? rest.trim() : withoutAmount(rest)).replace(/^我们?的?$/u, '');
    if (amount === null && what === '') continue;
    const kind = kindSaid(what, kinds);
    lines.push({
      ...(kind ? { kind } : {}),
      ...(day ? { day } : {}),
      ...(amount === null ? {} : { amount: centsText(amount) }),
      ...(foreign ? { currency: foreign.currency, foreignAmount: foreign.amount } : {}),
      ...(what ? { what } : {}),
      ...noInvoice,
    });
  }
  const known = lines.filter(({ amount, foreignAmount }) => amount !== undefined || foreignAmount !== undefined);
  const kept = known.length > 0 ? known : lines.length > 0 ? lines.slice(0, 1) : why ? [noInvoice] : [];
  return { form: kept.length > 0 ? { lines: JSON.stringify(kept) } : {}, remarks: [] };
}

const AMOUNT =
  /(?:人民币|RMB|CNY|¥|￥)?\s*\d[\d,]*(?:\.\d+)?\s*(?:[wWkK万千])?\s*(?:元|块钱?|圆|RMB|CNY)?(?:\s*[一二三四五六七八九\d]\s*(?:毛|角))?/giu;

/** 酒店 120美元: how much of which currency, and the rest of what was said. */
function foreignSaid(said: string, currencies: ExpenseRules['currencies']) {
  const text = plainSigns(said);
  for (const { code, words } of currencies) {
    const named = words.map(escaped).join('|');
    if (named === '') continue;
    const found = new RegExp(`(?:${named})\\s*(\\d[\\d,]*(?:\\.\\d+)?)|(\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:${named})`, 'iu').exec(
      text,
    );
    const amount = (found?.[1] ?? found?.[2])?.replaceAll(',', '');
    if (found && amount) return { currency: code, amount, rest: text.replace(found[0], ' ').replace(AROUND, '').trim() };
  }
  return null;
}

/** 油费三百二: an amount in words that ends the piece, two signs at least. */
const IN_WORDS =
  /(?<=\p{Script=Han})[一二两三四五六七八九][一二两三四五六七八九十百千万零]*[百千万十][一二两三四五六七八九零]?$/u;
const inWords = (piece: string): Cents | null => readMoney(IN_WORDS.exec(piece.trim())?.[0] ?? '');

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What was bought, without what it cost; where the amount stands in words all of it is kept. */
const withoutAmount = (piece: string): string =>
  plainSigns(piece)
    .replace(AMOUNT, ' ')
    .replace(IN_WORDS, ' ')
    .replace(AROUND, '')
    .replace(AROUND, '')
    .replace(/\s{2,}/gu, ' ')
    .trim();

/** The one kind whose words it holds; several, or none: it is asked. */
export function kindSaid(what: string, kinds: readonly KindWords[]): string | null {
  const text = what.toLowerCase();
  const found = kinds.filter(({ words }) => words.some((word) => text.includes(word.toLowerCase())));
  const [one, ...others] = found;
  return one && others.length === 0 ? one.id : null;
}
