import { placesOf, timesIn } from './leftover.ts';
import type { Vocabulary } from './sentence-reading.ts';

/** Words of every question, whatever it is about, and politeness; what is left beside them says what somebody wants to know. */
const COMMON =
  /^(?:我们?的?|你们?|您|他们?|她们?|大家|有人|自己|别人|今天|今年|明年|去年|现在|目前|最近|刚才|刚刚|已经|一共|总共|到底|究竟|的话|时候|什么时候|啥时候|什么|怎么样?|怎样|如何|多少|多久|几[天个次点号张份]?|哪[里儿个些天位]?|为什么|为啥|谁能?|有没有|没有|还有|还剩|都有|是不是|能不能|可不可以|会不会|要不要|够不够|不够|可以|可能|应该|需要|不要|知道|请问|麻烦|劳驾|帮忙|看看|看一下|查一?下|查到|问问|一下|一个|一些|这个|那个|那些|这些|这次|上次|上回|来着|谢谢|你好|您好|不好意思|亲爱的?|小?助手|告诉|想要?|我[想要还有能]|不知道|要是|如果|假如|万一|区别|不同|不一样|差别|只有|只能|好像|是否|情况|结果|进度|规定|规则|制度|流程|要求|申请|单子|单据|发票|收据|票据|小票|提交|处理|记录|列表|余额|额度|剩下|剩余|最多|最少|过期|到期|还是|还能|出来|休完|用完|没用|完了|公司|部门|店里|办公室?|原因|理由|how|what|when|where|which|who|many|much|long|have|has|does|are|the|my|can|left|for|days?|please|been|will|yet)$/iu;
/** So many words at most are tried. */
const MOST_TRIED = 8;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a question without which it would be answered just the same (年假能分开休吗 by what is left of it): they are told beside the answer. What every
 * question holds, people, times and words of the office are none. Total; `same` is asked of at most eight shorter texts.
 */
export function unheardIn(plain: string, known: Vocabulary, same: (without: string) => boolean): readonly string[] {
  const office = known.processes.flatMap((p) => [...p.words, ...p.nouns, ...p.kinds.flatMap((kind) => kind.words)]);
  const taken = [...placesOf(plain, office), ...timesIn(plain), ...known.whom(plain)];
  const isFree = (at: number, end: number): boolean => taken.every((one) => end <= one.at || one.end <= at);
  const free = [...words.segment(plain)]
    .map(({ segment, index }) => ({ at: index, end: index + segment.length, said: segment }))
    .filter(({ at, end, said }) => /\p{Script=Han}{2}|[a-z]{3}/iu.test(said) && !COMMON.test(said) && isFree(at, end));
  return free
    .slice(0, MOST_TRIED)
    .filter(({ at, end }) => same(plain.slice(0, at) + plain.slice(end)))
    .map(({ said }) => said);
}
