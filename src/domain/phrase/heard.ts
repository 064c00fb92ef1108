import { itemsOf } from './items.ts';
import { plainSigns } from './plain-signs.ts';

/** A sentence without what is only politeness: `said` as it was written, `plain` in plain signs, place for place the same. */
export interface Heard {
  readonly said: string;
  readonly plain: string;
  /** With the politeness before it, in plain signs: 问问李敏…. */
  readonly asked: string;
  /** Something is to be looked up: 查下年假. */
  readonly looksUp: boolean;
  /** Ends like a question, and not only out of politeness. */
  readonly asks: boolean;
}

/** What stands before the matter. Each is taken off alone, so that no two ways of taking them off have to be tried. */
const BEFORE =
  /^(?:[\s,，、。.!！~～…#*]+|你好|您好|哈[喽啰]|嗨|早上好|下午好|早安?(?=[,，\s])|在吗|在不在|(?:很|挺|特)?急[!,，\s]+|那个(?=[,，\s我])|呃+|嗯+|额+(?=[,，\s])|喂|小助手|二网助手|机器人|(?:hi|hello|hey|dear|please|pls|excuse me)(?![a-z])|麻烦(?:您|你)?|劳烦(?:您|你)?|劳驾|拜托(?:您|你)?|辛苦(?:您|你)?了?|不好意思|打扰(?:一下|了)?|请问(?:一下|下)?|(?:实在|非常|真是)?(?:抱歉|对不起)(?=[,，\s])|冒昧(?=[,，\s问])|(?:能否|可否|是否可以|能不能|可不可以)(?:请|麻烦)?(?:您|你)?(?:帮忙|帮我?)(?=查|看|问|找|催|确认|了解)|我?想?问(?:一下|下|问)(?![他她]|申请人)|我?想问问?(?![一下他她])|咨询(?:一下|下)?|请教(?:一下|下)?|我?想?知道(?:一下)?|(?:您|你)?(?:能不能|可不可以|可以|能)(?:麻烦)?帮(?:我|忙)|帮(?:我|忙)(?:一下|下)?|给我(?=查|看|找|请|报|申)|帮(?=查|看|催)|(?:查|看|找)(?:一下|一查|一看|下|查|看)(?=.{2})|亲(?=[,，\s])|(?:can|could) you (?:please )?)/iu;
/** What stands behind it. */
const BEHIND =
  /(?:[\s,，、。.!！~～…;；]|谢谢(?:您|你|啦|了|哈)?|多谢|感谢|谢了|非常感谢|thanks?(?: you)?|thx|please|辛苦(?:您|你)?了?|拜托(?:您|你)?了?|(?<![太很真挺好更不])麻烦(?:您|你)?了?|(?<=[,，\s])不(?:着|用)?急的?|(?:您|你|领导)(?:看|觉得)(?:着|下)?(?:方便|可以|行|合适|成|好|妥)(?:吗|么|不|吧)?[?？]?|(?:您|你)(?:方便|同意|批准)(?:吗|么)[?？]?|(?:好吗|好不好|可以吗|可以不|行吗|行不行|ok吗)[?？]?|[啊呀哦噢哈哟嘛呗啦咯喔哇]|(?<!怎么)吧|\p{Extended_Pictographic}|\uFE0F)$/iu;
/** Asked politely, but not in order to know. */
const POLITELY = /^(?:您|你)?(?:能不能|可不可以|可以|能)(?:麻烦)?帮(?:我|忙)/u;
const LOOKS_UP = /^(?:查|看)(?:一下|一查|一看|下|查|看)/u;
const QUESTION = /(?:[?？]|吗|么|没|没有|了不|(?<=在|上班|来|公司|店里?|[请休]假|[算是会要能][^,，。不]{1,8})不|呢|嘛)[?？\s]*$/u;
/** 能不能请调休 asks without any 吗. */
const EITHER_OR =
  /(?<!不知道?|不确定|不管|无论|[:：].*)(?:多久(?!没)|什么时候|啥时候)|算不算|扣不扣|够不够|来着(?=[?？吧啊呢]*$)|能不能|可不可以|可否|能否|是否|是不是|有没有|要不要|会不会/u;
const MARKS = /[?？\s]+$/u;

/** Longest sentence that is read; a longer one is not understood. */
export const READ_LIMIT = 500;
const MOST_PADDING = 12;
const ALL_RIGHT = /(?:可以吗|可以不|行吗|行不行|ok吗)$/iu;
/** Signs of a matter that names nothing but what is asked for. */
const MOST_ALONE = 5;

/** The matter of a sentence. Full-width signs become plain ones first, which may change the length; places are places in `said`. */
export function hear(text: string): Heard {
  const said = text.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
  const plain = plainSigns(said);
  let [from, to] = [0, plain.length];
  let politely = false;
  let looksUp = false;
  let question = false;
  let agreed = false;
  for (let i = 0; i < MOST_PADDING; i++) {
    const rest = plain.slice(from, to);
    const found = BEFORE.exec(rest)?.[0].length ?? 0;
    if (found === 0 || found === rest.length) break;
    politely ||= POLITELY.test(rest);
    looksUp ||= LOOKS_UP.test(rest);
    from += found;
  }
  for (let i = 0; i < MOST_PADDING; i++) {
    const rest = plain.slice(from, to);
    question ||= /[?？]$/u.test(rest);
    agreed ||= ALL_RIGHT.test(rest);
    const found = BEHIND.exec(rest)?.[0].length ?? 0;
    if (found === 0 || found === rest.length) break;
    to -= found;
  }
  const matter = plain.slice(from, to);
  // 补请假可以吗 asks; 明天请假可以吗 is only polite.
  const isBare = agreed && matter.length <= MOST_ALONE && itemsOf(matter).length === 0;
  const asks = (question || isBare || QUESTION.test(matter) || EITHER_OR.test(matter)) && !politely;
  to -= MARKS.exec(matter)?.[0].length ?? 0;
  if (politely && /[吗么不]$/u.test(plain.slice(from, to))) to -= 1;
  return { said: said.slice(from, to), plain: plain.slice(from, to), asked: plain.slice(0, to).trim(), asks, looksUp };
}
