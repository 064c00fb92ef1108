import { type Piece, placesOf, timesIn } from './leftover.ts';
import type { Vocabulary } from './sentence-reading.ts';

/** Words of every question, whatever it is about, and politeness; what is left beside them says what somebody wants to know. */
const COMMON =
  /^(?:我们?的?|你们?|您|他们?|她们?|大家|有人|自己|别人|现在|目前|最近|刚才|刚刚|已经|一共|总共|到底|究竟|的话|时候|什么时候|啥时候|什么|怎么样?|怎样|如何|多少|多久|几[天个次点号张份]?|哪[里儿个些天位]?|为什么|为啥|谁能?|有没有|没有|还有|还剩|都有|是不是|能不能|可不可以|会不会|要不要|够不够|不够|可以|可能|应该|需要|不要|知道|请问|麻烦|劳驾|帮忙|看看|查看|看一下|关于|查一?下|查到|问问|一下|一个|一些|这个|那个|那些|这些|这次|上次|上回|来着|谢谢|你好|您好|不好意思|亲爱的?|小?助手|告诉|想要?|我[想要还有能]|不知道|要是|如果|今年|这年|假如|万一|区别|不同|不一样|差别|只有|只能|好像|是否|情况|结果|进度|规定|规则|制度|流程|要求|申请|单子|单据|发票|收据|票据|小票|提交|处理|记录|列表|余额|额度|剩下|剩余|最多|最少|过期|到期|还是|还能|出来|休完|用完|没用|完了|公司|部门|店里|办公室?|原因|理由|觉得|好[的吧嘞]|行吧|切换|设置|提醒|算了|不用|就问|问一声|那里|那边|这里|这边|哪一?步|一步|一声|那就|她的|他的|因为|由于|所以|清楚|原则上?|咱们|咱|打扰|冒昧|了解|抱歉|[这那][台辆批单笔]|手[上里头]|名下|[花做]了|状态|实在|是啥|都不|我不|又要|我看|开始|所有|全部|审核|审批|下来|回来|上班|休息|没办|就是|这会|眼下|眼前|尽快|赶紧|赶快|直接|大概|准备|多了|是我|我是|我妈|那个|那份|那张|那笔|笔钱|审一?下|人家|直属|一年|全年|每年|工资|材料|证明|医院|how|what|when|where|which|who|many|much|long|have|has|does|are|the|my|can|left|for|days?|please|been|will|yet|thanks|thank|you|hello|could|would|show|tell|about)$/iu;
/** So many words at most are tried, each by itself. */
const MOST_TRIED = 6;
/** No word, in a word's place. */
const STRANGE = '\uE000';
/** Of a longer message the words are what is told, and no question. */
const MOST_SIGNS = 80;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a sentence without which its answer is just the same (年假能分开休吗 by what is left of it): they are told beside the answer. What every
 * question holds, words of the office and what else is `taken` are none; times and people are, unless they are taken. Total; `same` is asked of at most
 * fourteen texts.
 */
export function unheardIn(
  plain: string,
  known: Vocabulary,
  taken: readonly Piece[],
  same: (without: string) => boolean,
): readonly string[] {
  if (plain.length > MOST_SIGNS) return [];
  const office = known.processes.flatMap((p) => [...p.words, ...p.nouns, ...p.kinds.flatMap((kind) => kind.words)]);
  const named = [...stretches(plain), ...known.whom(plain)];
  const held = [...placesOf(plain, office), ...taken];
  const isFree =
    (others: readonly Piece[]) =>
    ({ at, end }: Piece): boolean =>
      others.every((one) => end <= one.at || one.end <= at);
  const spoken = [...words.segment(plain)]
    .map(({ segment, index }) => ({ at: index, end: index + segment.length, said: segment }))
    .filter(({ said }) => /\p{Script=Han}{2}|[a-z]{3}/iu.test(said) && !COMMON.test(said))
    .filter(isFree([...held, ...named]));
  const whole = named
    .map(({ at, end }) => ({ at, end, said: plain.slice(at, end) }))
    .filter(({ end, said }) => !NOW.test(said) && !DECIDES.test(plain.slice(end)));
  const free = [...whole.filter(isFree(held)), ...spoken].toSorted((a, b) => a.at - b.at).slice(0, MOST_TRIED);
  const [first, ...others] = free;
  if (!first) return [];
  const covered = (pieces: readonly Piece[]): string =>
    pieces.reduce((text, { at, end }) => text.slice(0, at) + STRANGE.repeat(end - at) + text.slice(end), plain);
  const without = (pieces: readonly Piece[]): string =>
    pieces.toReversed().reduce((text, { at, end }) => text.slice(0, at) + text.slice(end), plain);
  const isSame = (pieces: readonly Piece[]): boolean =>
    same(covered(pieces)) || (/[\p{L}\p{N}]/u.test(without(pieces)) && same(without(pieces)));
  // Mostly all of them are heeded or none is.
  const unheeded = others.length > 0 && isSame(free) ? free : free.filter((one) => isSame([one]));
  return unheeded.map(({ said }) => said);
}

/** 王芳批了没: who decides is told by the answer whoever it is. */
const DECIDES = /^(?:主管|经理|店长|总|那边|那儿|那里|今天|现在|都|还|怎么|到底)*(?:没(?:有)?|不)?(?:批|审|同意|通过)/u;

/** What is asked is asked of now, and of one of whatever it is. */
const NOW = /^(?:[一半每]个?[天日周月年]|今天|今日|现在|目前|今年|这会儿?|刚才|刚刚|[这本]个?[周月]|today|now)$/iu;

/** Times that stand side by side are one: 下周一到周三. */
function stretches(plain: string): readonly Piece[] {
  const all: Piece[] = [];
  for (const { at, end } of timesIn(plain)) {
    const last = all.at(-1);
    if (last && at - last.end <= 1) all[all.length - 1] = { at: last.at, end };
    else all.push({ at, end });
  }
  return all;
}
