import { alternatives, coverOf } from './covered.ts';
import { itemsOf } from './items.ts';

/** A piece of a text: from `at` up to, and without, `end`. */
export interface Piece {
  readonly at: number;
  readonly end: number;
}

/** Signs between clauses. */
const BREAK = /[,，、。.;；!！?？\n()（）:：~～…"“”'‘’*#\s]+/u;
/** Around the pieces of a request. */
const AROUND =
  '我(?=们?(?:$|想|要|需|得|打|准|申|请|休|也|先|就|都|的|能|可))|我们(?=$|想|要|需|打|申|请)|本人|您好|你好|领导|老板|麻烦您?|想要?|需要?|要|得|打算|准备|希望|' +
  '嗯|呃|唔|那个(?=我)|申请|请|休|歇|告|因为|由于|因此|因|所以|故|特此?|也|还|就|都|先|再|又|从|(?<![车货件户品])到(?:公司|店里?|单位|岗)|到|至|起|开始|为止|期间|左右|大概|一共|总共|共计?|合计|的|个|一?次|一下|下|假期?|是|为|向您?';
/** What clauses may consist of that tell nothing of why. */
const BESIDE =
  `${AROUND}|我|你|您|各位|经理|主管|店长|老师|亲爱的|(?:早上|上午|下午|晚上)?好|早|哈[喽啰]|嗨|在吗|谢谢|感谢|多谢|谢了|辛苦|麻烦|拜托|劳烦|劳驾|` +
  '不好意思|打扰|抱歉|费心|帮忙|帮|给|替|批准|审批|批|准|同意|通过|看|回复|知悉|收到|处理|安排|登记|提交?|办理?|填|写|走|流程|望|盼|为感|予以|' +
  '可以|能不能|能|可不可以|行不行|行吗|好吗|是否|用|使用|补|上|条|份|张|单子?|差不多|可能|估计|也许|那天|当天|这天|时间|日期|时候|全|只|才|有|' +
  '怎么(?:办理?|弄|搞|申请|提交?|走|操作|填|写)|了|着|过|吧|啊|呀|呢|吗|嘛|哦|哈|啦|哟|么|这|那|之|后|前|内|如题|特急|急|其他没了|就这样|另外|然后|还有|顺便|对了|额|唉|诶|就是说?|回来|返岗|出去|出门|外出|离开|一会儿?|一趟|早退|早走|早下班|晚到|晚来|迟到|提前|下班|以后|之后|不|没|类型|种类?|类|上午|下午|半天|整天|全天|天|日|号|点钟?|小时|周|星期|礼拜|[说打写填选记搞弄]错了?|更正|纠正|改成|改为|换成|等下|等一下|或者?|要么|还是|都行|都可以|不行就';
const AROUND_EN =
  "i(?:'d| would|'ll| will|'m)?|a|an|the|of|for|from|until|till|on|in|at|and|please|pls|thanks?(?: you)?|like|want|need|take|taking|request(?:ing)?|apply(?:ing)?|ask(?:ing)?|have|get|leave|days?|to|off|as|because|since";
const BESIDE_EN = `${AROUND_EN}|we|my|me|thx|hi|hello|hey|dear|boss|time|it|is|be|will|would|can|could|going|let|approve|approval|kindly|both|all|just|then`;
const LEADS = new RegExp(`^(?:${AROUND}|(?:${AROUND_EN})(?![A-Za-z'])|\\s)+`, 'iu');
const ENDS = coverOf([...alternatives(AROUND), `(?<![A-Za-z'])(?:${AROUND_EN})(?![A-Za-z'])`, '\\s']);
const NOTHING = coverOf([...alternatives(BESIDE), `(?:${BESIDE_EN})(?![A-Za-z'])`, '[\\s\\p{P}\\p{S}\\p{N}]']);
/** Who is spoken to: 王总, 张经理好. */
const ADDRESSED = /^\p{Script=Han}{1,3}(?:总监?|经理|主管|店长|老师|哥|姐|主任|领导)(?:您好|你好|好)?$/u;
const SIGNS = /[\p{L}\p{N}]/gu;

/**
 * What a sentence says besides its request, as it was typed: clauses that hold nothing of what was `taken` are kept whole, of the others what is no
 * mere padding. `plain` is the text with plain signs, of the same length.
 */
export function leftoverOf(plain: string, taken: readonly Piece[]): readonly Piece[] {
  return clausesOf(plain).flatMap((clause) => {
    const held = taken.filter(({ at, end }) => at < clause.end && clause.at < end);
    const free = held.length === 0 ? [clause] : between(clause, held);
    return free.flatMap((piece) => worthKeeping(plain, piece, held.length > 0));
  });
}

/** The places of names of kinds and the like in a text, each written in any case. */
export function placesOf(plain: string, words: readonly string[]): readonly Piece[] {
  const lower = plain.toLowerCase();
  return words.flatMap((word) => {
    const places: Piece[] = [];
    const sought = word.toLowerCase();
    for (let at = sought === '' ? -1 : lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + sought.length))
      places.push({ at, end: at + sought.length });
    return places;
  });
}

/** The times a text speaks of, as pieces of it. */
export const timesIn = (plain: string): readonly Piece[] => itemsOf(plain).map(({ at, end }) => ({ at, end }));

/** The pieces as one text: what stands apart in the sentence is joined by a comma, what is not keeps the signs between. */
export function joined(text: string, pieces: readonly Piece[]): string {
  const inOrder = pieces.toSorted((a, b) => a.at - b.at);
  return inOrder.reduce((whole, { at, end }, i) => {
    const before = inOrder[i - 1];
    const gap = before ? text.slice(before.end, at) : '';
    const sign = /^[,，、。;；!！?？\s]+$/u.test(gap) ? gap : before && at > before.end ? '，' : '';
    return whole + sign + text.slice(at, end);
  }, '');
}

function clausesOf(plain: string): readonly Piece[] {
  const clauses: Piece[] = [];
  let at = 0;
  for (const sign of plain.matchAll(new RegExp(BREAK.source, 'gu'))) {
    // A point between digits and a blank between Latin words part nothing.
    if (/^[.\s:]$/u.test(sign[0]) && isWithin(plain, sign.index, sign[0].length)) continue;
    clauses.push({ at, end: sign.index });
    at = sign.index + sign[0].length;
  }
  clauses.push({ at, end: plain.length });
  return clauses.filter((clause) => clause.end > clause.at);
}

const isWithin = (plain: string, at: number, length: number): boolean =>
  /[A-Za-z\d]/u.test(plain[at - 1] ?? '') && /[A-Za-z\d]/u.test(plain[at + length] ?? '');

function between({ at: from, end: to }: Piece, held: readonly Piece[]): readonly Piece[] {
  const free: Piece[] = [];
  let at = from;
  for (const { at: start, end } of held.toSorted((a, b) => a.at - b.at)) {
    if (start > at) free.push({ at, end: start });
    at = Math.max(at, end);
  }
  return at < to ? [...free, { at, end: to }] : free;
}

function worthKeeping(plain: string, { at, end }: Piece, isRest: boolean): readonly Piece[] {
  const said = plain.slice(at, end);
  if (NOTHING(said) === 0 || ADDRESSED.test(said.trim())) return [];
  const lead = isRest ? (LEADS.exec(said)?.[0].length ?? 0) : said.length - said.trimStart().length;
  const rest = said.slice(lead);
  const kept = isRest ? rest.slice(0, ENDS(rest)) : said.trim();
  const signs = kept.match(SIGNS)?.length ?? 0;
  return signs >= (/\p{Script=Han}/u.test(kept) ? 2 : 3) ? [{ at: at + lead, end: at + lead + kept.length }] : [];
}
