import { plainSigns } from '../phrase/plain-signs.ts';

/** What every question of the office holds, whatever it is about. */
const AROUND =
  /(?:应该|需要)?怎么(?:办|处理|弄|做|搞|解决|样|才能)?|该?如何|怎样|咋(?:办|弄|整|处理)?|(?:应该|该|要)?(?:找|问)(?:谁|哪个部门|哪位)|谁(?:来)?(?:管|负责|知道|处理)?|(?:去|在)?哪(?:里|儿|个|些)?|什么时候|什么|为什么|为啥|多少|多久|能不能|可不可以|是不是|是否|有没有|可以|应该|需要|必须|请问|请教|求助|帮我|麻烦|一下|客户|顾客|车主|我们|你们|他们|公司|处理|办理|流程|手续|的话|如果|要是|万一|时候|情况|问题|已经|现在|今天|昨天|知道|how (?:do|to|can) (?:i|we)?|what (?:do|should) (?:i|we) do|who (?:do i ask|can)|\b(?:the|an?|is|of|to|if|my|for)\b|[了的吗呢吧啊呀要想会能得给把被让在是有没不和与或就都还也找问说这那我你他她]|[^\p{L}\p{N}]/giu;
/** Written either way. */
const SAME_WORD: readonly (readonly [RegExp, string])[] = [
  [/订金/gu, '定金'],
  [/帐/gu, '账'],
  [/退还/gu, '退'],
  [/丢失|遗失|弄丢|搞丢/gu, '丢'],
];

/** 定金收据丢了怎么办 → 定金收据丢: the pieces of a question that say what it is about. */
const piecesOf = (question: string): readonly string[] =>
  SAME_WORD.reduce((text, [word, plain]) => text.replace(word, plain), plainSigns(question).toLowerCase())
    .replace(AROUND, ' ')
    .split(' ')
    .filter((piece) => piece !== '');

const signsOf = (pieces: readonly string[]): ReadonlySet<string> => new Set(pieces.flatMap((piece) => [...piece]));
const pairsOf = (pieces: readonly string[]): readonly string[] => [
  ...new Set(
    pieces.flatMap((piece) => {
      const signs = [...piece];
      return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
    }),
  ),
];

/** Pairs of signs by which questions about the same are looked for. */
export const topicPairs = (question: string): readonly string[] => pairsOf(piecesOf(question));

/** Of one of two questions so much stands in the other, and of the other at least so much. */
const MOST_SHARED = 0.75;
const LEAST_SHARED = 0.3;

/** How alike two questions are, the higher the more: null where they are about different things. Total. */
export function alike(asked: string, known: string): number | null {
  const [one, other] = [piecesOf(asked), piecesOf(known)];
  const pairs = new Set(pairsOf(other));
  const common = pairsOf(one).filter((pair) => pairs.has(pair)).length;
  if (common === 0) return null;
  const [signs, others] = [signsOf(one), signsOf(other)];
  const both = [...signs].filter((sign) => others.has(sign)).length;
  const [most, least] = [both / Math.min(signs.size, others.size), both / Math.max(signs.size, others.size)];
  return most >= MOST_SHARED && least >= LEAST_SHARED ? most + least + common / 100 : null;
}

const HOW =
  /怎么(?!样|还|又|这么|那么|了[？?。]?$)|怎样|咋(?!样)|如何|找谁|问谁|找哪|(?:哪个|什么)(?:部门|地方|人)|谁(?:来)?(?:管|负责|能)|(?:去|到|在)?哪(?:里|儿)(?:能|可以|有|领|办|开|查|找|拿|买|交)|(?:要|需要|有)(?:什么|哪些)(?:手续|材料|流程|条件|规定)|(?:能不能|可不可以|可以不可以|是否可以|允许).{2}|(?:能|可以).{1,20}吗|how (?:do|to|can|should)|what (?:do|should) (?:i|we)|who (?:do|can|should) i/iu;
/** Small talk. */
const NO_MATTER = /天气|吃饭了|你(?:是|叫|能|会)|吃什么|去哪玩|心情|怎么称呼/u;

/** 定金收据丢了怎么办, 合同章找谁: how something of the office is done. */
export const asksHow = (said: string): boolean => HOW.test(said) && !NO_MATTER.test(said);
