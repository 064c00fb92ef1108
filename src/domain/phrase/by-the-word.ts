import type { SentenceReading, Vocabulary } from './sentence-reading.ts';

const CANCEL =
  /^(?:(?:我|那|就|先|还是)*(?:取消|算了|不要了|不办了?|不弄了?|不填了?|不用了|作废)[吧啊了,，\s]*)+$|^(?:cancel|never ?mind)$/iu;
const THANKS =
  /^(?:谢谢(?:你|您|啦|了|哈)?|多谢|感谢|辛苦(?:你|您)?了|好的?|好滴|好嘞|收到|知道了|明白了?|了解|嗯|哦|ok(?:ay)?|thanks?(?: you)?|thx|[👌👍🙏❤😀-😏]️?)+$/iu;
const GREETING = /^(?:在吗|在不在|早|早上好|下午好|晚上好|哈[喽啰]|嗨|喂|你是谁|怎么[用玩]|使用说明|说明书?|start)$/iu;
/** 我是新来的，这里能干啥: what the assistant is for. */
const NEW_HERE = '我(?:是|刚)?(?:新来|刚来|新人|新员工|新同事|入职)的?';
const WHAT_FOR = new RegExp(
  `^(?:${NEW_HERE}[,，\\s]*)?(?:这里|这个|你|您|我|助手|机器人)?(?:都|还)?(?:(?:能|会|可以)(?:帮我?|给我)?(?:干|做|办|问)(?:点|些)?|有)(?:什么|啥|嘛|哪些)(?:事情?|功能|用)?$|^${NEW_HERE}$`,
  'u',
);
const CLAUSE = /^\/?(?:依据|条款|制度|看|查)?\s*(?:第)?\s*(S?)\s?(\d{1,3}[a-c]?)\s*(条)?$/iu;
/** What is asked or said by fixed words and nothing else: 取消, 谢谢, 第55条; null where more is said. */
export function byTheWord(bare: string, { questions }: Vocabulary): SentenceReading | null {
  for (const { what, words } of questions) if (words.test(bare)) return { kind: 'ask', what };
  if (CANCEL.test(bare)) return { kind: 'cancel' };
  if (THANKS.test(bare)) return { kind: 'thanks' };
  if (GREETING.test(bare) || WHAT_FOR.test(bare)) return { kind: 'ask', what: 'help' };
  const clause = CLAUSE.exec(bare);
  return clause?.[2] && (clause[1] || clause[3]) ? { kind: 'clause', id: `S${clause[2].toLowerCase()}` } : null;
}
