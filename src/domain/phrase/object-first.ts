import type { Heard } from './heard.ts';
import { timesIn } from './leftover.ts';
import { meantIn } from './meant.ts';
import type { Answer, Choice, Vocabulary } from './sentence-reading.ts';
import { patternsWith } from './terms.ts';

/*
 * A decision that begins with whose request it is: 李敏的还是别批了, 张伟那个问问他谁顶班, 李敏的可以，让她早点回来. What only puts it off (先放放, 再想想) decides
 * nothing.
 */

const objectIn = patternsWith(
  ({ nouns, kinds }) =>
    new RegExp(
      `^(?:的|[那这][个份张条次笔])(?:的|[那这][个份张条次笔]|申请|单子?|${nouns}|${kinds}|年底|月底|月初|年初|那天|时间|[。\\s,，])*`,
      'iu',
    ),
);
const SPOKEN = '(?:我(?:看|觉得|想|认为)?(?:过)?了?|就|那|还是|先|这次|这回|直接|真的?|实在|也|给她|给他|[,，\\s])*';
const END = '(?=$|[,，。!！\\s了吧的啊呀嘛])[了吧的啊呀嘛]*';
/** What is said of it, first that fits. */
const SAID: readonly (readonly [Answer['verb'] | 'either' | null, RegExp])[] = [
  [
    null,
    new RegExp(
      `^${SPOKEN}(?:先|再|等|回头|晚点|改天|缓|放|搁|压|不急|暂|别急|明天|下午|晚上)|先(?:放|搁|压|不|别)|再(?:想|看|说|议|考虑)|不用[批审]|没(?:说|想)`,
      'u',
    ),
  ],
  [
    'ask',
    new RegExp(`^${SPOKEN}问(?:一下|下|问|一声|一问|清楚)?(?:他|她|申请人|本人)?(?:一下|下)?[,，:：\\s]*(?=[^,，。]{2})`, 'u'),
  ],
  ['reject', new RegExp(`^${SPOKEN}(?:别|不要|不能|不给|没法|不|不好)(?:给)?(?:再)?(?:批|同意|通过|准|过|给|放)${END}`, 'u')],
  ['reject', new RegExp(`^${SPOKEN}(?:不行|不可以|不成|不合适)${END}`, 'u')],
  ['approve', new RegExp(`^${SPOKEN}(?:准了|准|给过|放行|批|批掉|批准|同意|通过|没(?:啥|什么)?(?:问题|意见))${END}`, 'u')],
  ['approve', new RegExp(`^${SPOKEN}(?:可以|行|ok|成|中)${END}`, 'iu')],
  ['either', new RegExp(`^${SPOKEN}(?:给|让|请|找|叫)(?=\\S{2,5}(?:看|瞧|过目|把关|定))`, 'u')],
];
/** Behind a yes that holds only if something else does, nothing is decided. */
const IF = /^[,，\s]*(?:如果|要是|除非|等|前提|只要)|(?:才|再)(?:批|同意|说)|吗$|[?？]$/u;

/** Of a request of somebody who is named first: the answer, or the ways in which it can be meant; null where nothing is decided. */
export function decidedByName(heard: Heard, known: Vocabulary): Answer | readonly Choice[] | null {
  const [first] = known.whom(heard.plain);
  if (!first || first.at > 1 || /[我帮替跟和给让找请叫问]/u.test(heard.plain.slice(0, first.at))) return null;
  const blanked = timesIn(heard.plain)
    .filter(({ at }) => at >= first.end)
    .reduce((text, { at, end }) => text.slice(0, at) + '。'.repeat(end - at) + text.slice(end), heard.plain);
  const object = objectIn(known).exec(blanked.slice(first.end))?.[0] ?? '';
  if (object === '') return null;
  const from = first.end + object.length;
  const tail = heard.plain.slice(from);
  for (const [verb, pattern] of SAID) {
    const found = pattern.exec(tail);
    if (!found) continue;
    if (verb === null) return null;
    const words = heard.said
      .slice(from + found[0].length)
      .replace(/^[,，。!！:：\s]+/u, '')
      .trim();
    const answer: Answer = {
      verb: verb === 'either' ? 'transfer' : verb,
      number: null,
      all: false,
      meant: meantIn(heard.plain.slice(0, from), known, 'nearest'),
      to: null,
      words,
    };
    if (verb === 'either') return passedTo(answer, tail.slice(found[0].length), known);
    return IF.test(tail.slice(found[0].length)) && verb !== 'ask' ? null : answer;
  }
  return null;
}

/** 给蒋经理看下: to decide on it, or to say what they think. */
function passedTo(answer: Answer, tail: string, known: Vocabulary): readonly Choice[] | null {
  const [to] = known.whom(tail);
  if (to?.at !== 0) return null;
  const passed = { ...answer, to: to.whom, words: '' };
  return [
    { kind: 'answer', answer: passed },
    { kind: 'answer', answer: { ...passed, verb: 'delegate' } },
  ];
}
