import { itemsOf } from './items.ts';

/** Why somebody is away, as a sentence says it, and the piece of the text it takes up. */
export interface ReasonFound {
  readonly reason: string;
  readonly at: number;
  readonly end: number;
}

/** Words that announce a reason; they do not belong to it. */
const ANNOUNCED =
  /(?:(?<![A-Za-z])(?:because(?: of)?|due to|reason(?: is)?\s*:?)(?![A-Za-z])|因为|由于|(?:请假)?(?:原因|理由|事由)(?:是|为|:)?|(?<![基病起])因(?!此|而|公))\s*/i;
/** 要 announces one too, unless what follows is the leave itself. */
const WANTED = /(?<![不需重主只还紧必])要(?!请|休|求|是|不|么|用|调|补|[年事病婚产丧]假|\d|[一两三半])/;
/** Words that are part of the reason. */
const DONE =
  /(?<!出)去(?!年|世|掉|除)|出去(?!\s*(?:一下|一会儿?|一趟)?\s*(?:[\d一二三四五六七八九十两上下中,，。;；]|$))|回(?:趟)?(?:老家|家|去|乡)|陪(?!产)|带(?:孩子|小孩|娃|父母|爸|妈|老|家人)|照顾|参加|搬家|办(?:理|事|证|手续|签证|点)|看(?:病|牙|医生|孩子)|接(?:孩子|小孩|娃|机|人)|处理|家里?有|有(?:点|急|私|些)?事|体检|打疫苗|相亲|考试/;

const SENTENCE_END = /[。;！!?？；\n]/;
/** A clause that asks for the leave and so is no longer the reason. */
const ASKING = /(?:请|休|申请)(?:.{0,4}假|[\d一两三四五半])|[年事病婚产丧]假|调休|补休/;
/** Who speaks, wants and greets, which tells nothing. */
const SPEAKING =
  /^[\s,、]*(?:嗯|呃|额|唔|唉|诶|那个|就是|您好|你好|领导|老板|麻烦您?|我们?|本人|今天|那天|想要?|需要|打算|准备|得|要|因为|所以|也|还|就|在|的|先|再|一下)*\s*$/u;
const LEFTOVER = /[,，、\s]*(?:所以|因此|故|特此?|我|想要?|需要|得|要|申请|请|休|向您|的|[到至])*[,，、\s]*$/;

/** The words are what somebody is away for: 去医院, 家里有事. */
export const tellsWhy = (plain: string): boolean => DONE.test(plain);

/** `plain` is the text with plain signs, of the same length. */
export function findReason(text: string, plain: string): ReasonFound | null {
  const announced = ANNOUNCED.exec(plain);
  const start = announced ?? earliest(plain);
  if (!start) return null;
  const told = announced ? null : toldBefore(plain, start.index);
  const own = told ?? (announced || WANTED.test(start[0]) ? start.index + start[0].length : start.index);
  const end = reasonEnd(plain, own);
  const reason = text
    .slice(own, end)
    .replace(LEFTOVER, '')
    .replace(/^[,，、:：\s]+/, '');
  return reason === ''
    ? null
    : { reason, at: Math.min(start.index, own), end: own + text.slice(own, end).replace(LEFTOVER, '').length };
}

/** What is said right before belongs to it, too (家里漏水了,要找人修 · 牙疼要看医生): over commas, back to the request or a time. */
function toldBefore(plain: string, start: number): number | null {
  let [from, at] = [null as number | null, start];
  while (at > 0) {
    const sign = plain.slice(0, at).search(/[^,、。;!?\n]*$/);
    const own = sign + endOfRequest(plain.slice(sign, at));
    const piece = plain.slice(own, at);
    if (piece.replace(SPEAKING, '') !== '') from = own;
    if (own > sign || !/[,、]/.test(plain[sign - 1] ?? '')) break;
    at = sign - 1;
  }
  return from;
}

/** Where the request or the last time a piece speaks of ends; 0 where it speaks of neither. */
const endOfRequest = (piece: string): number =>
  Math.max(
    0,
    ...itemsOf(piece).flatMap((item) => (item.is === 'vague' ? [] : [item.end])),
    ...[...piece.matchAll(/[请休假]/gu)].map(({ index }) => index + 1),
  );

function earliest(plain: string): RegExpExecArray | null {
  const found = [WANTED.exec(plain), DONE.exec(plain)].filter((one) => one !== null);
  return found.sort((a, b) => a.index - b.index)[0] ?? null;
}

/** Goes on over commas while the clauses speak of nothing but the reason. */
function reasonEnd(plain: string, start: number): number {
  const stop = SENTENCE_END.exec(plain.slice(start))?.index ?? plain.length - start;
  const sentence = plain.slice(start, start + stop);
  const times = itemsOf(sentence).filter((item) => item.is !== 'vague' && item.at > 0);
  const asking = ASKING.exec(sentence);
  const cut = Math.min(times[0]?.at ?? sentence.length, asking?.index ?? sentence.length, sentence.length);
  if (cut === sentence.length) return start + cut;
  // the clause in which the request begins belongs to it, unless it is the first
  const comma = sentence.lastIndexOf(',', cut);
  return start + (comma > 0 ? comma : cut);
}
