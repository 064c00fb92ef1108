import { hear } from './heard.ts';

/** What is only spoken within a question and changes nothing of it. */
const SPOKEN = /大概|大约|到底|究竟|那个啥|具体(?=[是到什哪])/gu;
/** 那三台车, 那几部车子: which of somebody's cars there are is what is asked. */
const COUNTED_CARS = /(?:的)?(?:那|这|格)[一二两三四五六七八九十\d几]{0,2}[台辆部](?=车)/gu;
/** Words of dialects, and the common ones. */
const COMMON: readonly (readonly [RegExp, string])[] = [
  [/车子/gu, '车'],
  [/啥地方|哪块儿?|哪嗒/gu, '哪里'],
  [/啥时候|几时|多会儿|啥辰光/gu, '什么时候'],
  [/能够/gu, '能'],
  [/(?:莫得|没得|冇)(?=$|[?？])/gu, '没有'],
  [/[伐哇咧捏](?=$|[?？])/gu, '吗'],
  [/^(?:侬|阿拉|俺|咱)?(?:帮我|替我)?(?:打听|瞧|瞅|看看|看)(?:一?下)?/u, ''],
];

/**
 * A sentence as it would be said without politeness and dialect: 不好意思打扰一下，请问宏远的那三台车大概啥时候到店呢 is 宏远的车什么时候到店. It is looked at only
 * where nobody reads the sentence as it stands; null where nothing of it changes.
 */
export function saidPlainly(bare: string): string | null {
  const heard = hear(bare).plain.replace(SPOKEN, '').replace(COUNTED_CARS, '的');
  const plain = COMMON.reduce((text, [said, common]) => text.replace(said, common), heard).trim();
  return plain === '' || plain === bare ? null : plain;
}
