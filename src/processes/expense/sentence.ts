import type { ExpenseRules } from '../../domain/expense/rules.ts';
import { readMoney } from '../../domain/phrase/money.ts';
import { readNumber } from '../../domain/phrase/number.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { type Guess, readWhen } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { RawForm } from '../../fields/field.ts';
import { centsText } from '../../fields/raw.ts';
import type { Cents } from '../../kernel/money.ts';
import type { FormContext, Reading } from '../define.ts';
import { MISSPELT, NOT_YET, WHY_NONE } from './claim-starts.ts';
import { sharesIn, withoutMark } from './shares-in-sentence.ts';

/** What the words of a piece of a sentence say of its kind. */
export interface KindWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** 我要报销, 帮我报一下, expense: asks for it and says nothing of what. */
const ASKING =
  /^(?:请|帮我|给我|我?(?:想|要)|麻烦)*(?:申请)?(?:报销(?:单|一下)?|报账|报一下)(?:费用)?|(?:我?(?:想|要)?)(?:报销|报账)(?:一下|了)?$|(?:请|帮我|给我|麻烦您?)+报(?:一下|了|掉)?(?=[，,。！!\s]*$)|\b(?:please )?(?:i(?:'d| would)? (?:like|want) to )?(?:claim(?: back)?|expense|reimburse)(?: me)?(?: for)?\b/giu;
/** 那个我昨天…, 你好，…, 还有一张…: before what is claimed. */
const LEADING =
  /^(?:(?:你好|您好|那个|嗯|呃|对了|哎|就是|我(?:这)?(?:里|边)?(?:还)?有|还有|有|帮我看看)[，,\s]*)+(?:[一两几\d]?张)?|(?:谢谢(?:你|您|了|啦)?|哈)[。！!]?$/gu;
/** Between two things that were bought: 打车35，午饭28.5. */
const BREAK = /(?:[，、；;。\n]|(?<!\d),|,(?!\d{3}(?:\D|$)))+|(?<=\d(?:元|块|块钱)?)\s*(?:和|还有|以及|加|\band\b)\s*/u;
/** What remains around an amount: 花了, 一共, 元. */
const AROUND = /(?:一共|总共|共|花了|用了|付了|花费|费用|金额|价格|是|:|：|\s)+$|^(?:的|了|:|：|\s|花了|买了)+/gu;

/** 报销昨天去无锡的高铁票 86.5: each piece with an amount is a line; what is not said stays empty and is asked. */
export function readClaim(
  sentence: string,
  c: FormContext,
  { kinds, currencies }: Pick<ExpenseRules, 'kinds' | 'currencies'>,
): Reading {
  const why = WHY_NONE.exec(sentence)?.[0];
  const noInvoice = why ? { noInvoice: why } : {};
  const meant = (why ? sentence.replace(why, ' ') : sentence).replace(MISSPELT, '报销').replace(NOT_YET, '').replace(LEADING, '');
  const { rest: withMarks, shares } = sharesIn(meant.replace(ASKING, ' ').trim(), c);
  const pieces = withMarks.split(BREAK).map((piece) => piece.trim());
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  let day: string | undefined;
  const lines: RawForm[] = [];
  /** What was bought, where its amount stands in the next piece: 昨天打车回来，花了35块. */
  let named = '';
  for (const marked of pieces) {
    const [piece, share] = withoutMark(marked, shares);
    if (piece === '') continue;
    const when = readWhen(piece, whenContext(calendar, c, 'past'));
    const isDay = when.kind === 'span' && when.from.date === when.to.date && isSure(when.guesses) && when.from.date <= c.today;
    // 昨天打车35、午饭28: a day holds for what follows it, until another is said.
    if (isDay) day = when.from.date;
    const rest = when.kind === 'span' ? piece.replace(when.matched, ' ') : piece;
    const foreign = foreignSaid(rest, currencies);
    const amount = foreign || OWED.test(rest) ? null : (readMoney(rest) ?? inWords(rest));
    const own = (amount === null ? rest.trim() : withoutAmount(rest)).replace(/^我们?的?$/u, '');
    const last = lines.at(-1);
    if (
      amount === null &&
      !foreign &&
      last?.amount !== undefined &&
      pieces.indexOf(marked) > 0 &&
      !hasAmountAfter(pieces, marked)
    ) {
      lines[lines.length - 1] = more(last, own, isDay ? day : undefined);
      continue;
    }
    if (amount === null && own === '') continue;
    const before = own === '' ? named : '';
    named = amount === null && !foreign ? own : '';
    const kind = kindSaid(own || before, kinds);
    const { what, ...heads } = kind === 'hospitality' ? headsIn(own || before) : { what: own || before };
    lines.push({
      ...(kind ? { kind } : {}),
      ...(day ? { day } : {}),
      ...(amount === null ? {} : { amount: centsText(amount) }),
      ...(foreign ? { currency: foreign.currency, foreignAmount: foreign.amount } : {}),
      ...(what ? { what } : {}),
      ...heads,
      ...(share ? { shares: share } : {}),
      ...noInvoice,
    });
  }
  const known = lines.filter(({ amount, foreignAmount }) => amount !== undefined || foreignAmount !== undefined);
  const kept = known.length > 0 ? known : lines.length > 0 ? lines.slice(0, 1) : why ? [noInvoice] : [];
  return { form: kept.length > 0 ? { lines: JSON.stringify(kept) } : {}, remarks: [] };
}

/** 打车费35，昨天见客户: what is said behind the last amount belongs to it. */
const more = (line: RawForm, own: string, day: string | undefined): RawForm => ({
  ...line,
  ...(day ? { day } : {}),
  ...(own === '' ? {} : { what: line.what ? `${line.what}，${own}` : own }),
});

const hasAmountAfter = (pieces: readonly string[], piece: string): boolean =>
  pieces.slice(pieces.indexOf(piece) + 1).some((one) => readMoney(one) !== null || inWords(one) !== null);

const AMOUNT =
  /(?:人民币|RMB|CNY|¥|￥)?\s*\d[\d,]*(?:\.\d+)?(?![\d.])(?!\s*(?:个|位|人|张|次|天|晚|间|名|份|瓶|箱|盒|条|本|公里|km))\s*(?:[wWkK万千])?\s*(?:元|块钱?|圆|RMB|CNY)?(?:\s*[一二三四五六七八九\d]\s*(?:毛|角))?/giu;

/** 招待李总4个人吃饭: how many they were, and the rest. */
function headsIn(said: string): RawForm & { readonly what: string } {
  const found = /\s*(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(?:个人|人|位)(?![均民])/u.exec(said);
  const count = found?.[1] ? readNumber(found[1]) : null;
  if (!found || count === null) return { what: said };
  return { what: said.replace(found[0], '').trim(), guestCount: String(count) };
}

/** 12月31号 said in January, 周五 said on a Monday: what is over is the last of it. */
const isSure = (guesses: readonly Guess[]): boolean =>
  guesses.every((guess) => guess === 'last_week' || guess === 'last_month' || guess === 'last_year');

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

/** 负一百, -100: nothing that could be claimed. */
const OWED = /负\s*¥?[\d零一二两三四五六七八九十百千]|(?<![\d\p{L}])-\s*\d/u;

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
